package io.github.corsstarter.autoconfigure.conflicts;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.core.PolicyAdvice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Looks for CORS properties of Actuator, Spring Cloud Gateway and GraphQL on governed paths. */
final class CorsPropertySearch {

  private static final Bindable<Map<String, Object>> TREE =
      Bindable.mapOf(String.class, Object.class);

  /** The names of Spring Cloud 2024 and older, and of 2025. */
  private static final List<String> GATEWAYS =
      List.of("spring.cloud.gateway", "spring.cloud.gateway.server.webflux");

  private static final String ROUTED =
      "the policies answer before the gateway routes, and win where one governs: remove it,"
          + " unless it is meant for other paths";

  private static final List<String> GRAPH_QL =
      List.of("spring.graphql.cors.allowed-origins", "spring.graphql.cors.allowed-origin-patterns");

  private final Binder binder;

  CorsPropertySearch(Environment environment) {
    this.binder = Binder.get(environment);
  }

  void advise(CorsAdvice advice, GovernedPaths governed) {
    new ActuatorSearch(binder).advise(advice, governed);
    for (String gateway : GATEWAYS) {
      adviseOnGateway(gateway + ".globalcors.cors-configurations", advice, governed);
      adviseOnRoutes(gateway + ".routes", advice);
    }
  }

  /** What has mapped the pattern: a property, or else a configurer of the application. */
  String mapperOf(String pattern) {
    String graphQl = pattern.equals(graphQlPath()) ? graphQlProperty() : null;
    return graphQl == null ? "addCorsMappings" : graphQl;
  }

  private String graphQlPath() {
    return binder.bind("spring.graphql.http.path", String.class).orElse("/graphql");
  }

  private @Nullable String graphQlProperty() {
    for (String property : GRAPH_QL) {
      if (binder.bind(property, List.class).isBound()) {
        return property;
      }
    }
    return null;
  }

  private void adviseOnGateway(String property, CorsAdvice advice, GovernedPaths governed) {
    for (String pattern : binder.bind(property, TREE).orElse(Map.of()).keySet()) {
      if (governed.overlap(pattern)) {
        advice.give(new PolicyAdvice(property, pattern, ROUTED));
      }
    }
  }

  /** Which paths they are for is up to their predicates, so any is reported. */
  private void adviseOnRoutes(String routes, CorsAdvice advice) {
    for (int i = 0; binder.bind(routes + "[" + i + "]", TREE).isBound(); i++) {
      String property = routes + "[" + i + "].metadata.cors";
      if (binder.bind(property, TREE).isBound()) {
        advice.give(new PolicyAdvice(property, null, ROUTED));
      }
    }
  }
}
