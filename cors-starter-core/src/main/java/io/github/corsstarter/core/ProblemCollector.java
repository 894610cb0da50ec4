package io.github.corsstarter.core;

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

  /** An element of a list, to say something about. */
  Entry entry(String list, int index, List<String> written) {
    return new Entry(this, list + "[" + index + "]", written.get(index));
  }

  List<PolicyAdvice> advice() {
    return List.copyOf(advice);
  }

  void throwProblems() {
    if (!problems.isEmpty()) {
      throw new InvalidPoliciesException(problems);
    }
  }
}
