package io.github.corsstarter.benchmarks;

import java.net.URI;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;

/**
 * A WebFlux exchange that costs next to nothing but for its headers; filled anew for each request.
 */
final class StubExchange extends ServerWebExchangeDecorator {

  /** What a server makes of a request, but for the origin; made before anything is timed. */
  private record Parsed(HttpMethod method, URI uri, RequestPath path, HttpHeaders headers) {

    static Parsed of(WireRequest wire, HttpHeaders headers) {
      URI uri = URI.create(WireRequest.OWN_ORIGIN + wire.path());
      for (int i = 0; i < wire.names().size(); i++) {
        headers.add(wire.names().get(i), wire.values().get(i));
      }
      return new Parsed(
          HttpMethod.valueOf(wire.method()), uri, RequestPath.parse(uri, ""), headers);
    }
  }

  private final Supplier<HttpHeaders> emptyHeaders;

  private final IdentityHashMap<WireRequest, Parsed> parsedRequests = new IdentityHashMap<>();

  private final Map<String, Object> attributes = new HashMap<>();

  private final Request request = new Request();

  private final StubReactiveResponse response;

  StubExchange(Supplier<HttpHeaders> emptyHeaders) {
    super(Unsupported.of(ServerWebExchange.class));
    this.emptyHeaders = emptyHeaders;
    this.response = new StubReactiveResponse(emptyHeaders);
  }

  void fill(WireRequest wire) {
    Parsed parsed =
        parsedRequests.computeIfAbsent(wire, added -> Parsed.of(added, emptyHeaders.get()));
    String origin = wire.freshOrigin();
    if (origin != null) {
      parsed.headers.set("Origin", origin);
    }
    request.parsed = parsed;
    attributes.clear();
    response.clear();
  }

  @Override
  public ServerHttpRequest getRequest() {
    return request;
  }

  @Override
  public StubReactiveResponse getResponse() {
    return response;
  }

  @Override
  public Map<String, Object> getAttributes() {
    return attributes;
  }

  @Override
  public String getLogPrefix() {
    return "";
  }

  private static final class Request extends ServerHttpRequestDecorator {

    private Parsed parsed = Parsed.of(WireRequest.of("GET", "/"), new HttpHeaders());

    Request() {
      super(Unsupported.of(ServerHttpRequest.class));
    }

    @Override
    public HttpMethod getMethod() {
      return parsed.method;
    }

    @Override
    public URI getURI() {
      return parsed.uri;
    }

    @Override
    public RequestPath getPath() {
      return parsed.path;
    }

    @Override
    public HttpHeaders getHeaders() {
      return parsed.headers;
    }
  }
}
