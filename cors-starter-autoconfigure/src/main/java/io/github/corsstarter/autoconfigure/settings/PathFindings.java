package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.path.PathChecks;
import io.github.corsstarter.core.PolicyProblem;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds what is found about paths to the problems, with the place where each path is written. */
record PathFindings(
    ProblemCollector problems, PropertyLocator locator, Map<String, NamedPolicy> policies)
    implements PathChecks.Findings {

  static PathFindings of(
      ProblemCollector problems, PropertyLocator locator, List<NamedPolicy> policies) {
    return new PathFindings(
        problems,
        locator,
        policies.stream()
            .collect(
                Collectors.toMap(NamedPolicy::name, Function.identity(), (one, other) -> one)));
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
