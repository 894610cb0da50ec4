package io.github.corsstarter.autoconfigure.webflux;

import io.github.corsstarter.autoconfigure.OverriddenHeaders;
import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.http.FieldNames;
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

  private final OverriddenHeaders overridden;

  private final int order;

  CorsPolicyWebFilter(CorsEvaluator evaluator, OverriddenHeaders overridden, int order) {
    this.evaluator = evaluator;
    this.overridden = overridden;
    this.order = order;
  }

  @Override
  public int getOrder() {
    return order;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    CorsDecision decision = decide(exchange);
    ServerHttpResponse response = exchange.getResponse();
    ResponseFields.write(decision.headers(), response.getHeaders());
    if (decision.status() != CorsDecision.CONTINUE) {
      return end(response, decision);
    }
    return decision.isGuarded()
        ? chain.filter(guarded(exchange, decision.headers()))
        : chain.filter(exchange);
  }

  private CorsDecision decide(ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    String origin = request.getHeaders().getFirst(FieldNames.ORIGIN);
    if (origin == null && evaluator.dependsOnPathAlone()) {
      return evaluator.withoutOrigin(request.getMethod().name(), ExchangeRequests.path(request));
    }
    return evaluator.evaluate(ExchangeRequests.from(exchange), origin);
  }

  private static Mono<Void> end(ServerHttpResponse response, CorsDecision decision) {
    response.setStatusCode(HttpStatusCode.valueOf(decision.status()));
    if (decision.body() == null) {
      return response.setComplete();
    }
    byte[] body = decision.body().getBytes(StandardCharsets.US_ASCII);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private ServerWebExchange guarded(ServerWebExchange exchange, ResponseHeaders headers) {
    return new GuardedExchange(exchange, GuardedResponse.of(exchange, headers, overridden));
  }

  private static final class GuardedExchange extends ServerWebExchangeDecorator {

    private final ServerHttpResponse response;

    GuardedExchange(ServerWebExchange exchange, ServerHttpResponse response) {
      super(exchange);
      this.response = response;
    }

    @Override
    public ServerHttpResponse getResponse() {
      return response;
    }
  }
}
