package io.github.corsstarter.autoconfigure.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.rejections.ObservedServer;
import io.github.corsstarter.autoconfigure.rejections.Stack;
import io.github.corsstarter.autoconfigure.settings.CorsSettingsAutoConfiguration;
import io.github.corsstarter.core.internal.origin.PublicSuffixes;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** One application for each stack; no test but that of the rejections sends a CORS request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorsEndpointTests {

  private static final Map<String, Object> PROPERTIES =
      Map.of(
          "spring.config.location", "classpath:/endpoint.yml",
          "cors.policies.open.paths", "/open/**",
          "cors.policies.open.allowed-origins", "*",
          "cors.policies.login.paths", "/login/**",
          "cors.policies.login.mode", "bypass");

  private static final Map<String, Object> VARIABLES =
      Map.of("CORS_POLICIES_OPEN_MAXAGE", "20m", "CORS_POLICIES_OPEN_ORIGINS", "x");

  private static final List<String> ARGUMENTS =
      List.of("--cors.policies.open.on-rejected=continue");

  private final Map<Stack, ObservedServer> servers = new EnumMap<>(Stack.class);

  @BeforeAll
  void start() {
    for (Stack stack : Stack.values()) {
      servers.put(stack, new ObservedServer(stack, PROPERTIES, environment(), ARGUMENTS));
    }
  }

  @AfterAll
  void stop() {
    servers.values().forEach(ObservedServer::close);
  }

  private static StandardEnvironment environment() {
    StandardEnvironment environment = new StandardEnvironment();
    String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    environment
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, VARIABLES));
    return environment;
  }

  @ParameterizedTest
  @EnumSource
  void showsPoliciesAsCompiledAndWhereTheyWereSet(Stack stack) throws IOException {
    ObservedServer server = servers.get(stack);
    JsonNode cors = server.send("GET", "/actuator/cors", List.of()).json();

    assertThat(cors.path("enabled").asBoolean()).isTrue();
    assertThat(cors.path("diagnostics").asBoolean()).isFalse();
    assertThat(cors.path("filterOrder").asInt()).isEqualTo(-2147483643);
    assertThat(cors.path("publicSuffixList").asText()).isEqualTo(PublicSuffixes.listDate());
    JsonNode app = policy(cors, "app");
    assertThat(app.path("paths")).extracting(JsonNode::asText).containsExactly("/api/**");
    assertThat(app.path("mode").asText()).isEqualTo("enforce");
    JsonNode settings = app.path("settings");
    assertThat(settings.path("allowedOrigins"))
        .extracting(JsonNode::asText)
        .containsExactly("https://app.example.com");
    assertThat(settings.path("allowedMethods"))
        .extracting(JsonNode::asText)
        .containsExactly("GET", "HEAD", "PUT");
    assertThat(settings.path("maxAge").asText()).isEqualTo("PT10M");
    assertThat(settings.path("onRejected").asText()).isEqualTo("forbid");
    JsonNode sources = cors.path("sources");
    assertThat(sources.path("cors.policies.app.allowed-origins").asText())
        .contains("endpoint.yml")
        .contains("9:11");
    assertThat(sources.path("cors.defaults.max-age").asText()).contains("3:14");
    assertThat(policy(cors, "login").path("mode").asText()).isEqualTo("bypass");
    assertThat(policy(cors, "login").path("settings").isNull()).isTrue();
    assertThat(cors.path("advice"))
        .extracting(advice -> advice.path("property").asText())
        .containsExactlyInAnyOrder(
            "CORS_POLICIES_OPEN_ORIGINS", "cors.policies.app.allowed-origins[0]");
  }

  @ParameterizedTest
  @EnumSource
  void showsWhichVariableOrArgumentASettingComesFrom(Stack stack) throws IOException {
    ObservedServer server = servers.get(stack);
    JsonNode cors = server.send("GET", "/actuator/cors", List.of()).json();

    JsonNode sources = cors.path("sources");
    assertThat(sources.path("cors.policies.open.max-age").asText())
        .isEqualTo("System Environment Property \"CORS_POLICIES_OPEN_MAXAGE\"");
    assertThat(sources.path("cors.policies.open.on-rejected").asText())
        .isEqualTo("command line argument --cors.policies.open.on-rejected");
    assertThat(sources.path("cors.policies.app.paths").asText())
        .isEqualTo("class path resource [endpoint.yml] - 7:11");
    JsonNode settings = policy(cors, "open").path("settings");
    assertThat(settings.path("maxAge").asText()).isEqualTo("PT20M");
    assertThat(settings.path("onRejected").asText()).isEqualTo("continue");
    assertThat(cors.path("advice"))
        .extracting(advice -> advice.path("text").asText())
        .contains("matches no property; did you mean CORS_POLICIES_OPEN_ALLOWEDORIGINS?");
  }

  @ParameterizedTest
  @EnumSource
  void showsRecentRejections(Stack stack) throws IOException {
    ObservedServer server = servers.get(stack);
    List<List<String>> fromHttp = List.of(List.of("Origin", "http://app.example.com"));
    server.send("GET", "/api/notes", fromHttp);
    server.send("GET", "/api/notes", fromHttp);

    JsonNode rejections = server.send("GET", "/actuator/cors", List.of()).json().path("rejections");

    assertThat(rejections).hasSize(1);
    JsonNode rejection = rejections.get(0);
    assertThat(rejection.path("policy").asText()).isEqualTo("app");
    assertThat(rejection.path("kind").asText()).isEqualTo("actual");
    assertThat(rejection.path("origin").asText()).isEqualTo("http://app.example.com");
    assertThat(rejection.path("reason").asText()).isEqualTo("ORIGIN_NOT_ALLOWED");
    assertThat(rejection.path("nearMiss").asBoolean()).isTrue();
    assertThat(rejection.path("count").asInt()).isEqualTo(2);
    assertThat(rejection.path("last").asText())
        .isGreaterThanOrEqualTo(rejection.path("first").asText());
  }

  @ParameterizedTest
  @EnumSource
  void explainsPreflightAndRequest(Stack stack) throws IOException {
    ObservedServer server = servers.get(stack);
    JsonNode explained =
        server
            .send(
                "GET",
                "/actuator/cors/explain?path=/api/notes%3Fpage=2&origin=https://app.example.com"
                    + "&method=PUT&headers=x-id&host=api.example.com:8443",
                List.of())
            .json();

    JsonNode preflight = explained.path("preflight");
    assertThat(preflight.path("decision").asText()).isEqualTo("rejected");
    assertThat(preflight.path("status").asInt()).isEqualTo(403);
    assertThat(preflight.path("headers").path("Vary").asText())
        .isEqualTo("Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    assertThat(preflight.path("hint").path("text").asText())
        .isEqualTo(
            "add x-id to cors.policies.app.allowed-headers (which replaces the default list:"
                + " keep Content-Type)");
    assertThat(preflight.path("steps"))
        .extracting(step -> step.path("name").asText() + " " + step.path("outcome").asText())
        .containsExactly(
            "ORIGIN_PRESENT PASSED",
            "PATH_PLAIN PASSED",
            "POLICY_FOUND PASSED",
            "KIND PASSED",
            "ORIGIN_ALLOWED PASSED",
            "METHOD_ALLOWED PASSED",
            "HEADERS_ALLOWED FAILED");
    JsonNode actual = explained.path("actual");
    assertThat(actual.path("decision").asText()).isEqualTo("allowed");
    assertThat(actual.path("status").isNull()).isTrue();
    assertThat(actual.path("headers").path("Access-Control-Allow-Origin").asText())
        .isEqualTo("https://app.example.com");
  }

  @ParameterizedTest
  @EnumSource
  void explainsRequestsThatNoPolicyRejects(Stack stack) throws IOException {
    ObservedServer server = servers.get(stack);
    String explain = "/actuator/cors/explain?path=";

    JsonNode ungoverned =
        server.send("GET", explain + "other&origin=https://a.example", List.of()).json();
    JsonNode own =
        server
            .send(
                "GET",
                explain + "/api/x&origin=https://api.example.com&method=POST&host=api.example.com",
                List.of())
            .json();
    JsonNode without = server.send("GET", explain + "/api/x", List.of()).json();
    JsonNode pasted =
        server
            .send(
                "GET",
                explain
                    + "http://localhost:8080/api/x%3Fy&origin=https://app.example.com&method=put",
                List.of())
            .json();

    assertThat(ungoverned.path("actual").path("decision").asText()).isEqualTo("not-governed");
    assertThat(own.path("preflight").isNull()).isTrue();
    assertThat(own.path("actual").path("decision").asText()).isEqualTo("not-cors");
    assertThat(own.path("actual").path("rescue").asText()).isEqualTo("OWN_ORIGIN");
    assertThat(without.path("actual").path("decision").asText()).isEqualTo("not-cors");
    assertThat(pasted.path("preflight").path("decision").asText()).isEqualTo("allowed");
    assertThat(pasted.path("actual").path("decision").asText()).isEqualTo("allowed");
  }

  @ParameterizedTest
  @EnumSource
  void knowsNoOtherSelectorAndNoWriting(Stack stack) throws IOException {
    ObservedServer server = servers.get(stack);
    assertThat(server.send("GET", "/actuator/cors/other", List.of()).status()).isEqualTo(404);
    assertThat(server.send("GET", "/actuator/cors/explain/x", List.of()).status()).isEqualTo(404);
    assertThat(server.send("GET", "/actuator/cors/explain", List.of()).status()).isEqualTo(400);
    assertThat(server.send("POST", "/actuator/cors", List.of()).status()).isEqualTo(405);
  }

  @Test
  void isNotThereUnlessItIsExposed() {
    WebApplicationContextRunner runner =
        new WebApplicationContextRunner()
            .withConfiguration(
                AutoConfigurations.of(
                    CorsSettingsAutoConfiguration.class,
                    CorsAutoConfiguration.class,
                    CorsEndpointAutoConfiguration.class));

    runner.run(context -> assertThat(context).doesNotHaveBean(CorsEndpoint.class));
    runner
        .withPropertyValues("management.endpoints.web.exposure.include=health")
        .run(context -> assertThat(context).doesNotHaveBean(CorsEndpoint.class));
    runner
        .withPropertyValues("management.endpoints.web.exposure.include=cors")
        .run(context -> assertThat(context).hasSingleBean(CorsEndpoint.class));
  }

  private static JsonNode policy(JsonNode cors, String name) {
    for (JsonNode policy : cors.path("policies")) {
      if (policy.path("name").asText().equals(name)) {
        return policy;
      }
    }
    throw new AssertionError("no policy " + name + " in " + cors);
  }
}
