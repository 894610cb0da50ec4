package io.github.corsstarter.core;

import io.github.corsstarter.core.PolicyAdvice.Severity;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one policy and what is merely untidy, in the order it is found. */
final class ProblemCollector {

  private final String policy;

  private final List<PolicyProblem> problems = new ArrayList<>();

  private final List<PolicyAdvice> advice = new ArrayList<>();

  ProblemCollector(String policy) {
    this.policy = policy;
  }

  void problem(Code code, String property, @Nullable String value, String reason, String cure) {
    String source = "CorsPolicy.named(\"" + policy + "\")";
    problems.add(new PolicyProblem(code, policy, property, value, source, reason, cure));
  }

  void advice(String property, @Nullable String value, String text) {
    advice.add(new PolicyAdvice(property, value, text));
  }

  void warn(String property, String text) {
    advice.add(new PolicyAdvice(Severity.WARN, property, null, text));
  }

  /** The elements of a list. The empty ones, as after a comma at the end, are dropped. */
  List<Entry> entries(String list, List<String> written) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Entry entry = new Entry(this, list + "[" + i + "]", written.get(i));
      if (entry.written().isBlank()) {
        entry.advice("is empty and was dropped");
      } else {
        entries.add(entry);
      }
    }
    return entries;
  }

  List<PolicyAdvice> advice() {
    return List.copyOf(advice);
  }

  void throwProblems() {
    if (!problems.isEmpty()) {
      throw new InvalidPoliciesException(problems);
    }
  }

  /**
   * One element of a list.
   *
   * @param property where it stands, such as {@code allowed-origins[1]}
   */
  record Entry(ProblemCollector problems, String property, String written) {

    void problem(Code code, String reason, String cure) {
      problems.problem(code, property, written, reason, cure);
    }

    void advice(String text) {
      problems.advice(property, written, text);
    }
  }
}
