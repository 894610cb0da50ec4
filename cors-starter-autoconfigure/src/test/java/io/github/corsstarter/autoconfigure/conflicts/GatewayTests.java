package io.github.corsstarter.autoconfigure.conflicts;

import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertBare;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertPreflightAdmitted;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertReadable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import io.github.corsstarter.core.PolicyAdvice;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Spring Cloud Gateway, before an upstream that sends CORS headers of its own. Routes are
 * properties, so that no class of the gateway is needed to compile this: only the gateway lane of
 * {@code .ci/run} has one on its class path, and runs this and nothing else.
 */
class GatewayTests {

  @Configuration(proxyBeanMethods = false)
  @Import(WithoutSecurity.class)
  static class GatewayApplication {}

  /** Both gateways are on the class path; that of WebFlux starts in no servlet application. */
  private static final String OF_WEBFLUX = "spring.cloud.gateway.server.webflux.enabled";

  /** Spring Cloud 2025.1 names Spring Boot 4.0 only, and refuses to start on any other. */
  private static final String VERIFIER = "spring.cloud.compatibility-verifier.enabled";

  private static Application upstream() {
    return Application.shared(
        WebServer.TOMCAT,
        Map.of("cors.enabled", "false", OF_WEBFLUX, "false", VERIFIER, "false"),
        OpenApplication.class,
        OtherWriters.class,
        OtherMechanisms.class);
  }

  private static Application gateway(WebServer server, Map<String, String> more) {
    String stack = server.runsServlets() ? "webmvc" : "webflux";
    String route = "spring.cloud.gateway.server." + stack + ".routes[0].";
    Map<String, String> settings = new TreeMap<>();
    settings.put(route + "id", "upstream");
    settings.put(route + "uri", "http://localhost:" + upstream().port());
    settings.put(route + "predicates[0]", "Path=/api/own-headers,/api/boom,/open/**");
    settings.put(route + "predicates[1]", "Method=GET,POST");
    settings.put(VERIFIER, "false");
    settings.put(OF_WEBFLUX, "" + !server.runsServlets());
    settings.putAll(more);
    return Application.shared(server, settings, GatewayApplication.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"NETTY", "TOMCAT"})
  void preflightIsAnsweredBeforeRouting(WebServer server) {
    Application gateway = gateway(server, Map.of());

    assertPreflightAdmitted(gateway.send(Policies.preflight("/api/own-headers", "PUT")));
  }

  @ParameterizedTest
  @EnumSource(names = {"NETTY", "TOMCAT"})
  void preflightNeedsNoRoute(WebServer server) {
    Application gateway = gateway(server, Map.of());

    assertPreflightAdmitted(gateway.send(Policies.preflight("/api/no-route", "PUT")));
  }

  @ParameterizedTest
  @EnumSource(names = {"NETTY", "TOMCAT"})
  void unmatchedRouteIsReadably404(WebServer server) {
    RawResponse response = gateway(server, Map.of()).send(Policies.get("/api/no-route"));

    assertThat(response.status()).isEqualTo(404);
    assertReadable(response);
  }

  @ParameterizedTest
  @EnumSource(names = {"NETTY", "TOMCAT"})
  void headersOfTheUpstreamGiveWay(WebServer server) {
    RawResponse response = gateway(server, Map.of()).send(Policies.get("/api/own-headers"));

    assertThat(response.body()).isEqualTo("own headers");
    assertReadable(response);
    assertThat(response.members("Access-Control-Expose-Headers"))
        .containsExactly("x-total-count", "X-Handler");
  }

  @ParameterizedTest
  @EnumSource(names = {"NETTY", "TOMCAT"})
  void errorOfTheUpstreamIsReadable(WebServer server) {
    RawResponse response = gateway(server, Map.of()).send(Policies.get("/api/boom"));

    assertThat(response.status()).isEqualTo(500);
    assertReadable(response);
  }

  @ParameterizedTest
  @EnumSource(names = {"NETTY", "TOMCAT"})
  void strangerNeverReachesTheUpstream(WebServer server) {
    RawResponse response =
        gateway(server, Map.of())
            .send(RawRequest.get("/api/own-headers").with("Origin", Policies.STRANGER));

    assertThat(response.status()).isEqualTo(403);
    assertBare(response);
  }

  @ParameterizedTest
  @EnumSource(names = {"NETTY", "TOMCAT"})
  void upstreamAnswersItselfWhereNoPolicyGoverns(WebServer server) {
    RawResponse response = gateway(server, Map.of()).send(Policies.get("/open/own-headers"));

    assertThat(response.header("Access-Control-Allow-Origin"))
        .containsExactly("https://handler.example");
  }

  /** That of WebFlux alone has it. */
  @Test
  void corsOfARouteGivesWayAndIsReported() {
    String route = "spring.cloud.gateway.server.webflux.routes[0].";
    Application gateway =
        gateway(
            WebServer.NETTY,
            Map.of(
                route + "predicates[0]", "Path=/**",
                route + "predicates[1]", "Method=GET,OPTIONS",
                route + "metadata.cors.allowedOrigins", Policies.STRANGER,
                route + "metadata.cors.allowedMethods", "GET"));
    RawRequest governed =
        RawRequest.preflight("/api/own-headers", "GET").with("Origin", Policies.STRANGER);
    RawRequest open =
        RawRequest.preflight("/open/options", "GET").with("Origin", Policies.STRANGER);

    assertBare(gateway.send(governed));
    assertThat(gateway.send(open).header("Access-Control-Allow-Origin"))
        .containsExactly(Policies.STRANGER);
    assertThat(gateway.context().getBean(CorsAdvice.class).given())
        .extracting(PolicyAdvice::property)
        .containsExactly(route + "metadata.cors");
  }

  @ParameterizedTest
  @EnumSource(names = {"NETTY", "TOMCAT"})
  void optionsReachesTheUpstreamIfItIsNoPreflight(WebServer server) {
    Application gateway = gateway(server, bypassed(server));

    RawResponse response = gateway.send(RawRequest.of("OPTIONS", "/open/options"));

    assertThat(response.body()).isEqualTo("options");
  }

  /** Spring's handler mappings answer each preflight; that of a gateway routes none. */
  @ParameterizedTest
  @EnumSource(names = {"NETTY", "TOMCAT"})
  void preflightOfABypassedPathIsUpToTheGateway(WebServer server) {
    Map<String, String> switchedOff = new TreeMap<>(bypassed(server));
    switchedOff.put("cors.enabled", "false");
    RawRequest preflight = Policies.preflight("/open/options", "GET");

    RawResponse response = gateway(server, bypassed(server)).send(preflight);

    assertBare(response);
    assertThat(response.status()).isEqualTo(gateway(server, switchedOff).send(preflight).status());
  }

  private static Map<String, String> bypassed(WebServer server) {
    String stack = server.runsServlets() ? "webmvc" : "webflux";
    return Map.of(
        "cors.policies.upstream.paths",
        "/open/**",
        "cors.policies.upstream.mode",
        "bypass",
        "spring.cloud.gateway.server." + stack + ".routes[0].predicates[1]",
        "Method=GET,OPTIONS");
  }
}
