package io.github.corsstarter.autoconfigure.webflux;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.internal.http.HeaderNames;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Asks the evaluator and does what it says: adds headers, then ends the exchange or passes it on.
 *
 * <p>The headers are set at once, so that Spring's own CORS processing sees that it is done, and
 * again when the response is committed, when nothing can change them any more.
 */
final class CorsPolicyWebFilter implements WebFilter, Ordered {

  private final CorsEvaluator evaluator;

  private final CorsAdvice advice;

  private final int order;

  CorsPolicyWebFilter(CorsEvaluator evaluator, CorsAdvice advice, int order) {
    this.evaluator = evaluator;
    this.advice = advice;
    this.order = order;
  }

  @Override
  public int getOrder() {
    return order;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    CorsDecision decision = decide(exchange);
    if (decision.status() != CorsDecision.PASSED_ON) {
      return end(exchange, decision);
    }
    ResponseHeaderWriter.write(decision.headers(), exchange.getResponse().getHeaders());
    return decision.isGuarded() || !decision.headers().vary().isEmpty()
        ? chain.filter(new GuardedExchange(exchange, decision, advice))
        : chain.filter(exchange);
  }

  private CorsDecision decide(ServerWebExchange exchange) {
    try {
      return evaluate(exchange);
    } catch (Throwable e) {
      GuardedResponse.of(exchange, CorsEvaluator.RESOLVER_FAILED, advice);
      throw e;
    }
  }

  private CorsDecision evaluate(ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    String origin = HeaderValues.joined(request.getHeaders(), HeaderNames.ORIGIN);
    CorsDecision decision =
        origin == null
            ? evaluator.withoutOrigin(request.getMethod().name(), ExchangeRequests.path(request))
            : null;
    return decision == null
        ? evaluator.evaluate(ExchangeRequests.from(exchange), origin)
        : decision;
  }

  private Mono<Void> end(ServerWebExchange exchange, CorsDecision decision) {
    ServerHttpResponse response = exchange.getResponse();
    boolean first = response.getHeaders().isEmpty();
    ResponseHeaderWriter.write(decision.headers(), response.getHeaders());
    if (!first) {
      removeForeign(exchange, decision);
    }
    response.setStatusCode(HttpStatusCode.valueOf(decision.status()));
    if (decision.body() == null) {
      return response.setComplete();
    }
    byte[] body = decision.body().getBytes(StandardCharsets.US_ASCII);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  /** A filter outside of ours has written something. */
  private void removeForeign(ServerWebExchange exchange, CorsDecision decision) {
    String path = exchange.getRequest().getPath().value();
    ResponseHeaderWriter.enforce(
        decision,
        exchange.getResponse().getHeaders(),
        (name, value) -> advice.overridden(name, value, path));
  }

  private static final class GuardedExchange extends ServerWebExchangeDecorator {

    private final ServerHttpResponse response;

    GuardedExchange(ServerWebExchange exchange, CorsDecision decision, CorsAdvice advice) {
      super(exchange);
      this.response = GuardedResponse.of(exchange, decision, advice);
    }

    @Override
    public ServerHttpResponse getResponse() {
      return response;
    }
  }
}
