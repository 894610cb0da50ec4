package io.github.corsstarter.autoconfigure.conflicts;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What goes wrong in WebFlux applications only. */
@RestController
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class WebFluxErrorEndpoints {

  private final Fuse fuse;

  WebFluxErrorEndpoints(Fuse fuse) {
    this.fuse = fuse;
  }

  @GetMapping("/api/mono-boom")
  Mono<String> monoBoom() {
    return Mono.error(new IllegalStateException("mono boom"));
  }

  @GetMapping("/api/timeout")
  Mono<String> timeout() {
    return Mono.<String>never()
        .timeout(Duration.ofMillis(1))
        .onErrorMap(e -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
  }

  @GetMapping("/api/status-only")
  Mono<Void> statusOnly(ServerWebExchange exchange) {
    exchange.getResponse().setStatusCode(HttpStatus.I_AM_A_TEAPOT);
    return exchange.getResponse().setComplete();
  }

  @GetMapping("/api/cleared")
  Mono<Void> cleared(ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().clear();
    return exchange.getResponse().setComplete();
  }

  /** Flushed piece by piece, so that the headers are sent before it breaks. */
  @GetMapping("/api/stream-breaks")
  Mono<Void> streamBreaks(ServerHttpResponse response) {
    var begun = response.bufferFactory().wrap(new byte[] {'b'});
    return response.writeAndFlushWith(Flux.concat(Mono.just(Mono.just(begun)), broken()));
  }

  @GetMapping(path = "/api/events-break", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<String> eventsBreak() {
    return Flux.concat(Flux.just("begun"), broken());
  }

  private <T> Mono<T> broken() {
    return Mono.fromFuture(fuse.burnt()).then(Mono.error(new IllegalStateException("broken")));
  }
}
