package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.Map;

/** The policy of all applications here, and how an answer by it looks. */
final class Policies {

  static final String ORIGIN = "https://app.example.com";

  static final String STRANGER = "https://stranger.example.net";

  /** Governs everything below {@code /api}; all else belongs to the application. */
  static final Map<String, String> PROPERTIES =
      Map.of(
          "cors.policies.app.paths", "/api/**",
          "cors.policies.app.allowed-origins", ORIGIN,
          "cors.policies.app.allowed-methods", "GET,POST,PUT,DELETE",
          "cors.policies.app.allowed-headers", "Content-Type,Authorization,X-Requested-With",
          "cors.policies.app.exposed-headers", "X-Total-Count",
          "cors.policies.app.allow-credentials", "true");

  private Policies() {}

  static RawRequest get(String target) {
    return RawRequest.get(target).with("Origin", ORIGIN);
  }

  static RawRequest post(String target) {
    return RawRequest.of("POST", target).with("Origin", ORIGIN);
  }

  static RawRequest preflight(String target, String method) {
    return RawRequest.preflight(target, method).with("Origin", ORIGIN);
  }

  /** A page of the allowed origin can read the answer: each header is there, and once. */
  static void assertReadable(RawResponse response) {
    assertThat(response.header("Access-Control-Allow-Origin")).containsExactly(ORIGIN);
    assertThat(response.header("Access-Control-Allow-Credentials")).containsExactly("true");
    assertThat(response.members("Access-Control-Expose-Headers"))
        .contains("x-total-count")
        .doesNotHaveDuplicates();
    assertVaries(response);
  }

  /** Caches keep the answers to different origins apart. */
  static void assertVaries(RawResponse response) {
    assertThat(response.members("Vary")).contains("Origin").doesNotHaveDuplicates();
  }

  /** No page of another origin can read the answer. */
  static void assertBare(RawResponse response) {
    assertThat(response.corsHeaders()).isEmpty();
  }

  static void assertPreflightAdmitted(RawResponse response) {
    assertThat(response.status()).isEqualTo(204);
    assertThat(response.header("Access-Control-Allow-Origin")).containsExactly(ORIGIN);
    assertThat(response.header("Access-Control-Allow-Credentials")).containsExactly("true");
    assertThat(response.header("Access-Control-Allow-Methods"))
        .containsExactly("GET, HEAD, POST, PUT, DELETE");
    assertThat(response.members("Vary"))
        .containsExactly(
            "Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers");
  }
}
