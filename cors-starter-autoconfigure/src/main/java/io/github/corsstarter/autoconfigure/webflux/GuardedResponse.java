package io.github.corsstarter.autoconfigure.webflux;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.core.ResponseHeaders;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Keeps the CORS headers of a response what the decision says, whatever the application writes: the
 * guard has the last word when the response is committed.
 *
 * <p>Commit actions run in the order in which they were registered. Ours is the first, so that it
 * runs even where the application bypasses this decorator; and the guard follows each action that
 * the application registers, because header-writing filters commonly do so.
 */
class GuardedResponse extends ServerHttpResponseDecorator {

  private final ResponseHeaders headers;

  private final ServerHttpRequest request;

  private final CorsAdvice advice;

  private GuardedResponse(ServerWebExchange exchange, ResponseHeaders headers, CorsAdvice advice) {
    super(exchange.getResponse());
    this.headers = headers;
    this.request = exchange.getRequest();
    this.advice = advice;
  }

  /** Guards the response from now on, and returns the one for the application. */
  static ServerHttpResponse of(
      ServerWebExchange exchange, ResponseHeaders headers, CorsAdvice advice) {
    ServerHttpResponse response = exchange.getResponse();
    GuardedResponse guarded =
        response instanceof ZeroCopyHttpOutputMessage
            ? new ZeroCopy(exchange, headers, advice)
            : new GuardedResponse(exchange, headers, advice);
    response.beforeCommit(guarded::enforce);
    return guarded;
  }

  @Override
  public void beforeCommit(Supplier<? extends Mono<Void>> action) {
    super.beforeCommit(
        () -> Mono.<Void>defer(action).doOnError(e -> guard()).then(Mono.defer(this::enforce)));
  }

  private Mono<Void> enforce() {
    guard();
    return Mono.empty();
  }

  private void guard() {
    ResponseGuard.enforce(headers, getHeaders(), this::advise);
  }

  private void advise(String name, String value) {
    advice.overridden(name, value, request.getPath().value());
  }

  /** Lets the server go on sending files without copying them. */
  private static final class ZeroCopy extends GuardedResponse implements ZeroCopyHttpOutputMessage {

    private ZeroCopy(ServerWebExchange exchange, ResponseHeaders headers, CorsAdvice advice) {
      super(exchange, headers, advice);
    }

    @Override
    public Mono<Void> writeWith(Path file, long position, long count) {
      return ((ZeroCopyHttpOutputMessage) getDelegate()).writeWith(file, position, count);
    }
  }
}
