package io.github.corsstarter.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.CorsRequestBuilder;
import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.internal.explain.Explainer;
import io.github.corsstarter.core.internal.explain.Explanation;
import io.github.corsstarter.core.internal.explain.Hints;
import io.github.corsstarter.core.internal.explain.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTableTests {

  static Stream<DecisionRow> rows() {
    return DecisionTable.rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void decisionIsAsTheRowExpects(DecisionRow row) {
    CorsEvaluator evaluator = CorsEvaluator.of(new RowPolicies(row.policies()), List.of());

    CorsDecision decision = evaluator.evaluate(request(row.request()));

    assertThat(Decided.of(decision)).satisfies(decided -> decided.verify(row.expect()));
    row.expect().verify(status(decision), response(decision.headers()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void explanationIsTheDecisionWithItsSteps(DecisionRow row) {
    RowPolicies policies = new RowPolicies(row.policies());
    CorsEvaluator evaluator = CorsEvaluator.of(policies, List.of());
    CorsRequest request = request(row.request());
    CorsDecision decision = evaluator.evaluate(request);

    Explanation explanation = new Explainer(evaluator, new Hints(List.of())).explain(request);

    boolean rejected = decision instanceof CorsDecision.Rejected;
    assertThat(explanation.decision()).isEqualTo(decision);
    assertThat(explanation.hint() != null).isEqualTo(rejected);
    assertThat(explanation.steps().stream().anyMatch(DecisionTableTests::isRefusal))
        .isEqualTo(rejected || Decided.of(decision).rescue() != null);
  }

  private static boolean isRefusal(Step step) {
    return step.outcome() == Step.Outcome.FAILED
        && EnumSet.of(
                Step.Name.PATH_PLAIN,
                Step.Name.ORIGIN_ALLOWED,
                Step.Name.METHOD_ALLOWED,
                Step.Name.HEADERS_ALLOWED)
            .contains(step.name());
  }

  @Test
  void idsAreUnique() {
    assertThat(DecisionTable.rows().map(DecisionRow::id)).doesNotHaveDuplicates();
  }

  @Test
  void everyRowSaysWhatItIsAbout() {
    assertThat(DecisionTable.rows().map(DecisionRow::why)).noneMatch(String::isBlank);
  }

  private static CorsRequest request(RequestRow row) {
    CorsRequestBuilder builder =
        CorsRequest.of(row.method(), row.path()).to(row.scheme(), row.host(), row.port());
    row.headers().forEach(line -> builder.header(line.name(), line.value()));
    return builder.build();
  }

  /** The status with an application behind the filter that answers 200 to every request. */
  private static int status(CorsDecision decision) {
    return decision.status() == CorsDecision.PASSED_ON ? 200 : decision.status();
  }

  private static Map<String, List<String>> response(ResponseHeaders headers) {
    Map<String, List<String>> response = new TreeMap<>();
    headers.fields().forEach(field -> response.put(field.name(), List.of(field.value())));
    if (headers.allowOrigin() != null) {
      response.put("Access-Control-Allow-Origin", List.of(headers.allowOrigin()));
    }
    if (!headers.vary().isEmpty()) {
      response.put("Vary", List.of(headers.vary()));
    }
    return response;
  }
}
