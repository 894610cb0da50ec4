package io.github.corsstarter.autoconfigure.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.integration.HandlerApplication.Heard;
import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.conformance.DecisionRow;
import io.github.corsstarter.core.conformance.DecisionTable;
import io.github.corsstarter.core.conformance.Expectation;
import io.github.corsstarter.core.conformance.HeaderLine;
import io.github.corsstarter.core.conformance.RequestRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends every row of core's decision table through one door. Rows of equal policies share an
 * application, so they come one after the other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DecisionTableReplay {

  private static final Set<String> UNHEARD = Set.of("not-cors", "not-governed");

  private final Door door;

  private final Map<String, ContainerAnswers> answeredByContainer;

  private @Nullable RunningApplication application;

  private Map<String, String> properties = Map.of();

  DecisionTableReplay(Door door) {
    this.door = door;
    this.answeredByContainer = ContainerAnswers.of(door);
  }

  static Stream<DecisionRow> rows() {
    return DecisionTable.rows().sorted(Comparator.comparing(row -> applicationOf(row).toString()));
  }

  @AfterAll
  void stop() {
    if (application != null) {
      application.close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void answerIsAsTheRowExpects(DecisionRow row) {
    RunningApplication running = running(row);
    List<CorsDecision> heard = running.context().getBean(Heard.class).decisions();

    RawResponse response = running.send(request(row.request()));

    ContainerAnswers answer = answeredByContainer.get(row.id());
    if (answer == null) {
      row.expect().verify(response.status(), response.headers());
      verifyHeard(heard, row.expect());
    } else {
      assertThat(response.status()).as(answer.why()).isEqualTo(answer.status());
      assertThat(response.corsHeaders()).isEmpty();
      assertThat(heard).isEmpty();
    }
  }

  @Test
  void doorHasItsOwnServer() {
    DecisionRow row = rows().findFirst().orElseThrow();

    assertThat(running(row).server()).startsWith(door.server);
  }

  @Test
  void rowsThatTheContainerAnswersAreInTheTable() {
    assertThat(DecisionTable.rows().map(DecisionRow::id)).containsAll(answeredByContainer.keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void handlerIsWhereTheRowSendsItsRequest(DecisionRow row) {
    if (row.handler() != null) {
      assertThat(row.request().path()).matches("/[^/]+/" + row.handler());
    }
  }

  private static void verifyHeard(List<CorsDecision> heard, Expectation expected) {
    if (UNHEARD.contains(expected.kind())) {
      assertThat(heard).isEmpty();
      return;
    }
    assertThat(heard)
        .singleElement()
        .isInstanceOf(expected.allowed() ? Allowed.class : Rejected.class);
    if (heard.get(0) instanceof Rejected rejected && expected.reason() != null) {
      assertThat(rejected.reason()).hasToString(expected.reason());
    }
  }

  private RunningApplication running(DecisionRow row) {
    Map<String, String> wanted = applicationOf(row);
    if (application == null || !wanted.equals(properties)) {
      stop();
      Class<?> source = isSecured(row) ? SecuredApplication.class : HandlerApplication.class;
      application = RunningApplication.start(door, row.properties(), source);
      properties = wanted;
    }
    application.context().getBean(Heard.class).decisions().clear();
    return application;
  }

  /** What applications are told apart by. */
  private static Map<String, String> applicationOf(DecisionRow row) {
    Map<String, String> application = new TreeMap<>(row.properties());
    application.put("secured", "" + isSecured(row));
    return application;
  }

  private static boolean isSecured(DecisionRow row) {
    return "needs-auth".equals(row.handler());
  }

  private static RawRequest request(RequestRow row) {
    RawRequest request = RawRequest.of(row.method(), row.path());
    for (HeaderLine line : row.headers()) {
      request = request.with(line.name(), line.value());
    }
    if (!"http".equals(row.scheme())) {
      request = request.with("X-Forwarded-Proto", String.valueOf(row.scheme()));
    }
    // Spring forgets the port of the Host line where it is told of another scheme.
    boolean defaultPort = row.port() == 80 || row.port() == 443;
    return defaultPort ? request : request.with("X-Forwarded-Port", "" + row.port());
  }
}
