package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.CorsProperties.Defaults;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsPolicyBuilder;
import io.github.corsstarter.core.InvalidPoliciesException;
import io.github.corsstarter.core.PolicyProblem;
import io.github.corsstarter.core.PolicyProblem.Code;

/**
 * Looks at what the defaults say, whether or not a policy inherits it. Settings that are at odds
 * with each other are left to the policies: they may replace one of them.
 */
final class DefaultsCheck {

  private static final String SOME_ORIGIN = "https://example.com";

  private final Report report;

  private final Places places;

  DefaultsCheck(Report report, Places places) {
    this.report = report;
    this.places = places;
  }

  /** To be called when the policies have been looked at. */
  void check(Defaults defaults) {
    if (defaults.isEmpty()) {
      return;
    }
    // Origins are what policies mostly bring themselves.
    CorsPolicyBuilder builder = CorsPolicy.named(PropertyTree.DEFAULTS).allowOrigins(SOME_ORIGIN);
    new EffectiveSettings(defaults, defaults).apply(builder);
    try {
      builder.build();
    } catch (InvalidPoliciesException e) {
      e.problems().stream().filter(DefaultsCheck::standsAlone).forEach(this::report);
    }
  }

  private static boolean standsAlone(PolicyProblem problem) {
    return switch (problem.code()) {
      case ORIGIN_MISSING,
          ANY_ORIGIN_WITH_CREDENTIALS,
          PUBLIC_SUFFIX_WITH_CREDENTIALS,
          INSECURE_ORIGIN_WITH_CREDENTIALS,
          EXPOSED_ANY_WITH_CREDENTIALS ->
          false;
      case ORIGIN_PROHIBITED -> !"null".equals(problem.value());
      default -> true;
    };
  }

  private void report(PolicyProblem problem) {
    places
        .inDefaults(problem.property())
        .filter(place -> !isInherited(problem.code(), place))
        .ifPresent(
            place ->
                report.add(
                    new PolicyProblem(
                        problem.code(),
                        null,
                        place.property(),
                        place.valueOr(problem.value()),
                        place.source(),
                        problem.reason(),
                        problem.cure())));
  }

  private boolean isInherited(Code code, Places.Place place) {
    return report.problems().stream()
        .anyMatch(p -> p.code() == code && Places.isInherited(p.source(), place));
  }
}
