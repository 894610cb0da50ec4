package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Spring's own checks of WebSocket and SockJS stay in force beside the policies: no policy admits
 * whom Spring refuses, but for Spring GraphQL, whose check knows nothing of the policies.
 */
class HandshakeTests {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "cors.policies.list.paths", "/list/**",
          "cors.policies.list.allowed-origins", Policies.ORIGIN,
          "cors.policies.any.paths", "/any/**",
          "cors.policies.any.allowed-origins", "*",
          "cors.policies.any.allowed-methods", "GET,POST",
          "cors.policies.bypass.paths", "/bypass/**",
          "cors.policies.bypass.mode", "bypass",
          "spring.graphql.schema.locations", "classpath:/conflicts/graphql/");

  private static final List<String> POLICIES = List.of("list", "any", "bypass");

  private static final String OWN = "https://own.example";

  private static Application application(WebServer server) {
    return Application.shared(
        server, SETTINGS, OpenApplication.class, OtherHandlers.class, CheckedSockets.class);
  }

  private static RawRequest handshake(String target, String origin) {
    return RawRequest.get(target)
        .with("Host", "own.example")
        .with("Origin", origin)
        .with("Connection", "Upgrade")
        .with("Upgrade", "websocket")
        .with("Sec-WebSocket-Version", "13")
        .with("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
  }

  private static int shake(Application application, String target, String origin) {
    RawResponse response = handshake(target, origin).sendAndHangUp(application.port());
    if (!target.startsWith("/bypass")) {
      Policies.assertBare(response);
    }
    return response.status();
  }

  @ParameterizedTest
  @CsvSource({
    "plain",
    "stomp",
    "sockjs/000/%s/websocket",
    "bare-sockjs/000/%s/websocket",
  })
  void foreignHandshakeThatSpringRefusesIsRefusedUnderEachPolicy(String handler) {
    Application application = application(WebServer.TOMCAT);

    for (String policy : POLICIES) {
      String target = "/" + policy + "/" + handler.formatted(policy);

      assertThat(shake(application, target, Policies.STRANGER)).as(target).isEqualTo(403);
      assertThat(shake(application, target, Policies.ORIGIN)).as(target).isEqualTo(403);
      assertThat(shake(application, target, "http://own.example")).as(target).isEqualTo(101);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "list, plain, 403",
    "list, stomp, 403",
    "list, sockjs/000/own/websocket, 403",
    "list, bare-sockjs/000/own/websocket, 101",
    "bypass, bare-sockjs/000/own/websocket, 403",
    "any, bare-sockjs/000/own/websocket, 403"
  })
  void ownHandshakeBehindASilentProxyIsUpToTheCheckOfTheHandler(
      String policy, String handler, int status) {
    Application application = application(WebServer.TOMCAT);

    assertThat(shake(application, "/" + policy + "/" + handler, OWN)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"sockjs", "bare-sockjs"})
  void foreignPageOpensNoSessionOfSockJs(String handler) {
    Application application = application(WebServer.TOMCAT);
    String transport = "/any/" + handler + "/000/poll/xhr";

    RawResponse opened =
        application.send(RawRequest.of("POST", transport).with("Origin", Policies.STRANGER));
    RawResponse info =
        application.send(
            RawRequest.get("/any/" + handler + "/info").with("Origin", Policies.STRANGER));

    assertThat(opened.status()).isEqualTo(403);
    assertThat(info.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "list, https://stranger.example.net, 403",
    "list, https://app.example.com, 101",
    "list, https://own.example, 101",
    "list, https://partner.example, 403",
    "any, https://stranger.example.net, 403",
    "any, https://partner.example, 101",
    "bypass, https://stranger.example.net, 403",
    "bypass, https://partner.example, 101"
  })
  void handlerOfWebFluxIsCheckedWhereThePolicyHasNotLookedAtTheOrigin(
      String policy, String origin, int status) {
    assertThat(shake(application(WebServer.NETTY), "/" + policy + "/plain", origin))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "servlet, list, https://app.example.com, 101",
    "servlet, list, https://own.example, 101",
    "servlet, list, https://stranger.example.net, 403",
    "servlet, any, https://stranger.example.net, 403",
    "servlet, bypass, https://app.example.com, 403",
    "reactive, list, https://app.example.com, 101",
    "reactive, list, https://own.example, 101",
    "reactive, list, https://stranger.example.net, 403",
    "reactive, any, https://stranger.example.net, 403",
    "reactive, bypass, https://app.example.com, 403"
  })
  void graphQlAcceptsWhatThePolicyHasAccepted(
      String stack, String policy, String origin, int status) {
    String path = "/" + policy + "/graphql";
    Application application = graphQl(stack, Map.of("spring.graphql.websocket.path", path));

    assertThat(shake(application, path, origin)).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"servlet", "reactive"})
  void propertiesOfGraphQlDecideWhereNoPolicyGoverns(String stack) {
    Application application =
        graphQl(
            stack,
            Map.of(
                "spring.graphql.websocket.path", "/bypass/graphql",
                "spring.graphql.cors.allowed-origins", "https://partner.example"));

    assertThat(shake(application, "/bypass/graphql", "https://partner.example")).isEqualTo(101);
    assertThat(shake(application, "/bypass/graphql", Policies.STRANGER)).isEqualTo(403);
  }

  /** On the server that Spring takes for the one that runs, of the two on the class path. */
  private static Application graphQl(String stack, Map<String, String> more) {
    WebServer servlet =
        WebServer.all().contains(WebServer.UNDERTOW) ? WebServer.TOMCAT : WebServer.JETTY;
    Map<String, String> settings = new TreeMap<>(SETTINGS);
    settings.putAll(more);
    return Application.shared(
        stack.equals("servlet") ? servlet : WebServer.NETTY,
        settings,
        OpenApplication.class,
        OtherHandlers.class);
  }
}
