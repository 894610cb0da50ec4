package io.github.corsstarter.autoconfigure.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Advises on environment variables that look like ours and match no property. Other software shares
 * the environment, so such a variable never prevents a start.
 */
final class UnknownVariables {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:}$]+)");

  private final CorsSources sources;

  private final ProblemCollector problems;

  UnknownVariables(CorsSources sources, ProblemCollector problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /**
   * @param ignored the uniform names directly under {@code cors} that belong to the application
   */
  void check(List<NamedPolicy> policies, Set<String> ignored) {
    if (sources.variables().isEmpty()) {
      return;
    }
    VariableNames names = new VariableNames(policies.stream().map(NamedPolicy::name).toList());
    Set<String> used = usedInPlaceholders();
    List<EnvironmentVariable> unknown =
        sources.variables().stream()
            .filter(variable -> !names.isKnown(variable.name()))
            .filter(variable -> !ignored.contains(VariableNames.uniform(variable.name())))
            .filter(variable -> !used.contains(variable.name()))
            .sorted(Comparator.comparing(EnvironmentVariable::name))
            .toList();
    List<String> others = new ArrayList<>();
    for (EnvironmentVariable variable : unknown) {
      Optional<String> suggestion = names.suggestion(variable.name());
      if (suggestion.isPresent()) {
        advise(variable, suggestion.get());
      } else {
        others.add(variable.name());
      }
    }
    if (!others.isEmpty()) {
      adviseOnOthers(others.get(0), others.subList(1, others.size()));
    }
  }

  private Set<String> usedInPlaceholders() {
    Set<String> used = new HashSet<>();
    for (WrittenProperty property : sources.properties()) {
      if (property.hasPlaceholder()) {
        Matcher placeholder = PLACEHOLDER.matcher(property.written());
        while (placeholder.find()) {
          used.add(placeholder.group(1));
        }
      }
    }
    return used;
  }

  private void advise(EnvironmentVariable variable, String suggestion) {
    String uniformName = VariableNames.uniform(variable.name());
    problems.advice(
        variable.name(),
        ForeignProperties.mayBeSecret(uniformName, variable.value()) ? null : variable.value(),
        "matches no property; did you mean " + suggestion + "?");
  }

  /** In one line and without values: Kubernetes adds seven variables for each service. */
  private void adviseOnOthers(String first, List<String> others) {
    problems.advice(
        first,
        null,
        "matches no property and is not read"
            + (others.isEmpty() ? "" : ", like " + String.join(", ", others))
            + "; variables for a policy look like CORS_POLICIES_APP_ALLOWEDORIGINS");
  }
}
