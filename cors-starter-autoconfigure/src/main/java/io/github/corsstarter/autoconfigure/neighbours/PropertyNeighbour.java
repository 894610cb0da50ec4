package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.core.PolicyAdvice;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
  public Stream<PolicyAdvice> advice() {
    return Stream.concat(endpoints(), GATEWAYS.stream().flatMap(this::gateway));
  }

  private Stream<PolicyAdvice> endpoints() {
    String base = text(ENDPOINTS + ".base-path", "/actuator");
    return Stream.of("allowed-origins", "allowed-origin-patterns")
        .map(name -> ENDPOINTS + ".cors." + name)
        .filter(name -> !text(name, "").isEmpty() || binder.bind(name, List.class).isBound())
        .filter(name -> governed.overlap(base.equals("/") ? "/**" : base + "/**"))
        .map(
            name ->
                new PolicyAdvice(
                    name,
                    null,
                    "a policy governs the endpoints below "
                        + base
                        + " and wins: remove one of the two"));
  }

  private Stream<PolicyAdvice> gateway(String property) {
    return binder
        .bind(property, Bindable.mapOf(String.class, Object.class))
        .orElse(Map.of())
        .keySet()
        .stream()
        .filter(governed::overlap)
        .map(
            pattern ->
                new PolicyAdvice(
                    property,
                    pattern,
                    "the policies answer before the gateway routes, and win: remove it"));
  }

  private String text(String property, String otherwise) {
    return binder.bind(property, String.class).orElse(otherwise);
  }
}
