package io.github.corsstarter.core;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Every problem of one or more policies, all at once. */
public final class InvalidPoliciesException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final transient List<PolicyProblem> problems;

  /**
   * @param problems at least one
   */
  public InvalidPoliciesException(List<PolicyProblem> problems) {
    super(
        problems.stream()
            .map(PolicyProblem::toString)
            .collect(Collectors.joining("\n  ", "Invalid CORS policies:\n  ", "")));
    this.problems = List.copyOf(problems);
  }

  /**
   * The problems, those outside of any policy first, then in the order in which they were found.
   */
  public List<PolicyProblem> problems() {
    return problems;
  }
}
