package io.github.corsstarter.autoconfigure.conflicts;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/** Handlers that write {@code Vary} in each way there is, or drop it. */
@Configuration(proxyBeanMethods = false)
class VaryEndpoints {

  @RestController
  static class Both {

    @GetMapping("/api/vary/by")
    ResponseEntity<String> varyBy() {
      return ResponseEntity.ok().varyBy("Accept-Language").body("by");
    }

    @GetMapping("/api/vary/header")
    ResponseEntity<String> header() {
      return ResponseEntity.ok().header("Vary", "Accept-Language").body("header");
    }
  }

  @RestController
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class Servlet {

    @Bean
    RouterFunction<ServerResponse> varyByFunction() {
      return RouterFunctions.route()
          .GET(
              "/api/vary/function",
              request -> ServerResponse.ok().varyBy("Accept-Language").body("function"))
          .build();
    }

    @GetMapping("/api/vary/set")
    void set(HttpServletResponse response) throws IOException {
      response.setHeader("Vary", "Accept-Language");
      response.flushBuffer();
    }

    @GetMapping("/api/vary/removed")
    void removed(HttpServletResponse response) throws IOException {
      response.setHeader("Vary", "Cookie");
      response.setHeader("vary", null);
      response.addHeader("VARY", "Accept-Language");
      response.getOutputStream().write('x');
    }

    @GetMapping("/api/vary/reset")
    void reset(HttpServletResponse response) throws IOException {
      response.reset();
      response.addHeader("Vary", "Accept-Language");
      response.getOutputStream().write('x');
    }

    @GetMapping("/api/vary/reset-later")
    void resetLater(HttpServletRequest request) {
      AsyncContext async = request.startAsync();
      async.start(
          () -> {
            HttpServletResponse response = (HttpServletResponse) async.getResponse();
            response.reset();
            response.setHeader("Vary", "Accept-Language");
            async.complete();
          });
    }

    @GetMapping("/api/vary/dispatch")
    void dispatch(HttpServletRequest request) {
      request.startAsync().dispatch("/api/vary/reset");
    }
  }

  @RestController
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  static class Reactive {

    @Bean
    org.springframework.web.reactive.function.server.RouterFunction<?> varyByFunction() {
      return org.springframework.web.reactive.function.server.RouterFunctions.route()
          .GET(
              "/api/vary/function",
              request ->
                  org.springframework.web.reactive.function.server.ServerResponse.ok()
                      .varyBy("Accept-Language")
                      .bodyValue("function"))
          .build();
    }

    @GetMapping("/api/vary/commit")
    Mono<Void> commit(ServerHttpResponse response) {
      response.beforeCommit(
          () -> Mono.fromRunnable(() -> response.getHeaders().set("Vary", "Accept-Language")));
      return response.setComplete();
    }

    @GetMapping("/api/vary/cleared")
    Mono<Void> cleared(ServerHttpResponse response) {
      response.getHeaders().clear();
      response.getHeaders().add("Vary", "Accept-Language");
      return response.setComplete();
    }
  }
}
