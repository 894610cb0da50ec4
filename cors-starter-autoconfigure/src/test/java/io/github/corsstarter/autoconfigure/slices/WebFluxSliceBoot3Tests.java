package io.github.corsstarter.autoconfigure.slices;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.WebFluxTest;
import org.springframework.test.web.reactive.server.WebTestClient;

@WebFluxTest(
    properties = {
      "cors.policies.app.paths=/api/**",
      "cors.policies.app.allowed-origins=https://app.example.com"
    })
class WebFluxSliceBoot3Tests {

  @Autowired private WebTestClient client;

  @Test
  void preflightIsAnswered() {
    client
        .options()
        .uri("/api/greeting")
        .header("Origin", "https://app.example.com")
        .header("Access-Control-Request-Method", "GET")
        .exchange()
        .expectStatus()
        .isNoContent()
        .expectHeader()
        .valueEquals("Access-Control-Allow-Origin", "https://app.example.com");
  }

  @Test
  void strangerIsRejected() {
    client
        .get()
        .uri("/api/greeting")
        .header("Origin", "https://stranger.example")
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .doesNotExist("Access-Control-Allow-Origin");
  }

  /** A 401 where Spring Security is on, behind our filter. */
  @Test
  void answerOfTheApplicationIsReadable() {
    client
        .get()
        .uri("/api/greeting")
        .header("Origin", "https://app.example.com")
        .exchange()
        .expectHeader()
        .valueEquals("Access-Control-Allow-Origin", "https://app.example.com")
        .expectHeader()
        .valueEquals("Vary", "Origin");
  }
}
