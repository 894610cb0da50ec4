package io.github.corsstarter.autoconfigure.slices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * What every kind of request gets from every kind of handler in the slices of Spring Boot's tests.
 * The annotations of slices have another name on each generation of Spring Boot, so that classes
 * which have nothing but them extend this one: those for Spring Boot 4 are in the sample.
 */
@ContextConfiguration(classes = SliceApplication.class)
@TestPropertySource(
    properties = {
      // The file of the application that they run in has policies of its own.
      "spring.config.name=none",
      "cors.policies.app.paths=/api/**",
      "cors.policies.app.allowed-origins=https://app.example.com",
      "cors.policies.public.paths=/public/**",
      "cors.policies.public.allowed-origins=*"
    })
public abstract class SliceTests {

  static final String ADMITTED = "https://app.example.com";

  private static final String FOREIGN = "https://foreign.example";

  /** A response, or what was thrown instead, since a slice has no error pages. */
  record Answer(int status, HttpHeaders headers, String body) {

    static final Answer THROWN = new Answer(500, new HttpHeaders(), "");

    private List<String> header(String name) {
      return headers.getValuesAsList(name);
    }
  }

  abstract Answer send(String method, String path, HttpHeaders headers);

  @ParameterizedTest
  @CsvSource({
    "greeting, 200",
    "missing, 404",
    "failure, 500",
    "later/greeting, 200",
    "later/missing, 404",
    "later/failure, 500"
  })
  void admittedRequestIsAnsweredReadably(String handler, int status) {
    Answer answer = get("/api/" + handler, "Origin", ADMITTED);

    assertThat(answer.status()).isEqualTo(status);
    if (!answer.equals(Answer.THROWN)) {
      assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly(ADMITTED);
      assertThat(answer.header("Vary")).containsOnlyOnce("Origin");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "greeting, 200",
    "missing, 404",
    "failure, 500",
    "later/greeting, 200",
    "later/missing, 404",
    "later/failure, 500"
  })
  void rescuedRequestIsAnsweredBare(String handler, int status) {
    expectBare(get("/api/" + handler, "Origin", FOREIGN, "Sec-Fetch-Site", "same-origin"), status);
  }

  @ParameterizedTest
  @CsvSource({
    "greeting, 200",
    "missing, 404",
    "failure, 500",
    "later/greeting, 200",
    "later/missing, 404",
    "later/failure, 500"
  })
  void requestWithoutOriginIsAnsweredBare(String handler, int status) {
    expectBare(get("/api/" + handler), status);
  }

  @ParameterizedTest
  @CsvSource({
    "greeting, 200",
    "missing, 404",
    "failure, 500",
    "later/greeting, 200",
    "later/missing, 404",
    "later/failure, 500"
  })
  void requestWithoutOriginIsAnsweredAlikeForAllUnderAPolicyForAnyOrigin(
      String handler, int status) {
    Answer answer = get("/public/" + handler);

    assertThat(answer.status()).isEqualTo(status);
    if (!answer.equals(Answer.THROWN)) {
      assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly("*");
    }
  }

  @ParameterizedTest
  @CsvSource({"greeting", "missing", "failure", "later/greeting", "later/missing", "later/failure"})
  void foreignOriginIsRejected(String handler) {
    Answer answer = get("/api/" + handler, "Origin", FOREIGN);

    expectBare(answer, 403);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"greeting", "later/greeting", "no/such/handler"})
  void preflightIsAnswered(String handler) {
    HttpHeaders headers = headers("Origin", ADMITTED, "Access-Control-Request-Method", "GET");

    Answer answer = send("OPTIONS", "/api/" + handler, headers);

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly(ADMITTED);
  }

  private static void expectBare(Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    if (!answer.equals(Answer.THROWN)) {
      assertThat(answer.header("Vary")).containsOnlyOnce("Origin");
    }
  }

  private Answer get(String path, String... headers) {
    return send("GET", path, headers(headers));
  }

  private static HttpHeaders headers(String... namesAndValues) {
    HttpHeaders headers = new HttpHeaders();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return headers;
  }
}
