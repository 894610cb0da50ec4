package io.github.corsstarter.autoconfigure.reading;

import io.github.corsstarter.autoconfigure.source.EnvironmentVariable;
import io.github.corsstarter.autoconfigure.source.Spelling;
import io.github.corsstarter.autoconfigure.source.WrittenKeys;
import java.util.Collection;
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
    for (EnvironmentVariable variable : keys.variables()) {
      String name = Spelling.uniform(variable.name()).replaceFirst("^cors", "");
      if (!known.isMeaningful(variable) && !ignored.contains(name) && !isReferredTo(variable)) {
        advise(known, variable, name);
      }
    }
  }

  /** Shows the value only of what is known to be none of another software's, such as a password. */
  private void advise(Variables known, EnvironmentVariable variable, String uniformName) {
    String value = variable.value();
    known
        .meant(variable)
        .ifPresentOrElse(
            name ->
                report.advice(
                    variable.name(),
                    StrayKey.mayBeSecret(uniformName, value) ? null : value,
                    "means no property; if it is meant for the starter, write " + name),
            () ->
                report.advice(
                    variable.name(),
                    null,
                    "means no property and is not read; "
                        + "variables for a policy look like CORS_POLICIES_APP_ALLOWEDORIGINS"));
  }

  private boolean isReferredTo(EnvironmentVariable variable) {
    return keys.all().stream()
        .flatMap(key -> key.values().stream())
        .anyMatch(value -> value.contains("${" + variable.name()));
  }
}
