package io.github.corsstarter.sample;

import static io.github.corsstarter.sample.RunningSample.corsHeaders;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The README's story, told to Tomcat and to Netty. */
@ParameterizedClass
@EnumSource(Stack.class)
@TestInstance(Lifecycle.PER_CLASS)
class SampleApplicationTests {

  private static final String FRONT_END = "https://app.example.com";

  private static final String STRANGER = "https://stranger.example";

  private static final Map<String, String> READABLE_BY_FRONT_END =
      Map.of(
          "access-control-allow-origin", FRONT_END,
          "access-control-allow-credentials", "true",
          "access-control-expose-headers", "x-total-count, content-disposition");

  @Parameter private Stack stack;

  private RunningSample sample;

  @BeforeParameterizedClassInvocation
  void start() {
    sample = RunningSample.start(stack);
  }

  @AfterParameterizedClassInvocation
  void stop() {
    sample.close();
  }

  @Test
  void eachStackHasItsServer() {
    assertThat(sample.server().getClass().getSimpleName()).startsWith(stack.server);
  }

  @Test
  void preflightOfTheFrontEndIsAdmitted() {
    HttpResponse<String> response =
        sample.send(
            "OPTIONS",
            "/api/notes/1",
            "Origin",
            FRONT_END,
            "Access-Control-Request-Method",
            "PUT",
            "Access-Control-Request-Headers",
            "content-type");

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(corsHeaders(response))
        .isEqualTo(
            Map.of(
                "access-control-allow-origin", FRONT_END,
                "access-control-allow-credentials", "true",
                "access-control-allow-methods", "GET, HEAD, POST, PUT, DELETE",
                "access-control-allow-headers", "content-type, authorization",
                "access-control-max-age", "1800"));
    assertThat(String.join(", ", response.headers().allValues("Vary")))
        .isEqualTo("Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
  }

  @Test
  void preflightBehindTheLoginNeedsNoLogin() {
    HttpResponse<String> response =
        sample.send(
            "OPTIONS",
            "/api/me",
            "Origin",
            FRONT_END,
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "authorization");

    assertThat(response.statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {FRONT_END, "https://eu.app.example.com", "http://localhost:5173"})
  void listIsReadableByTheFrontEnd(String origin) {
    HttpResponse<String> response = sample.send("GET", "/api/notes", "Origin", origin);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("X-Total-Count")).hasValue("1");
    assertThat(corsHeaders(response))
        .containsEntry("access-control-allow-origin", origin)
        .containsEntry("access-control-expose-headers", "x-total-count, content-disposition");
    assertThat(response.headers().allValues("Vary")).containsOnlyOnce("Origin");
  }

  @Test
  void frontEndWritesNotes() {
    HttpResponse<String> created =
        sample.sendJson("POST", "/api/notes", "{\"text\":\"first\"}", "Origin", FRONT_END);
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(corsHeaders(created)).isEqualTo(READABLE_BY_FRONT_END);
    String path = "/api/notes/" + JsonPath.read(created.body(), "$.id");

    HttpResponse<String> replaced =
        sample.sendJson("PUT", path, "{\"text\":\"second\"}", "Origin", FRONT_END);
    assertThat(replaced.statusCode()).isEqualTo(200);
    assertThat(replaced.body()).contains("second");

    HttpResponse<String> deleted = sample.send("DELETE", path, "Origin", FRONT_END);
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(corsHeaders(deleted)).isEqualTo(READABLE_BY_FRONT_END);
  }

  @Test
  void noteWithoutTextIsABadRequest() {
    HttpResponse<String> response =
        sample.sendJson("POST", "/api/notes", "{}", "Origin", FRONT_END);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(corsHeaders(response)).isEqualTo(READABLE_BY_FRONT_END);
  }

  @Test
  void downloadTellsItsFileName() {
    HttpResponse<String> response = sample.send("GET", "/api/notes/1/file", "Origin", FRONT_END);

    assertThat(response.body()).isEqualTo("Mind the origin.");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"note-1.txt\"");
    assertThat(corsHeaders(response)).isEqualTo(READABLE_BY_FRONT_END);
  }

  @Test
  void strangerIsRejected() {
    HttpResponse<String> response = sample.send("GET", "/api/notes", "Origin", STRANGER);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).isEmpty();
    assertThat(corsHeaders(response)).isEmpty();
    assertThat(response.headers().allValues("Vary")).containsExactly("Origin");
  }

  @Test
  void missingLoginIsReadableByTheFrontEnd() {
    HttpResponse<String> response = sample.send("GET", "/api/me", "Origin", FRONT_END);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(corsHeaders(response)).isEqualTo(READABLE_BY_FRONT_END);
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void loginWorksFromTheFrontEnd() {
    String login =
        Base64.getEncoder().encodeToString("ada:lovelace".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> response =
        sample.send("GET", "/api/me", "Origin", FRONT_END, "Authorization", "Basic " + login);

    assertThat(response.body()).isEqualTo("{\"name\":\"ada\"}");
    assertThat(corsHeaders(response)).isEqualTo(READABLE_BY_FRONT_END);
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void failureIsReadableByTheFrontEnd() {
    HttpResponse<String> response = sample.send("GET", "/api/failure", "Origin", FRONT_END);

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("Internal Server Error");
    assertThat(corsHeaders(response)).isEqualTo(READABLE_BY_FRONT_END);
  }

  @Test
  void publicReadIsTheSameForEveryone() {
    HttpResponse<String> crossOrigin = sample.send("GET", "/public/motd", "Origin", STRANGER);
    HttpResponse<String> withoutOrigin = sample.send("GET", "/public/motd");

    assertThat(crossOrigin.statusCode()).isEqualTo(200);
    assertThat(corsHeaders(crossOrigin)).isEqualTo(Map.of("access-control-allow-origin", "*"));
    assertThat(corsHeaders(withoutOrigin)).isEqualTo(corsHeaders(crossOrigin));
    assertThat(withoutOrigin.headers().allValues("Vary")).isEmpty();
  }

  @Test
  void publicWriteIsRejected() {
    HttpResponse<String> response = sample.send("POST", "/public/motd", "Origin", STRANGER);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(corsHeaders(response)).isEmpty();
  }

  @Test
  void bypassedCornerKeepsItsAnnotation() {
    HttpResponse<String> partner =
        sample.send("GET", "/partner/offers", "Origin", "https://partner.example.com");
    HttpResponse<String> frontEnd = sample.send("GET", "/partner/offers", "Origin", FRONT_END);

    assertThat(partner.statusCode()).isEqualTo(200);
    assertThat(corsHeaders(partner))
        .isEqualTo(Map.of("access-control-allow-origin", "https://partner.example.com"));
    assertThat(frontEnd.statusCode()).isEqualTo(403);
  }

  @Test
  void bypassedCornerAnswersItsOwnPreflights() {
    HttpResponse<String> response =
        sample.send(
            "OPTIONS",
            "/partner/offers",
            "Origin",
            "https://partner.example.com",
            "Access-Control-Request-Method",
            "GET");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(corsHeaders(response))
        .containsEntry("access-control-allow-origin", "https://partner.example.com")
        .containsEntry("access-control-allow-methods", "GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"health", "metrics", "prometheus"})
  void operatorsReadTheActuator(String endpoint) {
    HttpResponse<String> response = sample.send("GET", "/actuator/" + endpoint);

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void operatorsSeeWhereSettingsComeFrom() {
    String cors = sample.send("GET", "/actuator/cors").body();

    assertThat(JsonPath.<Map<String, String>>read(cors, "$.sources"))
        .containsEntry(
            "cors.policies.app.allowed-origins", "class path resource [application.yml] - 22:11");
    assertThat(JsonPath.<List<Object>>read(cors, "$.advice")).isEmpty();
  }

  @Test
  void operatorsAskWhatARequestWouldGet() {
    String explained =
        sample
            .send(
                "GET",
                "/actuator/cors/explain?path=/api/notes&origin=https://app.example.com&method=PUT"
                    + "&headers=x-request-id")
            .body();

    assertThat(JsonPath.<String>read(explained, "$.preflight.reason"))
        .isEqualTo("HEADER_NOT_ALLOWED");
    assertThat(JsonPath.<Integer>read(explained, "$.preflight.status")).isEqualTo(403);
    assertThat(
            JsonPath.<List<String>>read(
                explained, "$.preflight.steps[?(@.outcome=='FAILED')].detail"))
        .containsExactly("HEADER_NOT_ALLOWED: x-request-id");
    assertThat(JsonPath.<String>read(explained, "$.preflight.hint.text"))
        .isEqualTo("add x-request-id to cors.policies.app.allowed-headers");
    assertThat(JsonPath.<String>read(explained, "$.actual.decision")).isEqualTo("allowed");
  }
}
