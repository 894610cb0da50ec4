package io.github.corsstarter.benchmarks;

import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A WebFlux server with one filter and an application that answers without a body. */
final class ReactiveServer implements Server {

  private final WebFilter filter;

  private final StubExchange exchange;

  private final Application application = new Application();

  ReactiveServer(WebFilter filter, Supplier<HttpHeaders> headers) {
    this.filter = filter;
    this.exchange = new StubExchange(headers);
  }

  @Override
  public Object send(WireRequest wire) {
    exchange.fill(wire);
    application.called = false;
    filter.filter(exchange, application).subscribe();
    // A server completes what the filter left open.
    exchange.getResponse().setComplete().subscribe();
    return exchange;
  }

  @Override
  public Answer answer() {
    return exchange.getResponse().answer(application.called);
  }

  private static final class Application implements WebFilterChain {

    private boolean called;

    @Override
    public Mono<Void> filter(ServerWebExchange webExchange) {
      called = true;
      return webExchange.getResponse().setComplete();
    }
  }
}
