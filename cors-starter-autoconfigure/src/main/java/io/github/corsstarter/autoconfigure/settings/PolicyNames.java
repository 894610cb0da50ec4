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

/**
 * Finds out which policies there are. Names that differ in case and hyphens only are one to Spring
 * Boot: an environment variable, which can have neither, is taken to mean the written name; two
 * written ones are a problem.
 */
final class PolicyNames {

  private static final int DEPTH = 2;

  private final WrittenKeys keys;

  private final Report report;

  private final Map<String, NamedPolicy> byUniformName = new LinkedHashMap<>();

  private final Map<String, NamedPolicy> byText = new LinkedHashMap<>();

  private final Set<String> listed = new HashSet<>();

  PolicyNames(WrittenKeys keys, Report report) {
    this.keys = keys;
    this.report = report;
  }

  List<NamedPolicy> find() {
    for (WrittenKey key : keys.all()) {
      if (key.size() > DEPTH
          && key.uniform(1).equals(PropertyTree.POLICIES)
          && !PropertyTree.isOutdented(key)) {
        add(key);
      }
    }
    if (!keys.variables().isEmpty()) {
      addVariables();
    }
    return new ArrayList<>(byUniformName.values());
  }

  private void addVariables() {
    Set<String> written = byUniformName.keySet();
    for (String name : Variables.policies(keys.variables(), written)) {
      byUniformName.put(name, ofVariable(name));
    }
  }

  private void add(WrittenKey key) {
    if (key.isNumber(DEPTH)) {
      reportListed(key);
      return;
    }
    WrittenKey top = key.above(DEPTH + 1);
    NamedPolicy policy = new NamedPolicy(top.element(DEPTH), top.name(), top.text(), key.place());
    if (byText.putIfAbsent(top.text(), policy) == null) {
      add(policy, top.uniform(DEPTH));
    }
  }

  private void add(NamedPolicy policy, String uniformName) {
    NamedPolicy same =
        uniformName.isEmpty() ? null : byUniformName.putIfAbsent(uniformName, policy);
    if (same != null && same.name().equals(policy.name())) {
      adviseOnMark(policy);
      adviseOnMark(same);
      return;
    }
    if (same != null) {
      reportAmbiguous(policy, same);
    }
    if (same != null || uniformName.isEmpty()) {
      reportName(policy);
    }
  }

  /** Spring Boot reads the key all the same. */
  private void adviseOnMark(NamedPolicy policy) {
    if (policy.text().charAt(0) > '~') {
      report.advice(
          policy.text(),
          null,
          "begins with an invisible character, a byte order mark: save the file without it");
    }
  }

  /** Says what is wrong with the name of a policy that is not compiled. */
  private void reportName(NamedPolicy policy) {
    try {
      CorsPolicy.rejectAll(policy.name());
    } catch (InvalidPoliciesException e) {
      e.problems().forEach(problem -> report.add(problem.at(policy.text(), policy.place())));
    }
  }

  private void reportListed(WrittenKey key) {
    WrittenKey top = key.above(DEPTH + 1);
    if (listed.add(top.text())) {
      boolean dash = keys.all().stream().anyMatch(other -> isFirstElement(other, key));
      report.add(
          new PolicyProblem(
              Code.POLICY_NAME_INVALID,
              null,
              top.text(),
              null,
              key.place(),
              dash
                  ? "is an element of a list, but each policy has a name"
                  : "is a number, which Spring Boot takes for an element of a list",
              dash
                  ? "write a name and a colon, such as app:, instead of the dash"
                  : "write a name with a letter, such as app-" + top.element(DEPTH)));
    }
  }

  private static boolean isFirstElement(WrittenKey key, WrittenKey other) {
    return key.source().equals(other.source())
        && key.size() > DEPTH
        && key.uniform(1).equals(PropertyTree.POLICIES)
        && key.isNumber(DEPTH)
        && key.element(DEPTH).equals("0");
  }

  private void reportAmbiguous(NamedPolicy policy, NamedPolicy same) {
    report.add(
        new PolicyProblem(
            Code.POLICY_NAME_AMBIGUOUS,
            policy.name(),
            policy.text(),
            policy.name(),
            policy.place(),
            "differs from the name "
                + same.name()
                + " ("
                + same.place()
                + ") in case and hyphens only, which Spring Boot does not tell apart",
            "write one name in both places, or names that differ in letters or digits"));
  }

  private NamedPolicy ofVariable(String name) {
    String property = "cors.policies." + name;
    String place =
        keys.variables().stream()
            .filter(variable -> Variables.policies(List.of(variable), List.of()).contains(name))
            .map(EnvironmentVariable::place)
            .findFirst()
            .orElseThrow();
    return new NamedPolicy(name, ConfigurationPropertyName.of(property), property, place);
  }
}
