package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.core.InvalidPoliciesException;
import io.github.corsstarter.core.PolicyProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints every problem with its place, its reason and its cure, those of a policy together. */
final class InvalidPoliciesFailureAnalyzer
    extends AbstractFailureAnalyzer<InvalidPoliciesException> {

  private static final String ACTION =
      "Fix each problem as its 'cure' line says. docs/configuration.md of the CORS starter explains"
          + " each code in brackets, with an example that works.";

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, InvalidPoliciesException cause) {
    return new FailureAnalysis(describe(cause.problems()), ACTION, cause);
  }

  private static String describe(List<PolicyProblem> problems) {
    Map<String, List<PolicyProblem>> groups =
        problems.stream()
            .map(PolicyProblem::printable)
            .collect(
                Collectors.groupingBy(
                    InvalidPoliciesFailureAnalyzer::heading,
                    LinkedHashMap::new,
                    Collectors.toList()));
    String number = problems.size() == 1 ? "a problem" : problems.size() + " problems";
    StringBuilder text =
        new StringBuilder("The CORS configuration has ").append(number).append(":\n");
    groups.forEach((heading, members) -> append(text, heading, members));
    return text.toString().stripTrailing();
  }

  private static String heading(PolicyProblem problem) {
    return problem.policy() == null ? "outside of the policies" : "policy " + problem.policy();
  }

  private static void append(StringBuilder text, String heading, List<PolicyProblem> problems) {
    text.append('\n').append(heading).append('\n');
    for (PolicyProblem problem : problems) {
      text.append(
          """

            %s  [%s]
              set in: %s
              why:    %s
              cure:   %s
          """
              .formatted(
                  problem.subject(),
                  problem.code().id(),
                  problem.source(),
                  problem.reason(),
                  problem.cure()));
    }
  }
}
