package io.github.corsstarter.autoconfigure.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.rejections.ObservedServer;
import io.github.corsstarter.autoconfigure.rejections.Stack;
import io.github.corsstarter.autoconfigure.testing.NettyServer;
import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever comes over the wire is answered, and never with an error of the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileInputTests {

  private static final String FRONT_END = "https://app.example.com";

  private static final String OVER_LONG_METHOD =
      "MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM";

  private final Door door;

  private RunningApplication application;

  /** With the actuator, and with diagnostics on. */
  private ObservedServer diagnosing;

  HostileInputTests(Door door) {
    this.door = door;
  }

  @BeforeAll
  void start() {
    Map<String, String> properties =
        Map.of(
            "cors.policies.app.paths", "/api/**",
            "cors.policies.app.allowed-origins", FRONT_END,
            "cors.policies.app.allow-credentials", "true",
            "cors.policies.app.allowed-methods", "*",
            "cors.policies.app.allowed-headers", "*",
            "cors.policies.app.on-rejected", "continue",
            "cors.policies.strict.paths", "/strict/**",
            "cors.policies.strict.allowed-origins", FRONT_END,
            // Room for what is to be refused by us and not by the server.
            "server.max-http-request-header-size", "64KB");
    application = RunningApplication.start(door, properties, Application.class);
    Map<String, Object> diagnosed = new HashMap<>(properties);
    diagnosed.put("cors.diagnostics.enabled", "true");
    diagnosed.put("server.netty.max-initial-line-length", "64KB");
    diagnosing =
        new ObservedServer(door == Door.SERVLET ? Stack.SERVLET : Stack.REACTIVE, diagnosed);
  }

  @AfterAll
  void stop() {
    application.close();
    diagnosing.close();
  }

  static Stream<Arguments> origins() {
    return Stream.of(
        Arguments.of("over-long", "https://" + "a".repeat(20_000) + ".example.com"),
        Arguments.of("one character too long", "https://" + "a".repeat(319)),
        Arguments.of("many labels", "https://" + "a.".repeat(8_000) + "com"),
        Arguments.of("many colons", "https://" + ":".repeat(10_000)),
        Arguments.of("empty", ""),
        Arguments.of("blank", "   \t "),
        Arguments.of("tab inside", "https://app.example.com\thttps://evil.example"),
        Arguments.of("Latin-1", "https://\u00e4pp.example.com"),
        Arguments.of("bytes of UTF-8", "https://\u00c3\u00a4pp.example.com"),
        Arguments.of("high bytes", "\u00ff\u00fe\u0080"),
        Arguments.of("percent escapes", "https://app%2eexample%00.com"),
        Arguments.of("user and path", "https://u:p@app.example.com/x?y#z"),
        Arguments.of("unclosed bracket", "https://[::1"),
        Arguments.of("huge port", "https://app.example.com:" + "9".repeat(5_000)),
        Arguments.of("two in one line", FRONT_END + ", " + FRONT_END),
        // What these mean in a configuration must not be looked for.
        Arguments.of("brackets and a bar", "[".repeat(349) + "|"),
        Arguments.of("many brackets", "[".repeat(8_000)),
        Arguments.of("line terminator and a star", "\u0085*"),
        Arguments.of("line terminator and a star as host", "https://\u0085*"),
        Arguments.of("unclosed groups", "https://" + "(a|".repeat(100) + "*"),
        Arguments.of("placeholders", "${a:".repeat(80)),
        Arguments.of("quotes", "\"'`".repeat(100)),
        Arguments.of("schemes", "https:".repeat(50) + "//"),
        Arguments.of("stars", "https://" + "*.".repeat(150)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("origins")
  void malformedOriginIsDiagnosed(String what, String origin) {
    RawRequest actual = RawRequest.get("/strict/x").with("Origin", origin);
    RawRequest preflight = RawRequest.preflight("/strict/x", "GET").with("Origin", origin);

    assertDiagnosed(actual.sendTo(diagnosing.port()), "ORIGIN_MALFORMED");
    assertDiagnosed(preflight.sendTo(diagnosing.port()), "ORIGIN_MALFORMED");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("origins")
  void malformedOriginIsExplained(String what, String origin) {
    String query = "?path=/strict/x&origin=" + URLEncoder.encode(origin, StandardCharsets.UTF_8);

    RawResponse response =
        RawRequest.get("/actuator/cors/explain" + query).sendTo(diagnosing.port());

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).contains("ORIGIN_MALFORMED").doesNotContain("UNEXPLAINED");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("origins")
  void malformedOriginIsRefused(String what, String origin) {
    RawRequest actual = RawRequest.get("/strict/x").with("Origin", origin);
    RawRequest preflight = RawRequest.preflight("/strict/x", "GET").with("Origin", origin);

    assertRefused(application.send(actual));
    assertRefused(application.send(preflight));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("origins")
  void malformedOriginIsServedBareWhereThePolicyContinues(String what, String origin) {
    RawResponse response = application.send(RawRequest.get("/api/x").with("Origin", origin));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.corsHeaders()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 11, 12, 27, 31, 127})
  void controlCharacterInOriginIsNoServerError(int character) {
    RawRequest request = RawRequest.get("/strict/x");

    RawResponse response = application.send(request.with("Origin", FRONT_END + (char) character));

    // Servers may refuse such a line themselves, or drop it.
    assertThat(response.status()).isLessThan(500);
    assertThat(response.corsHeaders()).isEmpty();
  }

  static Stream<Arguments> originLines() {
    return Stream.of(
        Arguments.of(FRONT_END, "https://evil.example"),
        Arguments.of(FRONT_END, FRONT_END),
        Arguments.of(FRONT_END, ""),
        Arguments.of("", FRONT_END),
        Arguments.of("", ""),
        Arguments.of("null", FRONT_END));
  }

  @ParameterizedTest
  @MethodSource("originLines")
  void twoOriginLinesAreRefused(String first, String second) {
    RawRequest actual = RawRequest.get("/strict/x").with("Origin", first).with("origin", second);
    RawRequest preflight =
        RawRequest.preflight("/strict/x", "GET").with("Origin", first).with("origin", second);

    assertRefused(application.send(actual));
    assertRefused(application.send(preflight));
  }

  static Stream<Arguments> requestHeaders() {
    String names =
        IntStream.range(0, 1_000).mapToObj(i -> "x-" + i).collect(Collectors.joining(","));
    return Stream.of(
        Arguments.of("8 KB of one name", "x".repeat(8_192)),
        Arguments.of("8 KB of names", names + ",x".repeat(1_000)),
        Arguments.of("4,000 commas", ",".repeat(4_000)),
        Arguments.of("4,000 commas with spaces", ", \t".repeat(4_000)),
        Arguments.of("spaces", " ".repeat(8_000) + "x y"),
        Arguments.of("no token", "x-a, (comment)"),
        Arguments.of("Latin-1", "x-\u00e4"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requestHeaders")
  void hostileRequestHeadersAreRefused(String what, String names) {
    RawRequest request = RawRequest.preflight("/strict/x", "GET").with("Origin", FRONT_END);

    RawResponse response = application.send(request.with("Access-Control-Request-Headers", names));

    assertRefused(response);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requestHeaders")
  void hostileRequestHeadersAreNotReflectedByAPolicyThatAllowsAny(String what, String names) {
    RawRequest request = RawRequest.preflight("/api/x", "GET").with("Origin", FRONT_END);

    RawResponse response = application.send(request.with("Access-Control-Request-Headers", names));

    assertRefused(response);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requestHeaders")
  void hostileRequestHeadersAreDiagnosed(String what, String names) {
    RawRequest request =
        RawRequest.preflight("/strict/x", "GET")
            .with("Origin", FRONT_END)
            .with("Access-Control-Request-Headers", names);

    RawResponse response = request.sendTo(diagnosing.port());

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body())
        .containsPattern("HEADERS?_")
        .doesNotContain("the search for a hint");
  }

  /** 4,096 characters of names are admitted, and go back to the client. */
  @Test
  void longestAnswerToAPreflightFitsTheServer() {
    String names =
        IntStream.range(0, 100).mapToObj(i -> "y".repeat(40)).collect(Collectors.joining(","));
    RawRequest request =
        RawRequest.preflight("/api/x", "M".repeat(64))
            .with("Origin", FRONT_END)
            .with("Access-Control-Request-Headers", names);

    RawResponse response = application.send(request);

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.members("Access-Control-Allow-Headers")).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {OVER_LONG_METHOD, "", " ", "G E T", "GET,PUT", "G\u00c4T", "(", "\u0001"})
  void malformedRequestMethodIsNoServerError(String method) {
    RawRequest request = RawRequest.preflight("/api/x", method).with("Origin", FRONT_END);

    RawResponse response = application.send(request);

    assertThat(response.status()).isIn(400, 403);
    assertThat(response.corsHeaders()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/strict/%00",
        "/strict/%",
        "/strict/%zz",
        "/strict/%2",
        "/strict/x;%zz",
        "/strict/x;%",
        "/strict/x;a=%2",
        "/strict;%/x",
        "/strict/%c0%af",
        "/strict/%ff",
        "/strict/..%2f..%2fx",
        "/strict/%2e%2e/x",
        "/strict/..;/x",
        "/strict//x",
        "//strict/x",
        "/strict/\\x",
        "/strict/{x}",
        "/strict/|^`",
        "/strict/\u00e4",
        "/strict/x?%zz",
        "/strict/x#y",
        "/strict/;;;=;",
        "*",
        "http://localhost/strict/x",
        "http://[/strict/x",
        "?",
        "strict/x"
      })
  void oddTargetIsNoServerError(String target) {
    for (String method : new String[] {"GET", "POST", "OPTIONS"}) {
      RawRequest request =
          RawRequest.of(method, target)
              .with("Origin", "https://evil.example")
              .with("Access-Control-Request-Method", "GET");

      RawResponse response = application.send(request);

      assertThat(response.status()).as(request.toString()).isLessThan(500);
      assertThat(response.corsHeaders()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "[::1",
        "a:b",
        "a:99999",
        "my_service:8080",
        "\u00e4",
        "a b",
        "a,b",
        "a@b"
      })
  void oddHostIsNoServerError(String host) {
    RawRequest request =
        RawRequest.of("POST", "/strict/x")
            .with("Host", host)
            .with("Origin", "https://evil.example");

    RawResponse response = application.send(request);

    assertThat(response.status()).isIn(400, 403);
    assertThat(response.corsHeaders()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:9", "LOCALHOST:9", "127.0.0.1:9", "[::1]:9"})
  void ownOriginIsRecognizedUnderAnyHost(String host) {
    assertRescued(host);
  }

  final void assertRescued(String host) {
    RawRequest request = RawRequest.of("POST", "/strict/x").with("Host", host);

    RawResponse response =
        application.send(request.with("Origin", "http://" + host.toLowerCase(Locale.ROOT)));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.corsHeaders()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/huge-vary", "/api/many-vary", "/api/odd-vary"})
  void hugeVaryOfAHandlerIsMerged(String path) {
    RawResponse response = application.send(RawRequest.get(path).with("Origin", FRONT_END));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.members("Vary")).containsOnlyOnce("Origin");
    assertThat(response.header("Access-Control-Allow-Origin")).containsExactly(FRONT_END);
  }

  private static void assertDiagnosed(RawResponse response, String reason) {
    assertThat(response.status()).isEqualTo(403);
    assertThat(response.corsHeaders()).isEmpty();
    assertThat(response.body()).contains(reason).doesNotContain("the search for a hint");
  }

  private static void assertRefused(RawResponse response) {
    assertThat(response.status()).isEqualTo(403);
    assertThat(response.corsHeaders()).isEmpty();
    assertThat(response.body()).isEmpty();
    assertThat(response.members("Vary")).contains("Origin");
  }

  @Configuration(proxyBeanMethods = false)
  @Import({WebServerConfigurations.class, NettyServer.class, Endpoints.class})
  static class Application {}

  @RestController
  static class Endpoints {

    @RequestMapping("/**")
    String any() {
      return "any";
    }

    @RequestMapping("/api/huge-vary")
    ResponseEntity<String> hugeVary() {
      return vary("x".repeat(5_000));
    }

    @RequestMapping("/api/many-vary")
    ResponseEntity<String> manyVary() {
      return vary(IntStream.range(0, 500).mapToObj(i -> "x-" + i).toArray(String[]::new));
    }

    @RequestMapping("/api/odd-vary")
    ResponseEntity<String> oddVary() {
      return vary("", ",,, ,", "(", "Accept-Encoding;", "Originx", "x-origin");
    }

    private static ResponseEntity<String> vary(String... lines) {
      return ResponseEntity.ok().header("Vary", lines).body("vary");
    }
  }
}
