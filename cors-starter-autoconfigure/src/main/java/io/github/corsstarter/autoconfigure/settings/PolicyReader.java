package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.CorsProperties;
import io.github.corsstarter.autoconfigure.CorsProperties.Defaults;
import io.github.corsstarter.autoconfigure.CorsProperties.Mode;
import io.github.corsstarter.autoconfigure.CorsProperties.Policy;
import io.github.corsstarter.autoconfigure.path.PolicyPaths;
import io.github.corsstarter.autoconfigure.settings.Places.Place;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsPolicyBuilder;
import io.github.corsstarter.core.InvalidPoliciesException;
import io.github.corsstarter.core.PolicyAdvice;
import io.github.corsstarter.core.PolicyProblem;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compiles policies, and says of each finding where the cause is written. */
final class PolicyReader {

  private final Defaults defaults;

  private final boolean loopbackOrigins;

  private final Report report;

  private final Places places;

  private final UnknownKeys unknown;

  private final PathChecks paths;

  PolicyReader(
      CorsProperties properties,
      Report report,
      Places places,
      UnknownKeys unknown,
      PathChecks paths) {
    this.defaults = properties.defaults();
    this.loopbackOrigins = properties.dangerouslyAllowLoopbackOrigins();
    this.report = report;
    this.places = places;
    this.unknown = unknown;
    this.paths = paths;
  }

  PolicyPaths read(NamedPolicy named, Policy policy) {
    boolean unreadable = report.isUnreadable(named.text() + ".paths");
    boolean missing =
        policy.paths().isEmpty() && named.name().indexOf('/') < 0 && !isExplained(named, "paths");
    List<String> patterns = paths.check(named, unreadable ? List.of() : policy.paths(), missing);
    CorsPolicy compiled =
        policy.mode() == Mode.BYPASS ? bypass(named, policy) : compile(named, policy);
    return new PolicyPaths(named.name(), patterns, compiled);
  }

  private @Nullable CorsPolicy bypass(NamedPolicy named, Policy policy) {
    attempt(named, () -> CorsPolicy.rejectAll(named.name()));
    if (!policy.isEmpty()) {
      report.advice(
          named.text() + ".mode",
          "bypass",
          "leaves the paths to the application: the other settings of the policy are not used");
    }
    return null;
  }

  private @Nullable CorsPolicy compile(NamedPolicy named, Policy policy) {
    CorsPolicyBuilder builder = CorsPolicy.named(named.name());
    new EffectiveSettings(policy, defaults).apply(builder);
    if (loopbackOrigins) {
      builder.dangerouslyAllowLoopbackOrigins();
    }
    CorsPolicy compiled = attempt(named, builder::build);
    if (compiled != null) {
      for (PolicyAdvice advice : compiled.advice()) {
        report.add(located(named, advice));
      }
    }
    return compiled;
  }

  private @Nullable CorsPolicy attempt(NamedPolicy named, Supplier<CorsPolicy> policy) {
    try {
      return policy.get();
    } catch (InvalidPoliciesException e) {
      e.problems().stream()
          .filter(problem -> !isFollowUp(named, problem))
          .map(problem -> located(named, problem))
          .forEach(report::add);
      return null;
    }
  }

  /** Where a value could not be read, there is nothing to say about what stands in for it. */
  private boolean isFollowUp(NamedPolicy named, PolicyProblem problem) {
    return problem.code() == Code.ORIGIN_MISSING
        ? isExplained(named, problem.property())
        : report.isUnreadable(named.text() + "." + problem.property());
  }

  /** Whether a setting is missing because its name or its value was not understood. */
  private boolean isExplained(NamedPolicy named, String setting) {
    return unknown.mayBeMeantAs(named.text(), setting)
        || unknown.mayBeMeantAs("cors.defaults", setting)
        || report.isUnreadable(named.text())
        || report.isUnreadable(named.text() + "." + setting)
        || report.isUnreadable("cors.defaults." + setting);
  }

  private PolicyProblem located(NamedPolicy named, PolicyProblem problem) {
    if (problem.code() == Code.POLICY_NAME_INVALID) {
      return problem.at(named.text(), named.place());
    }
    Place place = places.of(named, problem.property());
    return new PolicyProblem(
        problem.code(),
        named.name(),
        place.property(),
        place.valueOr(problem.value()),
        place.source(),
        problem.reason() + credentials(named, problem.code(), place),
        problem.cure());
  }

  /** Where the other half of a conflict is set, if it is elsewhere. */
  private String credentials(NamedPolicy named, Code code, Place place) {
    if (!code.needsCredentials()) {
      return "";
    }
    Place credentials = places.of(named, "allow-credentials");
    return credentials.isBeside(place)
        ? ""
        : " (allow-credentials: %s)".formatted(credentials.described());
  }

  private PolicyAdvice located(NamedPolicy named, PolicyAdvice advice) {
    Place place = places.of(named, advice.property());
    return advice.at(place.property(), place.valueOr(advice.value()));
  }
}
