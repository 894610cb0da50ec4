package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.core.PolicyAdvice;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Looks for CORS properties of Actuator and of Spring Cloud Gateway on governed paths. */
final class CorsPropertySearch {

  private static final String ENDPOINTS = "management.endpoints.web";

  /** Under the names of Spring Cloud 2024 and older, and of 2025. */
  private static final List<String> GATEWAYS =
      List.of(
          "spring.cloud.gateway.globalcors.cors-configurations",
          "spring.cloud.gateway.server.webflux.globalcors.cors-configurations");

  private static final int DEFAULT_PORT = 8080;

  private final Binder binder;

  CorsPropertySearch(Environment environment) {
    this.binder = Binder.get(environment);
  }

  void advise(CorsAdvice advice, GovernedPaths governed) {
    if (!endpointsAreElsewhere()) {
      adviseOnEndpoints(ENDPOINTS + ".cors.allowed-origins", advice, governed);
      adviseOnEndpoints(ENDPOINTS + ".cors.allowed-origin-patterns", advice, governed);
    }
    for (String gateway : GATEWAYS) {
      adviseOnGateway(gateway, advice, governed);
    }
  }

  /** On a port of their own, where the policies do not apply. */
  private boolean endpointsAreElsewhere() {
    int port = binder.bind("server.port", Integer.class).orElse(DEFAULT_PORT);
    int endpoints = binder.bind("management.server.port", Integer.class).orElse(port);
    return endpoints != port
        && !binder.bind("cors.management.enabled", Boolean.class).orElse(false);
  }

  private void adviseOnEndpoints(String property, CorsAdvice advice, GovernedPaths governed) {
    if (!binder.bind(property, List.class).isBound()) {
      return;
    }
    String base = binder.bind(ENDPOINTS + ".base-path", String.class).orElse("/actuator");
    if (governed.overlap(base.equals("/") ? "/**" : base + "/**")) {
      advice.give(
          new PolicyAdvice(
              property,
              null,
              "a policy governs the endpoints below " + base + " and wins: remove one of the two"));
    }
  }

  private void adviseOnGateway(String property, CorsAdvice advice, GovernedPaths governed) {
    Map<String, Object> configurations =
        binder.bind(property, Bindable.mapOf(String.class, Object.class)).orElse(Map.of());
    for (String pattern : configurations.keySet()) {
      if (governed.overlap(pattern)) {
        advice.give(
            new PolicyAdvice(
                property,
                pattern,
                "the policies answer before the gateway routes, and win: remove it"));
      }
    }
  }
}
