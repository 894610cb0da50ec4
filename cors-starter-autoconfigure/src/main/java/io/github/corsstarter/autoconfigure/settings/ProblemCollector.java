package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.core.InvalidPoliciesException;
import io.github.corsstarter.core.PolicyAdvice;
import io.github.corsstarter.core.PolicyProblem;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** Collects the problems and the advice of one start-up. */
final class ProblemCollector {

  private final List<PolicyProblem> problems = new ArrayList<>();

  private final Set<PolicyAdvice> advice = new LinkedHashSet<>();

  private final Set<ConfigurationPropertyName> unreadable = new HashSet<>();

  private final Set<ConfigurationPropertyName> listsWithUnreadableElements = new HashSet<>();

  void add(PolicyProblem problem) {
    problems.add(problem);
  }

  void add(PolicyAdvice given) {
    advice.add(given);
  }

  void advice(String property, @Nullable String value, String text) {
    add(new PolicyAdvice(property, value, text));
  }

  /** A value that is not of its kind. */
  void unreadable(WrittenProperty property, String reason, String cure) {
    unreadable(property, property.name(), property.written(), reason, cure);
  }

  /**
   * A property that has the wrong shape.
   *
   * @param written the property, or one below it
   */
  void unreadable(
      WrittenProperty written,
      ConfigurationPropertyName name,
      @Nullable String value,
      String reason,
      String cure) {
    if (unreadable.add(name)) {
      if (name.isNumericIndex(name.getNumberOfElements() - 1)) {
        listsWithUnreadableElements.add(name.getParent());
      }
      add(
          new PolicyProblem(
              Code.VALUE_INVALID,
              WrittenProperty.policyOf(name),
              WrittenProperty.text(name),
              value,
              written.place(),
              reason,
              cure));
    }
  }

  /** Treats a property as if it was not written. */
  void ignore(ConfigurationPropertyName name) {
    unreadable.add(name);
  }

  /** Whether the value of this property, of an element of it, or of its list cannot be read. */
  boolean isUnreadable(ConfigurationPropertyName name) {
    return unreadable.contains(name)
        || listsWithUnreadableElements.contains(name)
        || (name.isLastElementIndexed() && unreadable.contains(name.getParent()));
  }

  List<PolicyAdvice> advice() {
    return List.copyOf(advice);
  }

  /** Throws all problems, those outside of the policies first; returns if there are none. */
  void throwProblems() {
    if (!problems.isEmpty()) {
      Stream<PolicyProblem> general = problems.stream().filter(p -> p.policy() == null);
      Stream<PolicyProblem> others = problems.stream().filter(p -> p.policy() != null);
      throw new InvalidPoliciesException(Stream.concat(general, others).toList());
    }
  }
}
