package io.github.corsstarter.autoconfigure.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Advises on environment variables that look like ours and mean nothing. The environment is shared
 * with other software, so none of them keeps an application from its start.
 */
final class StrayVariables {

  private final WrittenKeys keys;

  private final Report report;

  StrayVariables(WrittenKeys keys, Report report) {
    this.keys = keys;
    this.report = report;
  }

  /**
   * @param policies the names of all policies
   * @param ignored the uniform names directly under {@code cors} that belong to the application
   */
  void check(Collection<String> policies, Set<String> ignored) {
    if (keys.variables().isEmpty()) {
      return;
    }
    Variables known = new Variables(policies);
    List<EnvironmentVariable> stray =
        keys.variables().stream()
            .filter(variable -> !known.isMeaningful(variable))
            .filter(variable -> !ignored.contains(Variables.uniformName(variable)))
            .filter(variable -> !isReferredTo(variable))
            .sorted(Comparator.comparing(EnvironmentVariable::name))
            .toList();
    List<String> unlike = new ArrayList<>();
    for (EnvironmentVariable variable : stray) {
      known
          .meant(variable)
          .ifPresentOrElse(name -> advise(variable, name), () -> unlike.add(variable.name()));
    }
    if (!unlike.isEmpty()) {
      adviseOnUnlike(unlike.get(0), unlike.subList(1, unlike.size()));
    }
  }

  /** Shows the value only of what is known to be none of another software's, such as a password. */
  private void advise(EnvironmentVariable variable, String meant) {
    String value = variable.value();
    report.advice(
        variable.name(),
        StrayKey.mayBeSecret(Variables.uniformName(variable), value) ? null : value,
        "means no property; if it is meant for the starter, write " + meant);
  }

  /** All in one line: Kubernetes tells of each service by seven variables. */
  private void adviseOnUnlike(String first, List<String> others) {
    report.advice(
        first,
        null,
        "means no property and is not read"
            + (others.isEmpty() ? "" : ", nor is " + String.join(", ", others))
            + "; variables for a policy look like CORS_POLICIES_APP_ALLOWEDORIGINS");
  }

  private boolean isReferredTo(EnvironmentVariable variable) {
    return keys.all().stream()
        .flatMap(key -> key.values().stream())
        .anyMatch(value -> value.contains("${" + variable.name()));
  }
}
