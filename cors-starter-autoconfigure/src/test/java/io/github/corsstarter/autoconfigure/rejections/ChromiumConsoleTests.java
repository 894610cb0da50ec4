package io.github.corsstarter.autoconfigure.rejections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.corsstarter.autoconfigure.testing.Chromium;
import io.github.corsstarter.autoconfigure.testing.WebPage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a developer reads in the console of a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChromiumConsoleTests {

  private WebPage page;

  private Chromium chromium;

  /** By stack, and whether rejections are diagnosed. */
  private final Map<List<Object>, ObservedServer> servers = new HashMap<>();

  @BeforeAll
  void open() throws IOException {
    assumeThat(Chromium.isInstalled())
        .as("chromedriver is on the PATH (install chromium and chromium-driver)")
        .isTrue();
    page = new WebPage();
    chromium = new Chromium();
    chromium.open(page.origin());
  }

  @AfterAll
  void close() throws IOException {
    servers.values().forEach(ObservedServer::close);
    if (chromium != null) {
      chromium.close();
    }
    if (page != null) {
      page.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void diagnosedPreflightNamesTheMethod(Stack stack) throws Exception {
    ObservedServer server = server(stack, true);
    assertThat(fetch(server, "/api/x", Map.of("method", "DELETE"))).isEqualTo("failed");

    assertThat(chromium.console())
        .contains(
            "Method DELETE is not allowed by Access-Control-Allow-Methods in preflight response");
  }

  @ParameterizedTest
  @EnumSource
  void diagnosedPreflightNamesTheHeader(Stack stack) throws Exception {
    ObservedServer server = server(stack, true);
    Map<String, Object> headers = Map.of("X-Known", "1", "X-Refused", "1", "X-Too", "1");
    assertThat(fetch(server, "/api/x", Map.of("method", "PUT", "headers", headers)))
        .isEqualTo("failed");

    assertThat(chromium.console())
        .contains(
            "Request header field x-refused is not allowed by Access-Control-Allow-Headers in"
                + " preflight response");
  }

  /** A browser sends a POST whatever methods the preflight allows; that request is rejected. */
  @ParameterizedTest
  @EnumSource
  void diagnosedPreflightOfAPostBlamesNoAllowedHeader(Stack stack) throws Exception {
    ObservedServer server = server(stack, true);
    Map<String, Object> init = Map.of("method", "POST", "headers", Map.of("X-Known", "1"));
    assertThat(fetch(server, "/api/post", init)).isEqualTo("failed");

    assertThat(chromium.console())
        .contains("No 'Access-Control-Allow-Origin' header is present on the requested resource")
        .doesNotContainIgnoringCase("x-known");
  }

  @ParameterizedTest
  @EnumSource
  void withoutDiagnosticsTheStatusIsBlamed(Stack stack) throws Exception {
    ObservedServer server = server(stack, false);
    assertThat(fetch(server, "/api/x", Map.of("method", "DELETE"))).isEqualTo("failed");

    assertThat(chromium.console())
        .contains("has been blocked by CORS policy")
        .doesNotContain("Method DELETE is not allowed");
  }

  @ParameterizedTest
  @EnumSource
  void diagnosedOriginStaysBlocked(Stack stack) throws Exception {
    ObservedServer server = server(stack, true);
    assertThat(fetch(server, "/other/x", Map.of("method", "GET"))).isEqualTo("failed");

    assertThat(chromium.console()).contains("No 'Access-Control-Allow-Origin' header is present");
  }

  @ParameterizedTest
  @EnumSource
  void admittedRequestIsReadByThePage(Stack stack) throws Exception {
    ObservedServer server = server(stack, true);
    Map<String, Object> init = Map.of("method", "PUT", "headers", Map.of("X-Known", "1"));

    assertThat(fetch(server, "/api/x", init)).isEqualTo("404");
    assertThat(chromium.console()).doesNotContain("CORS policy");
  }

  private String fetch(ObservedServer server, String path, Map<String, Object> init)
      throws IOException {
    return chromium.fetch("http://127.0.0.1:" + server.port() + path, init);
  }

  /** One policy admits the origin of the page, the other does not. */
  private ObservedServer server(Stack stack, boolean diagnostics) {
    return servers.computeIfAbsent(
        List.of(stack, diagnostics), key -> start(stack, diagnostics, page.origin()));
  }

  private static ObservedServer start(Stack stack, boolean diagnostics, String allowed) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("cors.policies.app.paths", "/api/**");
    properties.put("cors.policies.app.allowed-origins", allowed);
    properties.put("cors.policies.app.allowed-methods", "GET,PUT");
    properties.put("cors.policies.app.allowed-headers", "X-Known");
    properties.put("cors.policies.other.paths", "/other/**");
    properties.put("cors.policies.other.allowed-origins", "https://app.example.com");
    properties.put("cors.diagnostics.enabled", diagnostics);
    return new ObservedServer(stack, properties);
  }
}
