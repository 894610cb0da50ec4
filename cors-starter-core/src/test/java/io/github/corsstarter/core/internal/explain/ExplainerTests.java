package io.github.corsstarter.core.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.NotCors;
import io.github.corsstarter.core.CorsDecision.NotGoverned;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsDecision.Rescued;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.Rescue;
import io.github.corsstarter.core.internal.explain.RejectionCatalog.Row;
import io.github.corsstarter.core.internal.explain.Step.Name;
import io.github.corsstarter.core.internal.explain.Step.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainerTests {

  private final CatalogPolicies policies = new CatalogPolicies();

  private final CorsEvaluator evaluator =
      CorsEvaluator.of(
          policies,
          List.of(
              (request, decision) -> {
                throw new AssertionError("an explanation tells no listener");
              }));

  private final Explainer explainer = new Explainer(evaluator, new Hints(policies.all()));

  static Stream<Row> rows() {
    return RejectionCatalog.allRows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void failureIsExplainedAsItIsDecided(Row row) {
    Explanation explanation = explainer.explain(row.request(8080));

    assertThat(explanation.decision()).isEqualTo(evaluator.decide(row.request(8080)));
    assertThat(explanation.hint()).isNotNull();
    assertThat(explanation.hint().kind()).isEqualTo(row.hint());
    assertThat(
            explanation.steps().stream()
                .filter(step -> step.outcome() == Outcome.FAILED && step.name() != Name.RESCUED))
        .hasSize(1);
  }

  @Test
  void requestWithoutOriginIsNotCors() {
    Explanation explanation = explainer.explain(CorsRequest.of("GET", "/app/x").build());

    assertThat(explanation.decision()).isInstanceOf(NotCors.class);
    assertThat(explanation.steps())
        .containsExactly(
            new Step(Name.ORIGIN_PRESENT, Outcome.FAILED, "no Origin: not a CORS request"),
            new Step(Name.POLICY_FOUND, Outcome.PASSED, "app"));
    assertThat(explanation.hint()).isNull();
  }

  @Test
  void pathOfNoPolicyIsLeftToTheApplication() {
    Explanation explanation = explainer.explain(from("https://a.example", "GET", "/other"));

    assertThat(explanation.decision()).isInstanceOf(NotGoverned.class);
    assertThat(explanation.steps())
        .last()
        .isEqualTo(new Step(Name.POLICY_FOUND, Outcome.FAILED, "none: left to the application"));
  }

  @Test
  void admittedRequestPassesEveryStep() {
    Explanation explanation = explainer.explain(from("https://app.example.com", "PUT", "/app/x"));

    assertThat(explanation.decision()).isInstanceOf(Allowed.class);
    assertThat(explanation.steps())
        .containsExactly(
            new Step(Name.ORIGIN_PRESENT, Outcome.PASSED, "https://app.example.com"),
            new Step(Name.PATH_PLAIN, Outcome.PASSED, "/app/x"),
            new Step(Name.POLICY_FOUND, Outcome.PASSED, "app"),
            new Step(Name.KIND, Outcome.PASSED, "actual"),
            new Step(Name.ORIGIN_ALLOWED, Outcome.PASSED, "https://app.example.com"),
            new Step(Name.METHOD_ALLOWED, Outcome.PASSED, "PUT"));
  }

  @Test
  void preflightStopsAtTheFirstStepThatFails() {
    CorsRequest preflight =
        CorsRequest.of("OPTIONS", "/app/x")
            .header("Origin", "https://app.example.com")
            .header("Access-Control-Request-Method", "DELETE")
            .header("Access-Control-Request-Headers", "x-known")
            .build();

    assertThat(explainer.explain(preflight).steps().subList(3, 7))
        .containsExactly(
            new Step(Name.KIND, Outcome.PASSED, "preflight"),
            new Step(Name.ORIGIN_ALLOWED, Outcome.PASSED, "https://app.example.com"),
            new Step(Name.METHOD_ALLOWED, Outcome.FAILED, "METHOD_NOT_ALLOWED: DELETE"),
            new Step(Name.HEADERS_ALLOWED, Outcome.NOT_REACHED, "x-known"));
  }

  @Test
  void handshakeIsAskedForItsOriginOnly() {
    CorsRequest handshake =
        CorsRequest.of("GET", "/app/x")
            .header("Origin", "https://app.example.com")
            .header("Upgrade", "websocket")
            .build();

    assertThat(explainer.explain(handshake).steps())
        .extracting(Step::name)
        .endsWith(Name.KIND, Name.ORIGIN_ALLOWED);
  }

  @Test
  void rescuedRequestShowsWhatItWasRescuedFrom() {
    CorsRequest request =
        CorsRequest.of("POST", "/app/x")
            .header("Origin", "https://app.example.com")
            .header("Sec-Fetch-Site", "same-origin")
            .build();

    Explanation explanation = explainer.explain(request);

    assertThat(((Rescued) explanation.decision()).rescue())
        .isEqualTo(Rescue.SAME_ORIGIN_FETCH_SITE);
    assertThat(explanation.steps())
        .endsWith(
            new Step(Name.METHOD_ALLOWED, Outcome.FAILED, "METHOD_NOT_ALLOWED: POST"),
            new Step(
                Name.RESCUED,
                Outcome.PASSED,
                "SAME_ORIGIN_FETCH_SITE: served without CORS headers"));
  }

  @Test
  void rejectedActualRequestWasNotRescued() {
    Explanation explanation = explainer.explain(from("https://a.example", "GET", "/app/x"));

    assertThat(explanation.decision()).isInstanceOf(Rejected.class);
    assertThat(explanation.steps())
        .last()
        .isEqualTo(
            new Step(Name.RESCUED, Outcome.FAILED, "nothing shows that the request is harmless"));
  }

  private static CorsRequest from(String origin, String method, String path) {
    return CorsRequest.of(method, path).header("Origin", origin).build();
  }
}
