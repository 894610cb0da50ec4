package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.CorsProperties;
import io.github.corsstarter.autoconfigure.CorsProperties.Mode;
import io.github.corsstarter.autoconfigure.CorsProperties.Policy;
import io.github.corsstarter.autoconfigure.path.PathChecks;
import io.github.corsstarter.autoconfigure.path.PolicyPaths;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsPolicyBuilder;
import io.github.corsstarter.core.InvalidPoliciesException;
import io.github.corsstarter.core.PolicyAdvice;
import io.github.corsstarter.core.PolicyProblem;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;
import org.springframework.web.util.pattern.PathPattern;

/** Compiles policies, and adds to each problem the place where its cause is written. */
final class PolicyAssembler implements PathChecks.Findings {

  private final CorsProperties properties;

  private final ProblemCollector problems;

  private final PropertyLocator locator;

  private final PropertyChecks checks;

  private final Map<String, NamedPolicy> policies = new LinkedHashMap<>();

  private final PathChecks paths;

  PolicyAssembler(
      CorsProperties properties,
      ProblemCollector problems,
      PropertyLocator locator,
      PropertyChecks checks,
      Environment environment) {
    this.properties = properties;
    this.problems = problems;
    this.locator = locator;
    this.checks = checks;
    this.paths = new PathChecks(this, environment);
  }

  List<PolicyPaths> assemble(List<NamedPolicy> written) {
    written.forEach(policy -> policies.put(policy.name(), policy));
    List<PolicyPaths> assembled = new ArrayList<>();
    for (NamedPolicy policy : written) {
      Policy settings = Objects.requireNonNull(properties.policies().get(policy.name()));
      assembled.add(assemble(policy, settings));
    }
    paths.adviseOnAll(assembled);
    return assembled;
  }

  private PolicyPaths assemble(NamedPolicy named, Policy policy) {
    boolean unreadable = problems.isUnreadable(named.property().append("paths"));
    boolean missing =
        policy.paths().stream().allMatch(String::isBlank)
            && named.name().indexOf('/') < 0
            && !isExplained(named, "paths");
    if (missing) {
      problems.add(located(named, pathMissing()));
    }
    List<PathPattern> patterns = paths.check(named.name(), unreadable ? List.of() : policy.paths());
    return new PolicyPaths(
        named.name(),
        patterns,
        policy.mode() == Mode.BYPASS ? bypass(named) : compile(named, policy));
  }

  private static PolicyProblem pathMissing() {
    return new PolicyProblem(
        Code.PATH_MISSING,
        null,
        "paths",
        null,
        "",
        "the policy covers no path",
        "list paths, such as /api/**");
  }

  private @Nullable CorsPolicy bypass(NamedPolicy named) {
    attempt(named, () -> CorsPolicy.rejectAll(named.name()));
    boolean alone =
        PropertyTree.POLICY_SETTINGS.names().stream()
            .filter(setting -> !setting.equals("paths") && !setting.equals("mode"))
            .noneMatch(setting -> locator.isWritten(named.property().append(setting)));
    if (!alone) {
      problems.advice(
          named.text() + ".mode",
          "bypass",
          "leaves the paths to the application: the other settings of the policy are not used");
    }
    return null;
  }

  private @Nullable CorsPolicy compile(NamedPolicy named, Policy policy) {
    CorsPolicyBuilder builder = CorsPolicy.named(named.name());
    new EffectiveSettings(policy, properties.defaults()).applyTo(builder);
    if (properties.dangerouslyAllowLoopbackOrigins()) {
      builder.dangerouslyAllowLoopbackOrigins();
    }
    CorsPolicy compiled = attempt(named, builder::build);
    if (compiled != null) {
      for (PolicyAdvice advice : compiled.advice()) {
        problems.add(located(named, advice));
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
          .forEach(problems::add);
      return null;
    }
  }

  /** Where a value could not be read, its replacement is no problem of the user's. */
  private boolean isFollowUp(NamedPolicy named, PolicyProblem problem) {
    return switch (problem.code()) {
      case ORIGIN_MISSING -> isExplained(named, problem.property());
      case POLICY_NAME_INVALID -> false;
      default -> problems.isUnreadable(named.property().append(problem.property()));
    };
  }

  /** Whether a setting is missing because its name or its value is wrong. */
  private boolean isExplained(NamedPolicy named, String setting) {
    ConfigurationPropertyName policy = named.property();
    return checks.isMisspelled(policy, setting)
        || checks.isMisspelled(PropertyTree.DEFAULTS, setting)
        || problems.isUnreadable(policy)
        || problems.isUnreadable(policy.append(setting))
        || problems.isUnreadable(PropertyTree.DEFAULTS.append(setting));
  }

  private PolicyProblem located(NamedPolicy named, PolicyProblem problem) {
    if (problem.code() == Code.POLICY_NAME_INVALID) {
      return problem.at(named.text(), named.place());
    }
    Location location = locator.of(named, problem.property());
    return new PolicyProblem(
        problem.code(),
        named.name(),
        location.property(),
        location.valueOr(problem.value()),
        location.place(),
        problem.reason() + credentials(named, problem.code(), location),
        problem.cure());
  }

  /** Where the other half of a conflict is written, if it is elsewhere. */
  private String credentials(NamedPolicy named, Code code, Location location) {
    if (!code.needsCredentials()) {
      return "";
    }
    Location credentials = locator.of(named, "allow-credentials");
    return credentials.isBeside(location)
        ? ""
        : " (allow-credentials: %s)".formatted(credentials.described());
  }

  private PolicyAdvice located(NamedPolicy named, PolicyAdvice advice) {
    Location location = locator.of(named, advice.property());
    return advice.at(location.property(), location.valueOr(advice.value()));
  }

  @Override
  public void problem(
      String policy, String setting, String path, Code code, String reason, String cure) {
    Location location = locator.of(named(policy), setting);
    problems.add(
        new PolicyProblem(code, policy, location.property(), path, location.place(), reason, cure));
  }

  @Override
  public void advice(@Nullable String policy, String setting, String value, String text) {
    problems.advice(
        policy == null ? setting : locator.of(named(policy), setting).property(), value, text);
  }

  @Override
  public String placeOf(String policy, String setting) {
    return locator.of(named(policy), setting).place();
  }

  private NamedPolicy named(String policy) {
    return Objects.requireNonNull(policies.get(policy));
  }
}
