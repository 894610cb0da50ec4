package io.github.corsstarter.core.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.CorsRequestBuilder;
import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.internal.explain.RejectionCatalog.Row;
import io.github.corsstarter.core.internal.http.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticsTests {

  private final CatalogPolicies policies = new CatalogPolicies();

  private final List<CorsDecision> told = new ArrayList<>();

  private final CorsEvaluator plain =
      CorsEvaluator.of(policies, List.of((request, decision) -> told.add(decision)));

  private final CorsEvaluator diagnosing =
      plain.diagnosing(new ProblemDetails(new Hints(policies.all())));

  static Stream<Row> rows() {
    return RejectionCatalog.allRows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void failureIsToldToTheClient(Row row) throws JsonProcessingException {
    CorsDecision decision = diagnosing.decide(row.request(8080));

    if (row.policy().equals("lax")) {
      assertThat(decision).isEqualTo(plain.decide(row.request(8080)));
      assertThat(decision.body()).isNull();
      return;
    }
    JsonNode body = new ObjectMapper().readTree(decision.body());
    assertThat(decision.body()).matches("[ -~]+");
    assertThat(body.path("reason").asText()).isEqualTo(row.reason().name());
    assertThat(body.path("policy").asText()).isEqualTo(row.policy());
    assertThat(body.path("property").asText()).isEqualTo(row.property());
    assertThat(body.path("hint").asText()).contains(row.property());
    assertThat(body.path("status").asInt()).isEqualTo(decision.status());
    assertThat(body.path("type").asText())
        .isEqualTo(
            "tag:corsstarter.github.io,2026:"
                + row.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    assertThat(value(decision, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(value(decision, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void preflightWithARefusedMethodIsAnsweredWithTheOriginAlone() {
    CorsDecision decision =
        diagnosing.decide(
            preflight("/bank/x", "https://bank.example.com", "PUT")
                .header("Access-Control-Request-Headers", "x-a")
                .build());

    assertThat(decision.status()).isEqualTo(200);
    assertThat(decision.headers().allowOrigin()).isEqualTo("https://bank.example.com");
    assertThat(value(decision, "Access-Control-Allow-Credentials")).isEqualTo("true");
    assertThat(value(decision, "Access-Control-Max-Age")).isEqualTo("0");
    assertThat(value(decision, "Access-Control-Allow-Methods")).isNull();
    assertThat(value(decision, "Access-Control-Allow-Headers")).isNull();
    assertThat(decision.headers().vary())
        .isEqualTo("Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
  }

  /** Browsers never look for these in the answer: they would blame the header. */
  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "POST"})
  void preflightWithARefusedSafelistedMethodNamesTheHeadersThatPassed(String method) {
    CorsPolicy readOnly =
        CorsPolicy.named("read-only")
            .allowOrigins("https://a.example")
            .allowMethods("PUT")
            .allowHeaders("x-a")
            .build();
    CorsDecision decision =
        CorsEvaluator.of(request -> readOnly, List.of())
            .diagnosing(new ProblemDetails(new Hints(List.of(readOnly))))
            .decide(
                preflight("/x", "https://a.example", method)
                    .header("Access-Control-Request-Headers", "x-a,x-b")
                    .build());

    assertThat(decision.status()).isEqualTo(200);
    assertThat(value(decision, "Access-Control-Allow-Methods")).isNull();
    assertThat(value(decision, "Access-Control-Allow-Headers")).isEqualTo("x-a");
    assertThat(decision.body()).contains("METHOD_NOT_ALLOWED");
  }

  @Test
  void preflightWithARefusedHeaderIsAnsweredWithTheNamesThatPassed() {
    CorsDecision decision =
        diagnosing.decide(
            preflight("/bank/x", "https://bank.example.com", "POST")
                .header("Access-Control-Request-Headers", "X-A, authorization,x b,x-a")
                .header("Access-Control-Request-Headers", "x-c,\u00e9")
                .build());

    assertThat(decision.status()).isEqualTo(200);
    assertThat(value(decision, "Access-Control-Allow-Methods")).isEqualTo("POST");
    assertThat(value(decision, "Access-Control-Allow-Headers")).isEqualTo("x-a, x-c");
  }

  /** Servers answer 500 where the headers of a response grow beyond 8 KB or so. */
  @Test
  void namesThatPassAreFewAndShortEnoughForEveryServer() {
    CorsPolicy anyName =
        CorsPolicy.named("any").allowOrigins("https://a.example").allowHeaders("*").build();
    String names =
        IntStream.range(0, 100)
            .mapToObj(i -> "x".repeat(60) + "-" + i)
            .collect(Collectors.joining(","));

    CorsDecision decision =
        CorsEvaluator.of(request -> anyName, List.of())
            .diagnosing(new ProblemDetails(new Hints(List.of(anyName))))
            .decide(
                preflight("/x", "https://a.example", "GET")
                    .header("Access-Control-Request-Headers", "y".repeat(65) + "," + names)
                    .build());

    assertThat(decision.status()).isEqualTo(200);
    assertThat(value(decision, "Access-Control-Allow-Headers"))
        .startsWith("x".repeat(60) + "-0, ")
        .hasSizeLessThan(4000);
  }

  /** A name that is cut could be another one, which the policy allows. */
  @Test
  void namesThatPassAreReadUpToTheLastWholeOne() {
    CorsPolicy policy =
        CorsPolicy.named("few")
            .allowOrigins("https://a.example")
            .allowHeaders("x-first", "x-last")
            .build();
    int limit = 4724;
    String names = "x-first," + "y".repeat(limit - "x-first,,x-last".length()) + ",x-lasting";

    CorsDecision decision =
        CorsEvaluator.of(request -> policy, List.of())
            .diagnosing(new ProblemDetails(new Hints(List.of(policy))))
            .decide(
                preflight("/x", "https://a.example", "GET")
                    .header("Access-Control-Request-Headers", names)
                    .header("Access-Control-Request-Headers", "x-last")
                    .build());

    assertThat(value(decision, "Access-Control-Allow-Headers")).isEqualTo("x-first");
  }

  @Test
  void malformedHeadersOfAnOpenPolicyAreAnsweredWithAStarForTheOrigin() {
    CorsDecision decision =
        diagnosing.decide(
            preflight("/open/x", "https://a.example", "GET")
                .header("Access-Control-Request-Headers", "x y")
                .build());

    assertThat(decision.headers().allowOrigin()).isEqualTo("*");
    assertThat(value(decision, "Access-Control-Allow-Headers")).isNull();
    assertThat(value(decision, "Access-Control-Allow-Credentials")).isNull();
  }

  @Test
  void preflightWithARefusedOriginStaysForbiddenAndWithoutCorsHeaders() {
    CorsDecision decision =
        diagnosing.decide(preflight("/app/x", "https://a.example", "PUT").build());

    assertThat(decision.status()).isEqualTo(403);
    assertThat(decision.isGuarded()).isTrue();
    assertThat(decision.headers().allowOrigin()).isNull();
    assertThat(decision.headers().fields())
        .extracting(Header::name)
        .containsExactly("Cache-Control", "Content-Type");
  }

  @Test
  void listenersHearWhatIsAnswered() {
    CorsDecision decision =
        diagnosing.evaluate(preflight("/app/x", "https://a.example", "PUT").build());

    assertThat(told).containsExactly(decision);
    assertThat(decision.body()).isNotNull();
  }

  @Test
  void whatIsNotRejectedIsAnsweredAsEver() {
    CorsRequest request = preflight("/app/x", "https://app.example.com", "PUT").build();

    assertThat(diagnosing.decide(request)).isEqualTo(plain.decide(request));
    assertThat(diagnosing.decide(request).body()).isNull();
  }

  @Test
  void bodyQuotesNothingThatIsNotPrintable() throws JsonProcessingException {
    CorsDecision decision =
        diagnosing.decide(preflight("/app/x", "https://app.example.com", "\"\\\n\u2028é").build());

    JsonNode body = new ObjectMapper().readTree(decision.body());
    assertThat(decision.body()).matches("[ -~]+");
    assertThat(body.path("detail").asText()).contains("\"\\\n\u2028é");
  }

  private static CorsRequestBuilder preflight(String path, String origin, String method) {
    return CorsRequest.of("OPTIONS", path)
        .header("Origin", origin)
        .header("Access-Control-Request-Method", method);
  }

  private static String value(CorsDecision decision, String name) {
    ResponseHeaders headers = decision.headers();
    return headers.value(name);
  }
}
