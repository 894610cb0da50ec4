package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.InvalidPoliciesException;
import io.github.corsstarter.core.PolicyProblem;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * Finds the names of the policies. To Spring Boot, names that differ in case and hyphens only are
 * the same: an environment variable, which can have neither, means the policy of the file; two
 * spellings in files are a problem.
 */
final class PolicyNames {

  private static final int NAME = 2;

  private final CorsSources sources;

  private final ProblemCollector problems;

  private final Map<String, NamedPolicy> byUniformName = new LinkedHashMap<>();

  private final Set<String> reported = new HashSet<>();

  PolicyNames(CorsSources sources, ProblemCollector problems) {
    this.sources = sources;
    this.problems = problems;
  }

  List<NamedPolicy> find() {
    for (WrittenProperty property : sources.properties()) {
      if (property.size() > NAME
          && PropertyTree.isInPolicies(property.name())
          && !PropertyTree.isOutdented(property.name())) {
        add(property);
      }
    }
    EnvironmentVariables.policies(sources.variables().keySet())
        .forEach(
            (name, variable) ->
                byUniformName.putIfAbsent(
                    name,
                    new NamedPolicy(
                        name,
                        PropertyTree.POLICIES.append(name),
                        "System Environment Property \"" + variable + "\"")));
    return new ArrayList<>(byUniformName.values());
  }

  private void add(WrittenProperty property) {
    ConfigurationPropertyName policy = property.name().chop(NAME + 1);
    if (policy.isNumericIndex(NAME)) {
      reportNumber(property, policy);
      return;
    }
    String name = policy.getElement(NAME, Form.ORIGINAL);
    NamedPolicy named = new NamedPolicy(name, policy, property.place());
    if (name.isEmpty()) {
      reportName(named);
      return;
    }
    NamedPolicy same = byUniformName.putIfAbsent(Spelling.uniform(name), named);
    if (same != null && !same.name().equals(name) && reported.add(named.text())) {
      reportAmbiguous(named, same);
      reportName(named);
    }
  }

  /** Reports a wrong name of a policy that is not compiled. */
  private void reportName(NamedPolicy policy) {
    try {
      CorsPolicy.rejectAll(policy.name());
    } catch (InvalidPoliciesException e) {
      e.problems().forEach(problem -> problems.add(problem.at(policy.text(), policy.place())));
    }
  }

  private void reportNumber(WrittenProperty property, ConfigurationPropertyName policy) {
    String text = WrittenProperty.text(policy);
    if (reported.add(text)) {
      problems.add(
          new PolicyProblem(
              Code.POLICY_NAME_INVALID,
              null,
              text,
              null,
              property.place(),
              "is a number or an element of a list, but each policy has a name",
              "write a name and a colon, such as app:, instead of the dash or the number"));
    }
  }

  private void reportAmbiguous(NamedPolicy policy, NamedPolicy same) {
    problems.add(
        new PolicyProblem(
            Code.POLICY_NAME_AMBIGUOUS,
            policy.name(),
            policy.text(),
            policy.name(),
            policy.place(),
            "differs from the name %s (%s) in case and hyphens only, which Spring Boot ignores"
                .formatted(same.name(), same.place()),
            "write the same name in both places, or names that differ in letters or digits"));
  }
}
