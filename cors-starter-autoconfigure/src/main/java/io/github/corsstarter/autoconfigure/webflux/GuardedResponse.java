package io.github.corsstarter.autoconfigure.webflux;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsDecision.Rescued;
import io.github.corsstarter.core.internal.http.HeaderNames;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Keeps the headers of a response what the decision says, whatever the application writes.
 *
 * <ul>
 *   <li>Problem: handlers, upstreams and Spring's own CORS support write CORS headers too, and
 *       Spring copies the headers of a handler's answer over ours, {@code Vary} among them.
 *   <li>Structure: an action that runs when the response is committed has the last word. Such
 *       actions run in the order in which they were registered. Ours is the first, so that it runs
 *       even where the application bypasses this decorator; and the decorator lets it follow each
 *       action that the application registers, because filters that write headers commonly do so.
 *   <li>Bound: this object, the exchange around it and the action for each governed request, and
 *       none for others. A commit looks at the headers once where they are as we left them.
 * </ul>
 */
class GuardedResponse extends ServerHttpResponseDecorator {

  /** No origin: to be there until the response is committed. */
  private static final String SPRING_IS_DONE = "";

  private final CorsDecision decision;

  private final ServerHttpRequest request;

  private final CorsAdvice advice;

  private GuardedResponse(ServerWebExchange exchange, CorsDecision decision, CorsAdvice advice) {
    super(exchange.getResponse());
    this.decision = decision;
    this.request = exchange.getRequest();
    this.advice = advice;
  }

  /** Guards the response from now on, and returns the one for the application. */
  static ServerHttpResponse of(
      ServerWebExchange exchange, CorsDecision decision, CorsAdvice advice) {
    ServerHttpResponse response = exchange.getResponse();
    GuardedResponse guarded =
        response instanceof ZeroCopyHttpOutputMessage
            ? new ZeroCopy(exchange, decision, advice)
            : new GuardedResponse(exchange, decision, advice);
    response.beforeCommit(guarded::enforce);
    if (isServedBare(decision)) {
      markDone(response.getHeaders());
    }
    return guarded;
  }

  /**
   * Whether the policy serves the request without CORS headers, having looked at its origin: it has
   * refused the request and serves it all the same, or it has accepted a handshake. A policy for
   * any origin has not looked at the origin of a handshake.
   */
  private static boolean isServedBare(CorsDecision decision) {
    return decision instanceof Allowed allowed
        ? decision.headers().allowOrigin() == null && !allowed.policy().allowsAnyOrigin()
        : decision instanceof Rejected || decision instanceof Rescued;
  }

  /**
   * Shows the application an empty {@code Access-Control-Allow-Origin}: Spring's own CORS
   * processing would refuse the request, but does nothing where this header exists.
   */
  private static void markDone(HttpHeaders headers) {
    if (headers.getFirst(HeaderNames.ALLOW_ORIGIN) == null) {
      headers.set(HeaderNames.ALLOW_ORIGIN, SPRING_IS_DONE);
    }
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
    HttpHeaders headers = getHeaders();
    if (isServedBare(decision)
        && SPRING_IS_DONE.equals(headers.getFirst(HeaderNames.ALLOW_ORIGIN))) {
      ResponseHeaderWriter.remove(headers, HeaderNames.ALLOW_ORIGIN);
    }
    ResponseHeaderWriter.enforce(decision, headers, this::advise);
  }

  /** Handshakes have CORS headers where Spring's check of them is not switched off: no advice. */
  private void advise(String name, String value) {
    if (!(decision instanceof Allowed) || decision.headers().allowOrigin() != null) {
      advice.overridden(name, value, request.getPath().value());
    }
  }

  /** Lets the server go on sending files without copying them. */
  private static final class ZeroCopy extends GuardedResponse implements ZeroCopyHttpOutputMessage {

    private ZeroCopy(ServerWebExchange exchange, CorsDecision decision, CorsAdvice advice) {
      super(exchange, decision, advice);
    }

    @Override
    public Mono<Void> writeWith(Path file, long position, long count) {
      return ((ZeroCopyHttpOutputMessage) getDelegate()).writeWith(file, position, count);
    }
  }
}
