package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.core.InvalidPoliciesException;
import io.github.corsstarter.core.PolicyAdvice;
import io.github.corsstarter.core.PolicyProblem;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that one start-up finds wrong or untidy. */
final class Report {

  private final List<PolicyProblem> problems = new ArrayList<>();

  private final Set<PolicyAdvice> advice = new LinkedHashSet<>();

  void add(PolicyProblem problem) {
    problems.add(problem);
  }

  /** A problem with what stands at a key. */
  void problem(
      Code code,
      @Nullable String policy,
      WrittenKey key,
      @Nullable String value,
      String reason,
      String cure) {
    add(new PolicyProblem(code, policy, key.text(), value, key.place(), reason, cure));
  }

  void add(PolicyAdvice untidy) {
    advice.add(untidy);
  }

  void advice(String property, @Nullable String value, String text) {
    add(new PolicyAdvice(property, value, text));
  }

  /** Whether the value of this property, of an element of it, or of its list cannot be read. */
  boolean isUnreadable(String property) {
    String wanted = canonical(property);
    for (PolicyProblem problem : problems) {
      String place = canonical(problem.property());
      if (problem.code() == Code.VALUE_INVALID
          && (isAtOrIn(place, wanted) || isAtOrIn(wanted, place))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAtOrIn(String place, String property) {
    return place.startsWith(property) && place.substring(property.length()).matches("(\\[\\d+])?");
  }

  private static String canonical(String property) {
    return property.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  List<PolicyProblem> problems() {
    return problems;
  }

  List<PolicyAdvice> advice() {
    return List.copyOf(advice);
  }

  void throwProblems() {
    if (!problems.isEmpty()) {
      Stream<PolicyProblem> general = problems.stream().filter(p -> p.policy() == null);
      Stream<PolicyProblem> others = problems.stream().filter(p -> p.policy() != null);
      throw new InvalidPoliciesException(Stream.concat(general, others).toList());
    }
  }
}
