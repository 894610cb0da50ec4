package io.github.corsstarter.slices;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@AutoConfigureWebTestClient
@SpringBootTest(
    classes = SliceApplication.class,
    properties = {
      "spring.main.web-application-type=reactive",
      "cors.policies.app.paths=/api/**",
      "cors.policies.app.allowed-origins=https://app.example.com"
    })
class WebTestClientTests {

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
