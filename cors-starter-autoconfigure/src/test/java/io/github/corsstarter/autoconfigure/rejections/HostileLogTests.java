package io.github.corsstarter.autoconfigure.rejections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What reaches the console when requests to a running server try to write there themselves. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileLogTests {

  private static final String LOGGER = "io.github.corsstarter.rejections";

  /** An interval of nothing, so that each attempt has its line, whatever came before. */
  private static final Map<String, Object> PROPERTIES =
      Map.of(
          "cors.policies.app.paths", "/api/**",
          "cors.policies.app.allowed-origins", "https://app.example.com",
          "cors.rejections.repeat-interval", "0s",
          "server.max-http-request-header-size", "64KB",
          "logging.pattern.console", "%p %c: %m%n%ex");

  private ObservedServer servlet;

  private ObservedServer reactive;

  @BeforeAll
  void start() {
    servlet = new ObservedServer(Stack.SERVLET, PROPERTIES);
    reactive = new ObservedServer(Stack.REACTIVE, PROPERTIES);
  }

  @AfterAll
  void stop() {
    servlet.close();
    reactive.close();
  }

  /** What servers let through, a byte for each character, and how the line shows it. */
  static Stream<Arguments> reachingValues() {
    return onEachStack(
        Map.of(
            "a\u00e2\u0080\u00a8b\u00e2\u0080\u00a9c",
            "a\\u00e2\\u0080\\u00a8b\\u00e2\\u0080\\u00a9c",
            "a\u0085b",
            "a\\u0085b",
            "a\tb",
            "a\\u0009b",
            "a%s %n %d {} {} ${jndi:ldap://x}",
            "a%s %n %d {} {} ${jndi:ldap://x}",
            "a\\u000a \\n",
            "a\\u005cu000a \\u005cn",
            "x".repeat(8192),
            "x".repeat(350) + "..."));
  }

  /** What servers refuse, or unfold, themselves: that it does not get here is not our doing. */
  static Stream<Arguments> brokenValues() {
    return Stream.of(Stack.values())
        .flatMap(
            stack ->
                Stream.of(
                        "https://a.example\r\nINFO forged: line",
                        "https://a.example\r\n INFO forged",
                        "https://a.example\nINFO forged",
                        "https://a.example\rINFO forged",
                        "a\u001b[31mred\u001b[0m",
                        "a\u0000\u007f")
                    .map(value -> Arguments.of(stack, value)));
  }

  private static Stream<Arguments> onEachStack(Map<String, String> rows) {
    return Stream.of(Stack.values())
        .flatMap(
            stack ->
                rows.entrySet().stream()
                    .map(row -> Arguments.of(stack, row.getKey(), row.getValue())));
  }

  @ParameterizedTest
  @MethodSource("reachingValues")
  void hostileOriginIsEscapedOnOneLine(
      Stack stack, String value, String shown, CapturedOutput output) throws IOException {
    int status = get(stack, "/api/x", value).status();

    assertThat(status).isEqualTo(403);
    assertThat(onlyLine(output)).contains("from origin " + shown);
  }

  @ParameterizedTest
  @MethodSource("reachingValues")
  void hostileMethodIsEscapedOnOneLine(
      Stack stack, String value, String shown, CapturedOutput output) throws IOException {
    int status = preflight(stack, value, "content-type").status();

    assertThat(status).isEqualTo(403);
    assertThat(onlyLine(output)).contains("Rejected CORS preflight request " + shown);
  }

  @ParameterizedTest
  @MethodSource("reachingValues")
  void hostileHeaderNameIsEscapedOnOneLine(
      Stack stack, String value, String shown, CapturedOutput output) throws IOException {
    int status = preflight(stack, "GET", value).status();

    assertThat(status).isEqualTo(403);
    assertThat(onlyLine(output)).hasSizeLessThan(3000);
  }

  @ParameterizedTest
  @EnumSource
  void escapesOfAPathStayAsTheyWereSent(Stack stack, CapturedOutput output) throws IOException {
    String path = "/api/a%0d%0aINFO%20forged/%1b%5b31m/%e2%80%a8/%25s%7b%7d";

    int status = get(stack, path, "https://a.example").status();

    assertThat(status).isEqualTo(403);
    assertThat(onlyLine(output)).contains("GET " + path + " from");
  }

  @ParameterizedTest
  @MethodSource("brokenValues")
  void valueThatServersRefuseForgesNoLine(Stack stack, String value, CapturedOutput output)
      throws IOException {
    int status = get(stack, "/api/x", value).status();

    assertThat(status).isIn(400, 403);
    assertThat(lines(output)).hasSize(status == 403 ? 1 : 0).allMatch(HostileLogTests::isPrintable);
    assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("INFO forged"));
  }

  private RawResponse preflight(Stack stack, String method, String headers) throws IOException {
    return server(stack)
        .send(
            "OPTIONS",
            "/api/x",
            List.of(
                List.of("Origin", "https://app.example.com"),
                List.of("Access-Control-Request-Method", method),
                List.of("Access-Control-Request-Headers", headers)));
  }

  private RawResponse get(Stack stack, String path, String origin) throws IOException {
    return server(stack).send("GET", path, List.of(List.of("Origin", origin)));
  }

  private ObservedServer server(Stack stack) {
    return stack == Stack.SERVLET ? servlet : reactive;
  }

  private static String onlyLine(CapturedOutput output) {
    assertThat(lines(output)).hasSize(1).allMatch(HostileLogTests::isPrintable);
    return lines(output).get(0);
  }

  private static List<String> lines(CapturedOutput output) {
    return output.getAll().lines().filter(line -> line.contains(LOGGER)).toList();
  }

  private static boolean isPrintable(String line) {
    return line.matches("[ -~]+");
  }
}
