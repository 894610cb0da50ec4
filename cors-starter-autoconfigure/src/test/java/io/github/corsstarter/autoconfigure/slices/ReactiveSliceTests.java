package io.github.corsstarter.autoconfigure.slices;

import static java.util.Objects.requireNonNullElse;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Slices of WebFlux applications, with the mock exchanges of Spring's test support. */
public abstract class ReactiveSliceTests extends SliceTests {

  @Autowired private WebTestClient client;

  @Override
  final Answer send(String method, String path, HttpHeaders headers) {
    EntityExchangeResult<String> result =
        client
            .method(HttpMethod.valueOf(method))
            .uri(path)
            .headers(sent -> headers.forEach(sent::addAll))
            .exchange()
            .expectBody(String.class)
            .returnResult();
    return new Answer(
        result.getStatus().value(),
        result.getResponseHeaders(),
        requireNonNullElse(result.getResponseBody(), ""));
  }
}
