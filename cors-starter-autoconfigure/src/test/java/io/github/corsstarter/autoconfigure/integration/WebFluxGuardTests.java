package io.github.corsstarter.autoconfigure.integration;

import io.github.corsstarter.autoconfigure.testing.NettyServer;
import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** What handlers and filters of WebFlux applications do to the response, and what is left of it. */
class WebFluxGuardTests extends GuardTests {

  WebFluxGuardTests() {
    super(Door.WEBFLUX, Application.class);
  }

  @Test
  void commitActionsOfHandlersAreGuarded() {
    expectOurs("/api/before-commit", 200);
    expectNone("/api/before-commit", 200);
  }

  @Test
  void commitActionsOfFiltersBeforeAndAfterOursAreGuarded() {
    RawRequest request = RawRequest.get("/api/set").with("X-Filters", "write");

    expectOurs(send(request.with("Origin", FRONT_END)), 200);
    expectNone(send(request.with("Origin", STRANGER)), 200);
  }

  @Test
  void commitActionThatWaitsIsGuarded() {
    expectOurs("/api/before-commit-later", 200);
  }

  @Test
  void commitActionThatFailsIsGuarded() {
    expectOurs("/api/before-commit-fails", 500);
    expectNone("/api/before-commit-fails", 500);
  }

  @Test
  void asyncHandlerIsGuarded() {
    expectOurs("/api/delayed", 200);
  }

  @Test
  void headersBeforeAnErrorAreGuarded() {
    expectOurs("/api/write-and-throw", 500);
    expectNone("/api/write-and-throw", 500);
  }

  @Test
  void replacedHeadersAreGuarded() {
    RawResponse response = expectOurs("/api/cleared", 200);

    expectVary(response, "Origin");
  }

  @Test
  void fileIsStillSentWithoutCopying() {
    RawResponse response = expectOurs("/api/file", 200);

    expectBody(response, "zero copy: true");
    expectOurs("/api/resource", 200);
  }

  @Configuration(proxyBeanMethods = false)
  @Import({WebServerConfigurations.class, NettyServer.class, GuardEndpoints.class, Endpoints.class})
  static class Application {

    @Bean
    @Order(Integer.MIN_VALUE)
    WebFilter before() {
      return intruding();
    }

    @Bean
    @Order(0)
    WebFilter after() {
      return intruding();
    }

    private static WebFilter intruding() {
      return (exchange, chain) -> {
        if (exchange.getRequest().getHeaders().getFirst("X-Filters") != null) {
          Endpoints.intrudeBeforeCommit(exchange.getResponse());
        }
        return chain.filter(exchange);
      };
    }
  }

  @RestController
  static class Endpoints {

    @RequestMapping("/{area}/set")
    String set(ServerHttpResponse response) {
      intrude(response.getHeaders());
      return "set";
    }

    @RequestMapping("/api/before-commit")
    String beforeCommit(ServerHttpResponse response) {
      intrudeBeforeCommit(response);
      return "later";
    }

    @RequestMapping("/api/before-commit-later")
    String beforeCommitLater(ServerHttpResponse response) {
      response.beforeCommit(
          () ->
              Mono.delay(Duration.ofMillis(1))
                  .doOnNext(l -> intrude(response.getHeaders()))
                  .then());
      return "later";
    }

    @RequestMapping("/api/before-commit-fails")
    String beforeCommitFails(ServerHttpResponse response) {
      response.beforeCommit(
          () -> {
            intrude(response.getHeaders());
            return Mono.error(new IllegalStateException("in a commit action"));
          });
      return "never";
    }

    @RequestMapping("/api/delayed")
    Mono<String> delayed(ServerHttpResponse response) {
      return Mono.delay(Duration.ofMillis(1))
          .doOnNext(l -> intrude(response.getHeaders()))
          .thenReturn("delayed");
    }

    @RequestMapping("/api/write-and-throw")
    Mono<Void> writeAndThrow(ServerHttpResponse response) {
      intrude(response.getHeaders());
      return Mono.error(new IllegalStateException("after writing"));
    }

    @RequestMapping("/api/cleared")
    String cleared(ServerHttpResponse response) {
      response.getHeaders().asSingleValueMap().keySet().clear();
      return "cleared";
    }

    @RequestMapping("/api/file")
    String file(ServerWebExchange exchange) {
      return "zero copy: " + (exchange.getResponse() instanceof ZeroCopyHttpOutputMessage);
    }

    @RequestMapping("/api/resource")
    Resource resource() {
      return new ClassPathResource("io/github/corsstarter/core/conformance/requests.json");
    }

    private static void intrudeBeforeCommit(ServerHttpResponse response) {
      response.beforeCommit(() -> Mono.fromRunnable(() -> intrude(response.getHeaders())));
    }

    private static void intrude(HttpHeaders headers) {
      headers.set("Access-Control-Allow-Origin", "https://other.example");
      headers.add("access-control-allow-origin", "*");
      headers.add("Access-Control-Allow-Credentials", "false");
      headers.add("Access-Control-Expose-Headers", "X-Theirs, x-ours, *");
      headers.add("Vary", "Accept-Encoding, origin");
    }
  }
}
