package io.github.corsstarter.autoconfigure.conflicts;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.core.PolicyAdvice;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * Looks for CORS properties of Actuator that give way to a policy, and for policies that do not
 * reach Actuator.
 */
final class ActuatorSearch {

  private static final String ENDPOINTS = "management.endpoints.web";

  private static final String SWITCH = "cors.management.enabled";

  private static final int DEFAULT_PORT = 8080;

  private final Binder binder;

  ActuatorSearch(Binder binder) {
    this.binder = binder;
  }

  void advise(CorsAdvice advice, GovernedPaths governed) {
    Optional<Integer> port = portOfItsOwn();
    BindResult<Boolean> enabled = binder.bind(SWITCH, Boolean.class);
    if (port.isEmpty() || enabled.orElse(false)) {
      adviseOnEndpoints(ENDPOINTS + ".cors.allowed-origins", advice, governed);
      adviseOnEndpoints(ENDPOINTS + ".cors.allowed-origin-patterns", advice, governed);
    } else if (port.get() >= 0 && !enabled.isBound()) {
      adviseOnPolicies(advice, governed);
    }
  }

  /** Zero is any port that is free; a negative number, none. */
  private Optional<Integer> portOfItsOwn() {
    int port = binder.bind("server.port", Integer.class).orElse(DEFAULT_PORT);
    BindResult<Integer> own = binder.bind("management.server.port", Integer.class);
    return own.isBound() && (own.get() == 0 || own.get() != port)
        ? Optional.of(own.get())
        : Optional.empty();
  }

  /** Without the slash at its end, so that it is empty for the root. */
  private String basePath() {
    String path = binder.bind(ENDPOINTS + ".base-path", String.class).orElse("/actuator");
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private void adviseOnEndpoints(String property, CorsAdvice advice, GovernedPaths governed) {
    String base = basePath();
    if (binder.bind(property, List.class).isBound() && governed.overlap(base + "/**")) {
      advice.give(
          new PolicyAdvice(
              property,
              null,
              "a policy governs the endpoints below "
                  + (base.isEmpty() ? "/" : base)
                  + " and wins: remove one of the two"));
    }
  }

  /** Those that name the endpoints; what covers them by the way is meant for the main port. */
  private void adviseOnPolicies(CorsAdvice advice, GovernedPaths governed) {
    if (basePath().isEmpty()) {
      return;
    }
    governed
        .below(basePath())
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
}
