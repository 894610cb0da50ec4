package io.github.corsstarter.autoconfigure.rejections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.RequestKind;
import io.github.corsstarter.core.internal.explain.Explainer;
import io.github.corsstarter.core.internal.explain.Explanation;
import io.github.corsstarter.core.internal.explain.Hints;
import io.github.corsstarter.core.internal.explain.RejectionCatalog;
import io.github.corsstarter.core.internal.explain.RejectionCatalog.Row;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends the catalog of failures to a real server and reads what everybody gets to see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CatalogReplay {

  private static final Set<String> NAMED_BY_PARAMETERS =
      Set.of("Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers");

  private final Stack stack;

  private ObservedServer server;

  private CapturedLines lines;

  CatalogReplay(Stack stack) {
    this.stack = stack;
  }

  static Stream<Row> rows() {
    return RejectionCatalog.allRows();
  }

  @BeforeAll
  void start() {
    Map<String, Object> properties =
        new HashMap<>(ObservedServer.flatten(RejectionCatalog.allPolicies()));
    properties.put("cors.diagnostics.enabled", "true");
    properties.put("cors.rejections.repeat-interval", "0s");
    server = new ObservedServer(stack, properties);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @BeforeEach
  void captureLines() {
    lines = CapturedLines.ofRejections();
  }

  @AfterEach
  void stopCapturing() {
    lines.close();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void clientAndOperatorLearnWhy(Row row) throws IOException {
    double before = counted(row);

    RawResponse response = server.send(row.method(), row.path(), row.headers());

    assertThat(lines.texts()).hasSize(1);
    assertThat(lines.texts().get(0))
        .contains("by policy " + row.policy() + ": " + row.reason())
        .contains(row.text())
        .contains(row.property());
    assertThat(CapturedLines.keyValues(lines.events().get(0)))
        .containsEntry("cors.property", row.property());
    assertThat(lines.events().get(0).getLevel().toString())
        .isEqualTo(row.hint().isNearMiss() ? "WARN" : "INFO");
    assertThat(counted(row)).isEqualTo(before + 1);
    if (row.policy().equals("lax")) {
      assertThat(response.status()).isEqualTo(404);
    } else {
      assertDiagnosed(row, response);
    }
  }

  private static void assertDiagnosed(Row row, RawResponse response) throws IOException {
    JsonNode body = response.json();
    assertThat(response.header("Content-Type"))
        .singleElement()
        .asString()
        .startsWith("application/problem+json");
    assertThat(body.path("reason").asText()).isEqualTo(row.reason().name());
    assertThat(body.path("policy").asText()).isEqualTo(row.policy());
    assertThat(body.path("property").asText()).isEqualTo(row.property());
    assertThat(body.path("hint").asText()).contains(row.property()).doesNotContain("policy admin");
    if (!row.namesOtherPolicy()) {
      assertThat(body.path("hint").asText()).contains(row.text());
    }
    assertThat(body.path("status").asInt()).isEqualTo(response.status());
    boolean originPassed = response.status() == 200;
    assertThat(response.header("Access-Control-Allow-Origin").isEmpty()).isNotEqualTo(originPassed);
    assertThat(response.header("Access-Control-Max-Age"))
        .isEqualTo(originPassed ? List.of("0") : List.of());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void explanationIsTheEvaluatorsOwn(Row row) {
    CorsEvaluator evaluator = server.bean(CorsEvaluator.class);
    Explainer explainer = new Explainer(evaluator, server.bean(Hints.class));

    Explanation explanation = explainer.explain(row.request(server.port()));

    assertThat(explanation.decision()).isEqualTo(evaluator.decide(row.request(server.port())));
    assertThat(explanation.hint()).isNotNull();
    assertThat(explanation.hint().text()).contains(row.text()).contains(row.property());
    assertThat(lines.events()).isEmpty();
  }

  /** Rows that say nothing beyond what the endpoint has parameters for. */
  static Stream<Row> explainableRows() {
    return rows()
        .filter(row -> row.headers().stream().allMatch(named -> isNamed(row, named.get(0))));
  }

  private static boolean isNamed(Row row, String name) {
    return NAMED_BY_PARAMETERS.contains(name)
        && row.headers().stream().filter(line -> line.get(0).equals(name)).count() == 1;
  }

  @ParameterizedTest
  @MethodSource("explainableRows")
  void endpointExplainsWithoutCountingOrLogging(Row row) throws IOException {
    double before = counted(row);

    JsonNode json = server.send("GET", "/actuator/cors/explain" + query(row), List.of()).json();

    JsonNode answer =
        json.path("preflight").isNull() ? json.path("actual") : json.path("preflight");
    assertThat(answer.path("decision").asText()).isEqualTo("rejected");
    assertThat(answer.path("reason").asText()).isEqualTo(row.reason().name());
    assertThat(answer.path("hint").path("property").asText()).isEqualTo(row.property());
    assertThat(answer.path("hint").path("text").asText()).contains(row.text());
    assertThat(answer.path("steps").size()).isGreaterThanOrEqualTo(2);
    assertThat(counted(row)).isEqualTo(before);
    assertThat(lines.events()).isEmpty();
  }

  private String query(Row row) {
    boolean preflight = row.method().equals("OPTIONS");
    String method = preflight ? row.header("Access-Control-Request-Method") : row.method();
    return "?path="
        + URLEncoder.encode(row.path(), UTF_8)
        + "&origin="
        + URLEncoder.encode(row.header("Origin"), UTF_8)
        + "&method="
        + URLEncoder.encode(method, UTF_8)
        + "&headers="
        + URLEncoder.encode(row.header("Access-Control-Request-Headers"), UTF_8)
        + "&scheme=http&host=localhost:"
        + server.port();
  }

  private double counted(Row row) {
    Counter counter =
        server
            .bean(MeterRegistry.class)
            .find("cors.requests")
            .tag("policy", row.policy())
            .tag("kind", kind(row))
            .tag("outcome", "rejected")
            .tag("reason", row.reason().name().toLowerCase(Locale.ROOT))
            .counter();
    return counter == null ? 0 : counter.count();
  }

  private static String kind(Row row) {
    return RequestKind.of(row.request(80)).name().toLowerCase(Locale.ROOT);
  }
}
