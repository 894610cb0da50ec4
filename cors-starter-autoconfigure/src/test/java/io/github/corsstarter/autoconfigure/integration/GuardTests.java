package io.github.corsstarter.autoconfigure.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The headers of a governed response are ours, each exactly once, whatever the application writes.
 * The policy of {@code /api} serves strangers without CORS headers, so that their requests reach
 * the same handlers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GuardTests {

  static final String FRONT_END = "https://app.example.com";

  static final String STRANGER = "https://stranger.example";

  private final Door door;

  private final Class<?> source;

  private RunningApplication application;

  GuardTests(Door door, Class<?> source) {
    this.door = door;
    this.source = source;
  }

  @BeforeAll
  void start() {
    Map<String, String> properties =
        Map.of(
            "cors.policies.app.paths", "/api/**",
            "cors.policies.app.allowed-origins", FRONT_END,
            "cors.policies.app.allow-credentials", "true",
            "cors.policies.app.exposed-headers", "X-Ours",
            "cors.policies.app.on-rejected", "continue",
            "cors.policies.public.paths", "/public/**",
            "cors.policies.public.allowed-origins", "*",
            "server.tomcat.max-http-response-header-size", "1MB");
    application = RunningApplication.start(door, properties, source);
  }

  @AfterAll
  void stop() {
    application.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"set", "entity", "expose", "annotated", "vary-set", "vary-add"})
  void admittedOriginGetsOurHeaders(String handler) {
    expectOurs("/api/" + handler, 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"set", "entity", "expose", "other-fields", "vary-set", "vary-add"})
  void strangerGetsNoHeaders(String handler) {
    expectNone("/api/" + handler, 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"set", "entity", "expose", "other-fields"})
  void rescuedRequestGetsNoHeaders(String handler) {
    RawRequest request = RawRequest.get("/api/" + handler).with("Origin", STRANGER);

    expectNone(send(request.with("Sec-Fetch-Site", "same-origin")), 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", FRONT_END, STRANGER, "null"})
  void anyOriginGetsTheSameHeaders(String origin) {
    RawRequest request = RawRequest.get("/public/entity");

    RawResponse response = send(origin.isEmpty() ? request : request.with("Origin", origin));

    assertThat(response.header("Access-Control-Allow-Origin")).containsExactly("*");
    assertThat(response.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(response.header("Vary")).isEmpty();
  }

  @Test
  void withoutOriginTheApplicationWritesWhatItLikes() {
    RawResponse response = send(RawRequest.get("/api/entity"));

    assertThat(response.header("Access-Control-Allow-Origin")).contains("https://other.example");
    assertThat(response.members("Vary")).containsExactly("Origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"entity", "set", "annotated"})
  void ungovernedPathIsTheApplications(String handler) {
    RawResponse response = send("/open/" + handler, "Origin", "https://other.example");

    expectUntouched(response);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exception", "status-exception", "no/such/handler"})
  void oursSurviveFailures(String handler) {
    int status = handler.equals("exception") ? 500 : handler.startsWith("no") ? 404 : 409;

    expectOurs("/api/" + handler, status);
    expectNone("/api/" + handler, status);
  }

  @Test
  void failureWithoutOriginStillVaries() {
    RawResponse response = send(RawRequest.get("/api/exception"));

    assertThat(response.corsHeaders()).isEmpty();
    expectVary(response, "Origin");
  }

  @Test
  void failureUnderAnAnyOriginPolicyIsReadableByAll() {
    RawResponse response = send(RawRequest.of("POST", "/public/exception"));

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.header("Access-Control-Allow-Origin")).containsExactly("*");
  }

  @Test
  void exposedNamesAreMerged() {
    expectExposed(expectOurs("/api/expose", 200), "x-ours", "X-Theirs");
  }

  /** More than are merged into one line. */
  @Test
  void hundredsOfLinesOfAHandlerAreAllSent() {
    RawResponse response = send("/api/expose-many", "Origin", FRONT_END);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.members("Access-Control-Expose-Headers"))
        .contains("x-ours", "X-Name-0", "X-Name-299")
        .hasSize(301)
        .doesNotHaveDuplicates();
    assertThat(lowerCaseVary(response)).contains("origin").hasSize(301).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"expose-thousands", "expose-long"})
  void thousandsOfNamesOfAHandlerAreAllSent(String handler) {
    RawResponse response = send("/api/" + handler, "Origin", FRONT_END);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.members("Access-Control-Expose-Headers"))
        .contains("x-ours", "X-Name-0", "X-Name-9999")
        .hasSize(10_001)
        .doesNotHaveDuplicates();
  }

  @Test
  void starIsExposedWithoutCredentials() {
    RawResponse response = send("/public/expose", "Origin", STRANGER);

    expectExposed(response, "X-Theirs", "X-OURS", "*");
  }

  @Test
  void otherFieldsOfAnAdmittedResponseAreTheApplications() {
    RawResponse response = expectOurs("/api/other-fields", 200);

    assertThat(response.header("Access-Control-Max-Age")).containsExactly("1");
    assertThat(response.header("Timing-Allow-Origin")).containsExactly("*");
  }

  @Test
  void setVaryKeepsOurs() {
    expectVary(expectOurs("/api/vary-set", 200), "Accept-Encoding", "Origin");
  }

  @Test
  void addedVaryIsMerged() {
    expectVary(expectOurs("/api/vary-add", 200), "Origin", "Accept-Encoding", "Cookie");
  }

  @Test
  void varyStarIsLeftAlone() {
    RawResponse response = send("/api/vary-star", "Origin", FRONT_END);

    assertThat(response.members("Vary")).contains("*").doesNotHaveDuplicates();
    assertThat(response.header("Access-Control-Allow-Origin")).containsExactly(FRONT_END);
  }

  final RawResponse send(RawRequest request) {
    return application.send(request);
  }

  final RawResponse send(String path, String name, String value) {
    return send(RawRequest.get(path).with(name, value));
  }

  /** Sends a request of an admitted origin. */
  final RawResponse expectOurs(String path, int status) {
    return expectOurs(send(path, "Origin", FRONT_END), status);
  }

  final RawResponse expectOurs(RawResponse response, int status) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("Access-Control-Allow-Origin")).containsExactly(FRONT_END);
    assertThat(response.header("Access-Control-Allow-Credentials")).containsExactly("true");
    assertThat(response.header("Access-Control-Expose-Headers")).hasSize(1);
    assertThat(response.members("Access-Control-Expose-Headers"))
        .contains("x-ours")
        .doesNotContain("*", "X-OURS");
    expectVaryOnOrigin(response);
    return response;
  }

  /** Sends a request of an origin that is served without CORS headers. */
  final RawResponse expectNone(String path, int status) {
    return expectNone(send(path, "Origin", STRANGER), status);
  }

  final RawResponse expectNone(RawResponse response, int status) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.corsHeaders()).isEmpty();
    expectVaryOnOrigin(response);
    return response;
  }

  private static void expectVaryOnOrigin(RawResponse response) {
    assertThat(lowerCaseVary(response)).contains("origin").doesNotHaveDuplicates();
  }

  static void expectVary(RawResponse response, String... members) {
    assertThat(lowerCaseVary(response))
        .containsExactlyInAnyOrderElementsOf(lowerCase(List.of(members)));
  }

  private static List<String> lowerCaseVary(RawResponse response) {
    return lowerCase(response.members("Vary"));
  }

  private static List<String> lowerCase(List<String> members) {
    return members.stream().map(member -> member.toLowerCase(Locale.ROOT)).toList();
  }

  static void expectExposed(RawResponse response, String... names) {
    assertThat(response.members("Access-Control-Expose-Headers"))
        .contains(names)
        .doesNotHaveDuplicates();
  }

  /** What the application wrote came through. */
  static void expectUntouched(RawResponse response) {
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Access-Control-Allow-Origin")).contains("https://other.example");
  }

  static void expectBody(RawResponse response, String body) {
    assertThat(response.body()).isEqualTo(body);
  }
}
