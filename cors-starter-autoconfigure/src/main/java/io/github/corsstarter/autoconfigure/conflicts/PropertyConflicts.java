package io.github.corsstarter.autoconfigure.conflicts;

import static io.github.corsstarter.autoconfigure.conflicts.ConflictSearch.NO_EFFECT;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.core.PolicyAdvice;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Looks for CORS properties of Actuator, Spring Cloud Gateway and GraphQL on governed paths, and
 * for policies that do not reach Actuator.
 */
final class PropertyConflicts {

  private static final Bindable<Map<String, Object>> TREE =
      Bindable.mapOf(String.class, Object.class);

  private static final String ACTUATOR = "management.endpoints.web";

  private static final String GRAPH_QL = "spring.graphql";

  /** The names of Spring Cloud 2024 and older, and of 2025. */
  private static final List<String> GATEWAYS =
      List.of("spring.cloud.gateway", "spring.cloud.gateway.server.webflux");

  private static final List<String> ORIGINS =
      List.of(".cors.allowed-origins", ".cors.allowed-origin-patterns");

  private static final String SWITCH = "cors.management.enabled";

  /** Spring GraphQL compares the origins of handshakes that no policy has checked. */
  private static final String NO_EFFECT_BUT_ON_HANDSHAKES =
      "has no effect on paths that a policy covers, except on WebSocket handshakes under a policy"
          + " that allows any origin; remove it unless these or other paths need it";

  private final Binder binder;

  PropertyConflicts(Environment environment) {
    this.binder = Binder.get(environment);
  }

  void advise(CorsAdvice advice, GovernedPaths governed) {
    adviseOnActuator(advice, governed);
    for (String gateway : GATEWAYS) {
      String property = gateway + ".globalcors.cors-configurations";
      for (String pattern : binder.bind(property, TREE).orElse(Map.of()).keySet()) {
        if (governed.overlap(pattern)) {
          advice.give(new PolicyAdvice(property, pattern, NO_EFFECT));
        }
      }
      adviseOnRoutes(gateway + ".routes", advice);
    }
  }

  /** Advice on a pattern of Spring's CORS mappings, which GraphQL adds to by its properties. */
  PolicyAdvice onMapping(String pattern) {
    if (pattern.equals(text(GRAPH_QL + ".http.path", "/graphql"))) {
      for (String origins : ORIGINS) {
        if (isSet(GRAPH_QL + origins)) {
          boolean sockets = !text(GRAPH_QL + ".websocket.path", "").isEmpty();
          return new PolicyAdvice(
              GRAPH_QL + origins, pattern, sockets ? NO_EFFECT_BUT_ON_HANDSHAKES : NO_EFFECT);
        }
      }
    }
    return new PolicyAdvice("addCorsMappings", pattern, NO_EFFECT);
  }

  /** Predicates decide which paths a route is for, so each route is reported. */
  private void adviseOnRoutes(String routes, CorsAdvice advice) {
    for (int i = 0; binder.bind(routes + "[" + i + "]", TREE).isBound(); i++) {
      String property = routes + "[" + i + "].metadata.cors";
      if (binder.bind(property, TREE).isBound()) {
        advice.give(new PolicyAdvice(property, null, NO_EFFECT));
      }
    }
  }

  private void adviseOnActuator(CorsAdvice advice, GovernedPaths governed) {
    BindResult<Boolean> enabled = binder.bind(SWITCH, Boolean.class);
    int port = binder.bind("server.port", Integer.class).orElse(8080);
    BindResult<Integer> own = binder.bind("management.server.port", Integer.class);
    // Zero is any free port, a negative number no port at all.
    boolean hasPortOfItsOwn = own.isBound() && (own.get() == 0 || own.get() != port);
    String base = text(ACTUATOR + ".base-path", "/actuator").replaceFirst("/$", "");
    if (!hasPortOfItsOwn || enabled.orElse(false)) {
      for (String origins : ORIGINS) {
        if (isSet(ACTUATOR + origins) && governed.overlap(base + "/**")) {
          advice.give(new PolicyAdvice(ACTUATOR + origins, null, NO_EFFECT));
        }
      }
    } else if (own.get() >= 0 && !enabled.isBound() && !base.isEmpty()) {
      adviseOnPolicies(base, advice, governed);
    }
  }

  /** Only policies that name the endpoints: others cover them by the way, for the main port. */
  private static void adviseOnPolicies(String base, CorsAdvice advice, GovernedPaths governed) {
    governed
        .below(base)
        .forEach(
            (policy, pattern) ->
                advice.give(
                    new PolicyAdvice(
                        "cors.policies." + policy + ".paths",
                        pattern,
                        "Actuator has a port of its own, to which policies do not apply unless "
                            + SWITCH
                            + " is true")));
  }

  private boolean isSet(String list) {
    return binder.bind(list, List.class).isBound();
  }

  private String text(String property, String otherwise) {
    return binder.bind(property, String.class).orElse(otherwise);
  }
}
