package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.core.PolicyAdvice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** CORS properties of Actuator and of Spring Cloud Gateway, which configure nothing but theirs. */
final class PropertyNeighbour implements Neighbour {

  private static final String ENDPOINTS = "management.endpoints.web";

  /** Under the names of Spring Cloud 2024 and older, and of 2025. */
  private static final List<String> GATEWAYS =
      List.of(
          "spring.cloud.gateway.globalcors.cors-configurations",
          "spring.cloud.gateway.server.webflux.globalcors.cors-configurations");

  private final GovernedPaths governed;

  private final Binder binder;

  PropertyNeighbour(GovernedPaths governed, Environment environment) {
    this.governed = governed;
    this.binder = Binder.get(environment);
  }

  @Override
  public List<PolicyAdvice> advice() {
    List<PolicyAdvice> advice = new ArrayList<>();
    addEndpoints(ENDPOINTS + ".cors.allowed-origins", advice);
    addEndpoints(ENDPOINTS + ".cors.allowed-origin-patterns", advice);
    for (String gateway : GATEWAYS) {
      addGateway(gateway, advice);
    }
    return advice;
  }

  private void addEndpoints(String property, List<PolicyAdvice> advice) {
    if (text(property, "").isEmpty() && !binder.bind(property, List.class).isBound()) {
      return;
    }
    String base = text(ENDPOINTS + ".base-path", "/actuator");
    if (governed.overlap(base.equals("/") ? "/**" : base + "/**")) {
      advice.add(
          new PolicyAdvice(
              property,
              null,
              "a policy governs the endpoints below " + base + " and wins: remove one of the two"));
    }
  }

  private void addGateway(String property, List<PolicyAdvice> advice) {
    Map<String, Object> configurations =
        binder.bind(property, Bindable.mapOf(String.class, Object.class)).orElse(Map.of());
    for (String pattern : configurations.keySet()) {
      if (governed.overlap(pattern)) {
        advice.add(
            new PolicyAdvice(
                property,
                pattern,
                "the policies answer before the gateway routes, and win: remove it"));
      }
    }
  }

  private String text(String property, String otherwise) {
    return binder.bind(property, String.class).orElse(otherwise);
  }
}
