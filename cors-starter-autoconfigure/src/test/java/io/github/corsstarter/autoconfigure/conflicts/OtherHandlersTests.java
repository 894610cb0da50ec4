package io.github.corsstarter.autoconfigure.conflicts;

import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertBare;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertPreflightAdmitted;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertReadable;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.get;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.preflight;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever answers a request, the filter stands before it. */
class OtherHandlersTests {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "cors.policies.app.paths", "/api/**,/graphql",
          "spring.graphql.schema.locations", "classpath:/conflicts/graphql/",
          "spring.h2.console.enabled", "true",
          "spring.h2.console.path", "/api/h2",
          "spring.web.resources.static-locations", "classpath:/conflicts/static/");

  private static Application application(WebServer server) {
    return Application.shared(server, SETTINGS, OpenApplication.class, OtherHandlers.class);
  }

  private static RawRequest handshake(String target, String origin) {
    return RawRequest.get(target)
        .with("Origin", origin)
        .with("Connection", "Upgrade")
        .with("Upgrade", "websocket")
        .with("Sec-WebSocket-Version", "13")
        .with("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY", "NETTY"})
  void staticResourceHasTheHeadersOfThePolicy(WebServer server) {
    RawResponse response = application(server).send(get("/api/static.txt"));

    assertThat(response.body()).isEqualTo("static\n");
    assertReadable(response);
  }

  /** Spring tidies the path of a resource up, under which another policy may govern. */
  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY", "NETTY"})
  void staticResourceIsUnderItsPolicyHoweverItsPathIsSpelled(WebServer server) {
    Map<String, String> settings = new TreeMap<>(SETTINGS);
    settings.put("cors.policies.everything-else.paths", "/**");
    settings.put("cors.policies.everything-else.allowed-origins", "*");
    Application application =
        Application.shared(server, settings, OpenApplication.class, OtherHandlers.class);

    for (String target :
        List.of(
            "/api/static.txt",
            "//api/static.txt",
            "/api//static.txt",
            "/;x/api/static.txt",
            "/api%2fstatic.txt",
            "/%5capi/static.txt")) {
      RawResponse response =
          application.send(RawRequest.get(target).with("Origin", Policies.STRANGER));

      assertThat(response.status()).as(target).isBetween(400, 499);
      assertBare(response);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY", "NETTY"})
  void functionalRouteHasTheHeadersOfThePolicy(WebServer server) {
    Application application = application(server);

    RawResponse response = application.send(get("/api/functional"));

    assertThat(response.body()).isEqualTo("functional");
    assertReadable(response);
    assertPreflightAdmitted(application.send(preflight("/api/functional", "PUT")));
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY", "NETTY"})
  void graphQlEndpointHasTheHeadersOfThePolicy(WebServer server) {
    Application application = application(server);

    RawResponse response =
        application.send(
            Policies.post("/graphql").withBody("application/json", "{\"query\":\"{greeting}\"}"));

    assertThat(response.body()).contains("hello");
    assertReadable(response);
    assertPreflightAdmitted(application.send(preflight("/graphql", "POST")));
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY", "NETTY"})
  void ambiguousPreflightIsAnsweredByThePolicyAlone(WebServer server) {
    Application application = application(server);
    RawRequest fromStranger =
        RawRequest.preflight("/api/ambiguous", "POST").with("Origin", Policies.STRANGER);

    RawResponse refused = application.send(fromStranger);

    assertThat(refused.status()).isEqualTo(403);
    assertBare(refused);
    assertPreflightAdmitted(application.send(preflight("/api/ambiguous", "POST")));
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY"})
  void h2ConsoleHasTheHeadersOfThePolicy(WebServer server) {
    Application application = application(server);

    RawResponse response = application.send(get("/api/h2/"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).contains("H2 Console");
    assertReadable(response);
    assertPreflightAdmitted(application.send(preflight("/api/h2/login.do", "POST")));
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void handshakeFromAllowedOriginIsSwitchedWithoutCorsHeaders(WebServer server) {
    RawResponse response =
        handshake("/api/socket", Policies.ORIGIN).sendAndHangUp(application(server).port());

    assertThat(response.status()).isEqualTo(101);
    assertBare(response);
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void handshakeFromStrangerIsRefused(WebServer server) {
    RawResponse response = application(server).send(handshake("/api/socket", Policies.STRANGER));

    assertThat(response.status()).isEqualTo(403);
    assertBare(response);
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void handshakeFromOwnOriginIsSwitchedWhateverThePolicyLists(WebServer server) {
    int port = application(server).port();

    RawResponse response =
        handshake("/api/socket", "http://localhost:" + port)
            .with("Host", "localhost:" + port)
            .sendAndHangUp(port);

    assertThat(response.status()).isEqualTo(101);
    assertBare(response);
  }

  /** Some proxies call the scheme of a WebSocket what the page calls it. */
  @ParameterizedTest
  @CsvSource({
    "TOMCAT, https",
    "TOMCAT, wss",
    "JETTY, https",
    "JETTY, wss",
    "NETTY, https",
    "NETTY, wss"
  })
  void handshakeFromOwnOriginIsSwitchedBehindTlsProxy(WebServer server, String scheme) {
    Map<String, String> settings = new TreeMap<>(SETTINGS);
    settings.put("server.forward-headers-strategy", "framework");
    Application application =
        Application.shared(server, settings, OpenApplication.class, OtherHandlers.class);
    String path = server.runsServlets() ? "/api/endpoint" : "/api/socket";

    RawResponse response =
        handshake(path, "https://own.example.org")
            .with("Host", "backend.internal:8080")
            .with("X-Forwarded-Proto", scheme)
            .with("X-Forwarded-Host", "own.example.org")
            .sendAndHangUp(application.port());

    assertThat(response.status()).isEqualTo(101);
    assertBare(response);
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY"})
  void plainServerEndpointIsGuarded(WebServer server) {
    Application application = application(server);

    RawResponse admitted =
        handshake("/api/endpoint", Policies.ORIGIN).sendAndHangUp(application.port());

    assertThat(admitted.status()).isEqualTo(101);
    assertBare(admitted);
    assertThat(application.send(handshake("/api/endpoint", Policies.STRANGER)).status())
        .isEqualTo(403);
  }

  /** Containers leave empty segments out before they look for an endpoint. */
  @ParameterizedTest
  @CsvSource({
    "TOMCAT, //api/endpoint",
    "TOMCAT, /;/api/endpoint",
    "TOMCAT, /api//endpoint",
    "TOMCAT, /api/;a=b/endpoint",
    "JETTY, //api/endpoint",
    "JETTY, /;/api/endpoint"
  })
  void plainServerEndpointIsGuardedHoweverItsPathIsSpelled(WebServer server, String target) {
    Application application = application(server);

    RawResponse refused = application.send(handshake(target, Policies.STRANGER));

    assertThat(refused.status()).isBetween(400, 499);
    assertBare(refused);
  }

  /** The same endpoint over HTTP/2, where a handshake is an extended CONNECT. */
  @Test
  void handshakeOverHttp2IsGuarded() throws Exception {
    Map<String, String> settings = new TreeMap<>(SETTINGS);
    settings.put("server.http2.enabled", "true");
    int port =
        Application.shared(WebServer.JETTY, settings, OpenApplication.class, OtherHandlers.class)
            .port();

    Map<String, String> admitted = Http2Handshake.send(port, "/api/endpoint", Policies.ORIGIN);
    Map<String, String> refused = Http2Handshake.send(port, "/api/endpoint", Policies.STRANGER);

    assertThat(admitted).containsEntry(":status", "200");
    assertThat(admitted.keySet()).noneMatch(name -> name.startsWith("access-control-"));
    assertThat(refused).containsEntry(":status", "403").containsEntry("cache-control", "no-store");
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY"})
  void forwardKeepsWhatWasDecidedForThePathThatWasAsked(WebServer server) {
    Application application = application(server);

    assertReadable(application.send(get("/api/forward")));
    RawResponse open =
        application.send(RawRequest.get("/open/forward").with("Origin", Policies.STRANGER));

    assertThat(open.status()).isEqualTo(200);
    assertThat(open.body()).isEqualTo("ok");
    assertBare(open);
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY"})
  void sockJsHasOneValue(WebServer server) {
    Application application = application(server);
    String transport = "/api/sockjs/000/" + server.engine() + "/xhr";

    RawResponse info = application.send(get("/api/sockjs/info"));
    RawResponse opened = application.send(Policies.post(transport));

    assertThat(info.body()).contains("\"websocket\":true");
    assertReadable(info);
    assertThat(opened.body()).isEqualTo("o\n");
    assertReadable(opened);
    assertPreflightAdmitted(application.send(preflight(transport, "POST")));
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY"})
  void sockJsAnswersItselfWhereNoPolicyGoverns(WebServer server) {
    RawResponse response = application(server).send(get("/open/sockjs/info"));

    assertThat(response.header("Access-Control-Allow-Origin")).containsExactly(Policies.ORIGIN);
    assertThat(response.header("Access-Control-Allow-Credentials")).containsExactly("true");
  }
}
