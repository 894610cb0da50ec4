package io.github.corsstarter.autoconfigure.webflux;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.CorsRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** Shows a WebFlux exchange as the protocol sees it. */
final class ExchangeRequests {

  private ExchangeRequests() {}

  static CorsRequest from(ServerWebExchange exchange) {
    return new ExchangeRequest(exchange, exchange.getRequest());
  }

  /** The path within the application, as it was sent. */
  static String path(ServerHttpRequest request) {
    return request.getPath().pathWithinApplication().value();
  }

  private record ExchangeRequest(ServerWebExchange exchange, ServerHttpRequest request)
      implements CorsRequest {

    @Override
    public String method() {
      return request.getMethod().name();
    }

    @Override
    public String path() {
      return ExchangeRequests.path(request);
    }

    @Override
    public String scheme() {
      return requireNonNullElse(request.getURI().getScheme(), "http").toLowerCase(Locale.ROOT);
    }

    @Override
    public String host() {
      return HostAndPort.host(request.getURI()).toLowerCase(Locale.ROOT);
    }

    @Override
    public int port() {
      int port = HostAndPort.port(request.getURI());
      boolean secure = scheme().equals("https") || scheme().equals("wss");
      return port >= 0 ? port : secure ? 443 : 80;
    }

    @Override
    public List<String> headers(String name) {
      return HeaderValues.of(request.getHeaders(), name);
    }

    @Override
    public @Nullable String header(String name) {
      return HeaderValues.joined(request.getHeaders(), name);
    }

    @Override
    public @Nullable Object attribute(String name) {
      return exchange.getAttribute(name);
    }
  }
}
