package io.github.corsstarter.autoconfigure.rejections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.github.corsstarter.autoconfigure.CorsProperties.Rejections;
import io.github.corsstarter.autoconfigure.RecentRejection;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.RejectionReason;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RejectionLogTests {

  private static final String STRANGER = "https://stranger.example.net";

  private static final String NEAR_MISS = "http://app.example.com";

  private final CapturedLines lines = CapturedLines.ofRejections();

  private final RejectionScript script = new RejectionScript(100);

  @AfterEach
  void stopCapturing() {
    lines.close();
  }

  @Test
  void firstRejectionOfAStrangerIsOneInfoLine() {
    script.get(STRANGER);

    assertThat(lines.texts())
        .containsExactly(
            "Rejected CORS actual request GET /notes from origin https://stranger.example.net by"
                + " policy app: ORIGIN_NOT_ALLOWED; https://stranger.example.net is unknown: if"
                + " that front end is yours, add https://stranger.example.net to"
                + " cors.policies.app.allowed-origins");
    assertThat(lines.events()).extracting(ILoggingEvent::getLevel).containsExactly(Level.INFO);
  }

  @Test
  void nearMissIsAWarningWithKeyValues() {
    script.send(
        CorsRequest.of("OPTIONS", "/notes")
            .header("Origin", "https://app.example.com")
            .header("Access-Control-Request-Method", "PUT"));

    ILoggingEvent event = lines.events().get(0);
    assertThat(event.getLevel()).isEqualTo(Level.WARN);
    assertThat(CapturedLines.keyValues(event))
        .containsEntry("cors.origin", "https://app.example.com")
        .containsEntry("cors.method", "PUT")
        .containsEntry("cors.path", "/notes")
        .containsEntry("cors.kind", "preflight")
        .containsEntry("cors.policy", "app")
        .containsEntry("cors.reason", "METHOD_NOT_ALLOWED")
        .containsEntry("cors.refusedName", "PUT")
        .containsEntry(
            "cors.hint",
            "add PUT to cors.policies.app.allowed-methods (which replaces the default list:"
                + " keep GET and POST)")
        .containsEntry("cors.property", "cors.policies.app.allowed-methods")
        .containsEntry("cors.count", 1L);
  }

  @Test
  void settingsOfAnySizeAreTaken() {
    Rejections boundless = new Rejections(Duration.ofDays(999_999_999), Integer.MAX_VALUE);
    RejectionScript patient = new RejectionScript(boundless);

    patient.get(STRANGER).get(STRANGER).after(Duration.ofDays(1000)).get(STRANGER);

    assertThat(lines.texts()).hasSize(1);
    assertThat(patient.log().tracked()).isEqualTo(1);
    assertThat(patient.log().recent(1))
        .singleElement()
        .satisfies(r -> assertThat(r.count()).isEqualTo(3));
  }

  @Test
  void repeatsAreCountedAndReportedAfterTheInterval() {
    script.get(STRANGER).get(STRANGER).after(Duration.ofSeconds(59)).get(STRANGER);
    assertThat(lines.texts()).hasSize(1);

    script.after(Duration.ofSeconds(1)).get(STRANGER);

    assertThat(lines.texts()).hasSize(2);
    assertThat(lines.texts().get(1)).endsWith(" (3 more since the last line, 4 in all)");
    assertThat(CapturedLines.keyValues(lines.events().get(1))).containsEntry("cors.count", 3L);
  }

  @Test
  void repeatsAreReportedWithALaterRejectionOfAnotherKind() {
    script.get(STRANGER).get(STRANGER).after(Duration.ofMinutes(1)).get(NEAR_MISS);

    assertThat(lines.texts()).hasSize(3);
    assertThat(lines.texts().get(2)).contains(STRANGER).contains("(1 more");
  }

  @Test
  void repeatsAreReportedInTimeWhicheverKindWasRepeatedFirst() {
    script.get(STRANGER).after(Duration.ofSeconds(50)).get(NEAR_MISS).get(NEAR_MISS);
    script.after(Duration.ofSeconds(5)).get(STRANGER);
    assertThat(lines.texts()).hasSize(2);

    script.after(Duration.ofSeconds(5)).get(STRANGER);

    assertThat(lines.texts()).hasSize(3);
    assertThat(lines.texts().get(2)).contains(STRANGER).contains("(2 more");
  }

  @Test
  void repeatAfterASilentIntervalIsReportedAtOnce() {
    script.get(STRANGER).after(Duration.ofSeconds(70)).get(NEAR_MISS).get(NEAR_MISS);

    script.after(Duration.ofSeconds(10)).get(STRANGER);

    assertThat(lines.texts()).hasSize(3);
    assertThat(lines.texts().get(2)).contains(STRANGER).contains("(1 more");
  }

  @Test
  void repeatIsReportedInTimeBehindManySilentKinds() {
    strangers(20).get(NEAR_MISS);

    script.after(Duration.ofSeconds(70)).get(NEAR_MISS);

    assertThat(lines.texts()).hasSize(22);
    assertThat(lines.texts().get(21)).contains(NEAR_MISS).contains("(1 more");
  }

  @Test
  void noRejectionPaysForTheLinesOfAllOthers() {
    strangers(10);
    strangers(10);

    script.after(Duration.ofMinutes(1)).get(NEAR_MISS);
    assertThat(lines.texts()).hasSize(10 + 1 + 4);

    script.get(NEAR_MISS).get(NEAR_MISS);
    assertThat(lines.texts()).hasSize(10 + 1 + 10);
  }

  @Test
  void repeatsAreReportedAtShutdown() {
    script.get(STRANGER).get(STRANGER).get(STRANGER).log().close();

    assertThat(lines.texts()).hasSize(2);
    assertThat(lines.texts().get(1)).contains("(2 more since the last line, 3 in all)");
  }

  @Test
  void nothingIsReportedTwiceAtShutdown() {
    script.get(STRANGER).get(STRANGER).log().close();
    script.log().close();

    assertThat(lines.texts()).hasSize(2);
  }

  @Test
  void otherPathOfAKnownKindIsLoggedAtOnce() {
    script.get(STRANGER, "/login").get(STRANGER, "/login").get(STRANGER, "/share");
    script.get(STRANGER, "/share");

    assertThat(lines.events())
        .extracting(event -> CapturedLines.keyValues(event).get("cors.path"))
        .containsExactly("/login", "/share");
    assertThat(lines.events())
        .extracting(event -> CapturedLines.keyValues(event).get("cors.count"))
        .containsExactly(1L, 1L);
    RecentRejection kind = script.log().recent(10).get(0);
    assertThat(kind.path()).isEqualTo("/login");
    assertThat(kind.otherPaths()).containsExactly("/share");
    assertThat(kind.count()).isEqualTo(4);
    assertThat(kind.unreported()).isEqualTo(2);
    assertThat(script.log().tracked()).isEqualTo(1);
  }

  @Test
  void sixthPathOfAKindIsARepeat() {
    for (int i = 0; i < 9; i++) {
      script.get(STRANGER, "/notes/" + i);
    }
    assertThat(lines.texts()).hasSize(5).allMatch(line -> !line.contains("more since"));

    script.after(Duration.ofMinutes(1)).get(STRANGER, "/notes/9");

    assertThat(lines.texts()).hasSize(6);
    assertThat(lines.texts().get(5)).endsWith(" (5 more since the last line, 10 in all)");
  }

  @Test
  void pathsThatDifferBeyondWhatIsShownAreOnePath() {
    script.get(STRANGER, "/" + "x".repeat(400) + "/a").get(STRANGER, "/" + "x".repeat(400) + "/b");

    assertThat(lines.texts()).hasSize(1);
  }

  @Test
  void sameOriginWithAnotherCulpritIsAnotherKind() {
    Stream.of("PUT", "DELETE", "PUT")
        .forEach(
            method ->
                script.send(
                    CorsRequest.of("OPTIONS", "/notes")
                        .header("Origin", "https://app.example.com")
                        .header("Access-Control-Request-Method", method)));

    assertThat(lines.texts()).hasSize(2);
    assertThat(script.log().tracked()).isEqualTo(2);
  }

  @Test
  void strangersBeyondTheirPlacesAreCountedTogether() {
    RejectionScript small = new RejectionScript(4);
    for (int i = 0; i < 10; i++) {
      small.get("https://s" + i + ".example.net");
    }
    assertThat(lines.texts()).hasSize(3);
    assertThat(small.log().tracked()).isEqualTo(3);

    small.log().close();

    assertThat(lines.texts())
        .last()
        .isEqualTo(
            "Rejected 7 more CORS requests that are not logged one by one:"
                + " cors.rejections.max-tracked kinds are already tracked, or many requests came"
                + " at the same moment");
  }

  @Test
  void untrackedOnesAreReportedOnceInAnInterval() {
    RejectionScript none = new RejectionScript(0);
    none.get(STRANGER).get(STRANGER).after(Duration.ofMinutes(1)).get(STRANGER).get(STRANGER);

    assertThat(lines.texts()).hasSize(1);
    assertThat(lines.texts().get(0)).startsWith("Rejected 3 more CORS requests");
  }

  @Test
  void nearMissHasItsPlaceWhileStrangersFlood() {
    RejectionScript small = new RejectionScript(4);
    for (int i = 0; i < 20; i++) {
      small.get("https://s" + i + ".example.net");
    }
    small.get(NEAR_MISS);

    assertThat(lines.texts(NEAR_MISS)).hasSize(1);
  }

  @Test
  void oldestSilentStrangerLeavesFirst() {
    RejectionScript small = new RejectionScript(4);
    small.get("https://a.example.net").after(Duration.ofSeconds(1));
    small.get("https://b.example.net").get("https://c.example.net");
    small.get("https://too-early.example.net").after(Duration.ofSeconds(59));
    small.get("https://d.example.net").get("https://too-early.example.net");

    assertThat(small.log().recent(10))
        .extracting(RecentRejection::origin)
        .containsExactlyInAnyOrder(
            "https://b.example.net", "https://c.example.net", "https://d.example.net");
  }

  @Test
  void strangerThatComesBackKeepsItsPlace() {
    RejectionScript small = new RejectionScript(4);
    small.get("https://a.example.net").get("https://b.example.net").get("https://c.example.net");
    small.after(Duration.ofMinutes(1)).get("https://a.example.net");
    small.get("https://d.example.net");

    assertThat(small.log().recent(10))
        .extracting(RecentRejection::origin)
        .containsExactlyInAnyOrder(
            "https://a.example.net", "https://c.example.net", "https://d.example.net");
  }

  @Test
  void historyTellsCountsAndTimesTheLastOneFirst() {
    script.get(STRANGER).after(Duration.ofSeconds(2)).get(NEAR_MISS);
    script.after(Duration.ofSeconds(2)).get(STRANGER);

    RecentRejection recent = script.log().recent(10).get(0);
    assertThat(recent.origin()).isEqualTo(STRANGER);
    assertThat(recent.reason()).isEqualTo(RejectionReason.ORIGIN_NOT_ALLOWED);
    assertThat(recent.count()).isEqualTo(2);
    assertThat(recent.first()).isEqualTo("2026-11-01T12:00:00Z");
    assertThat(recent.last()).isEqualTo("2026-11-01T12:00:04Z");
    assertThat(script.log().recent(1)).containsExactly(recent);
  }

  @Test
  void admittedRequestWritesNothing() {
    script.get("https://app.example.com");

    assertThat(lines.events()).isEmpty();
  }

  @Test
  void tlsTerminatingProxyIsAdvisedOnce() {
    for (int i = 0; i < 3; i++) {
      script.send(
          CorsRequest.of("GET", "/notes")
              .to("http", "api.example.org", 80)
              .header("Origin", "https://api.example.org"));
    }

    assertThat(lines.texts()).hasSize(1);
    assertThat(lines.texts().get(0)).contains("set server.forward-headers-strategy to framework");
  }

  @Test
  void otherRescuesNeedNoAdvice() {
    script.send(
        CorsRequest.of("POST", "/notes")
            .header("Origin", "https://stranger.example.net")
            .header("Sec-Fetch-Site", "same-origin"));

    assertThat(lines.events()).isEmpty();
  }

  @Test
  void rejectionWhoseHintFailsIsCounted() {
    RejectionScript failing =
        new RejectionScript(
            (request, rejected) -> {
              throw new StackOverflowError("on purpose");
            });

    assertThatThrownBy(() -> failing.reject(STRANGER)).isInstanceOf(StackOverflowError.class);
    assertThatThrownBy(() -> failing.reject(STRANGER)).isInstanceOf(StackOverflowError.class);
    failing.log().close();

    assertThat(lines.texts())
        .singleElement()
        .asString()
        .startsWith("Rejected 2 more CORS requests");
  }

  static Stream<String> injections() {
    return Stream.of(
        "https://a.example\r\nINFO forged line",
        "https://a.example\n",
        "\u001b[31mred\u001b[0m",
        "a\u2028b\u2029c\u0085d",
        "\u202eright to left",
        "%s %n %d {} {} ${jndi:ldap://x}",
        "\\u000a \\n",
        "é\u0000\u007f",
        "x".repeat(8192));
  }

  @ParameterizedTest
  @MethodSource("injections")
  void hostileOriginIsEscapedAndCutOnOneLine(String origin) {
    script.get(origin);

    assertThat(lines.texts()).hasSize(1);
    assertThat(lines.texts().get(0)).matches("[ -~]+").hasSizeLessThan(2600);
    assertThat(String.valueOf(CapturedLines.keyValues(lines.events().get(0)).get("cors.origin")))
        .matches("[ -~]+")
        .hasSizeLessThanOrEqualTo(350 * 6 + 3);
  }

  @ParameterizedTest
  @MethodSource("injections")
  void hostilePathAndMethodAreEscapedAndCutOnOneLine(String value) {
    script.send(
        CorsRequest.of("OPTIONS", "/" + value)
            .header("Origin", "https://app.example.com")
            .header("Access-Control-Request-Method", value)
            .header("Access-Control-Request-Headers", value));

    assertThat(lines.texts()).hasSize(1);
    assertThat(lines.texts().get(0)).matches("[ -~]+").hasSizeLessThan(6000);
  }

  @Test
  void formatSpecifiersStayAsTheyAre() {
    script.get("%s {} ${x}");

    assertThat(lines.texts().get(0)).contains("from origin %s {} ${x} by policy app");
  }

  private RejectionScript strangers(int number) {
    for (int i = 0; i < number; i++) {
      script.get("https://s" + i + ".example.net");
    }
    return script;
  }
}
