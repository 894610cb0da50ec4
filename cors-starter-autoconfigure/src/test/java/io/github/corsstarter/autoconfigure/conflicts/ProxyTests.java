package io.github.corsstarter.autoconfigure.conflicts;

import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertBare;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertPreflightAdmitted;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertReadable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What proxies do to a request, and that its own pages are never refused for it. */
class ProxyTests {

  private static final String OWN = "https://own.example.org";

  private static final String WEB_SERVERS =
      "io.github.corsstarter.autoconfigure.conflicts.WebServer#all";

  /** All servers, each with both ways to believe a proxy. */
  static Stream<Arguments> believing() {
    return WebServer.all().stream()
        .flatMap(
            server ->
                Stream.of("native", "framework").map(strategy -> Arguments.of(server, strategy)));
  }

  private static Application application(WebServer server, String strategy) {
    Map<String, String> settings = Map.of("server.forward-headers-strategy", strategy);
    return Application.shared(server, settings, OpenApplication.class);
  }

  /** What a TLS-terminating proxy sends on: plain http, and the Host of the browser's request. */
  private static RawRequest ownPost() {
    return RawRequest.of("POST", "/api/json")
        .with("Host", "own.example.org")
        .with("Origin", OWN)
        .withBody("application/json", "{}");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("believing")
  void ownPostIsServedWhereForwardedHeadersTellHttps(WebServer server, String strategy) {
    // Spring hands the scheme on as it was written.
    List<String> spellings =
        strategy.equals("framework") ? List.of("https", "HTTPS") : List.of("https");
    for (String scheme : spellings) {
      RawResponse response =
          application(server, strategy)
              .send(
                  ownPost()
                      .with("X-Forwarded-Proto", scheme)
                      .with("X-Forwarded-Port", "443")
                      .with("X-Forwarded-For", "192.0.2.1"));

      assertThat(response.status()).as(scheme).isEqualTo(200);
      assertBare(response);
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("believing")
  void ownPostIsServedWhereTheProxyRewritesHostAndTells(WebServer server, String strategy) {
    RawResponse response =
        application(server, strategy)
            .send(
                RawRequest.of("POST", "/api/json")
                    .with("Host", "backend.internal:8080")
                    .with("Origin", OWN)
                    .with("X-Forwarded-Proto", "https")
                    .with("X-Forwarded-Host", "own.example.org")
                    .with("X-Forwarded-Port", "443")
                    .with("X-Forwarded-For", "192.0.2.1")
                    .withBody("application/json", "{}"));

    assertThat(response.status()).isEqualTo(200);
    assertBare(response);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("believing")
  void ownPostToAnIpv6AddressIsServed(WebServer server, String strategy) {
    RawResponse response =
        application(server, strategy)
            .send(
                RawRequest.of("POST", "/api/json")
                    .with("Host", "backend.internal:8080")
                    .with("Origin", "https://[2001:db8::1]")
                    .with("X-Forwarded-Proto", "https")
                    .with("X-Forwarded-Host", "[2001:db8::1]")
                    .with("X-Forwarded-Port", "443")
                    .with("X-Forwarded-For", "192.0.2.1")
                    .withBody("application/json", "{}"));

    assertThat(response.status()).isEqualTo(200);
    assertBare(response);
  }

  /** Undertow in WebFlux gives no answer at all, before it has asked any filter. */
  static Stream<Arguments> answering() {
    return believing().filter(arguments -> arguments.get()[0] != WebServer.REACTIVE_UNDERTOW);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("answering")
  void forwardedHostThatIsNoneIsNoServerError(WebServer server, String strategy) {
    for (String host : List.of("[x", "[::1", "]", ":", "a b", "a@b", "a:99999")) {
      RawResponse response =
          application(server, strategy)
              .send(
                  RawRequest.of("POST", "/api/json")
                      .with("Origin", Policies.STRANGER)
                      .with("X-Forwarded-Host", host)
                      .withBody("application/json", "{}"));

      assertThat(response.status()).as(host).isIn(400, 403);
      assertBare(response);
    }
  }

  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void prefixOfTheProxyIsNoPartOfGovernedPaths(WebServer server) {
    RawResponse response =
        application(server, "framework")
            .send(Policies.get("/api/ok").with("X-Forwarded-Prefix", "/shop"));

    assertThat(response.status()).isEqualTo(200);
    assertReadable(response);
  }

  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void preflightThroughProxyIsAnswered(WebServer server) {
    RawResponse response =
        application(server, "framework")
            .send(
                Policies.preflight("/api/ok", "PUT")
                    .with("X-Forwarded-Proto", "https")
                    .with("X-Forwarded-Prefix", "/shop"));

    assertPreflightAdmitted(response);
  }

  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void ownPostIsServedBehindSilentTlsProxy(WebServer server) {
    RawResponse response = application(server, "none").send(ownPost());

    assertThat(response.status()).isEqualTo(200);
    assertBare(response);
  }

  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void ownPostIsServedWhereOnlyTheBrowserTells(WebServer server) {
    RawResponse response =
        application(server, "none")
            .send(
                RawRequest.of("POST", "/api/json")
                    .with("Host", "backend.internal:8080")
                    .with("Origin", OWN)
                    .with("Sec-Fetch-Site", "same-origin")
                    .withBody("application/json", "{}"));

    assertThat(response.status()).isEqualTo(200);
    assertBare(response);
  }

  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void strangersPostIsRefusedWhateverItsProxyHeadersSay(WebServer server) {
    RawResponse response =
        application(server, "none")
            .send(
                RawRequest.of("POST", "/api/json")
                    .with("Origin", Policies.STRANGER)
                    .with("Sec-Fetch-Site", "cross-site")
                    .with("X-Forwarded-Proto", "https")
                    .with("X-Forwarded-Host", "stranger.example.net")
                    .withBody("application/json", "{}"));

    assertThat(response.status()).isEqualTo(403);
    assertBare(response);
  }

  /** A page with {@code Referrer-Policy: no-referrer} sends its own forms from origin null. */
  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void ownFormWithoutReferrerIsServed(WebServer server) {
    RawResponse response =
        application(server, "none")
            .send(
                RawRequest.of("POST", "/api/json")
                    .with("Origin", "null")
                    .with("Sec-Fetch-Site", "same-origin")
                    .with("Sec-Fetch-Mode", "navigate")
                    .withBody("application/json", "{}"));

    assertThat(response.status()).isEqualTo(200);
    assertBare(response);
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void identityProvidersFormPostIsServedWhereItsCallbackIsCarvedOut(WebServer server) {
    Map<String, String> settings =
        Map.of(
            "server.forward-headers-strategy", "none",
            "cors.policies.callback.paths", "/api/json",
            "cors.policies.callback.mode", "bypass");
    Application application = Application.shared(server, settings, OpenApplication.class);

    RawResponse response = application.send(formPost("/api/json"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(application.send(formPost("/api/ok")).status())
        .as("elsewhere cookies would go with it")
        .isEqualTo(403);
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void identityProvidersFormPostIsServedWithoutCredentials(WebServer server) {
    Map<String, String> settings =
        Map.of(
            "server.forward-headers-strategy", "none",
            "cors.policies.app.allow-credentials", "false");
    Application application = Application.shared(server, settings, OpenApplication.class);

    RawResponse response = application.send(formPost("/api/json"));

    assertThat(response.status()).isEqualTo(200);
    assertBare(response);
  }

  private static RawRequest formPost(String target) {
    return RawRequest.of("POST", target)
        .with("Origin", "https://login.example.net")
        .with("Sec-Fetch-Site", "cross-site")
        .with("Sec-Fetch-Mode", "navigate")
        .withBody("application/json", "{}");
  }
}
