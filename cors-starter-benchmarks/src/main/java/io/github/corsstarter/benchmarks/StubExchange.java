package io.github.corsstarter.benchmarks;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import java.net.URI;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.support.Netty4HeadersAdapter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;

/**
 * A WebFlux exchange with Netty's headers and nothing else that costs; filled anew for each
 * request.
 */
final class StubExchange extends ServerWebExchangeDecorator {

  /** What a server makes of a request, but for the origin; made before anything is timed. */
  private record Parsed(HttpMethod method, URI uri, RequestPath path, HttpHeaders headers) {

    static Parsed of(WireRequest wire) {
      URI uri = URI.create(WireRequest.OWN_ORIGIN + wire.path());
      HttpHeaders headers = nettyHeaders();
      for (int i = 0; i < wire.names().size(); i++) {
        headers.add(wire.names().get(i), wire.values().get(i));
      }
      return new Parsed(
          HttpMethod.valueOf(wire.method()), uri, RequestPath.parse(uri, ""), headers);
    }
  }

  private final IdentityHashMap<WireRequest, Parsed> parsedRequests = new IdentityHashMap<>();

  private final Map<String, Object> attributes = new HashMap<>();

  private final Request request = new Request();

  private final StubReactiveResponse response = new StubReactiveResponse();

  StubExchange() {
    super(Unsupported.of(ServerWebExchange.class));
  }

  /** Headers as they are on Netty, not yet read or written. */
  static HttpHeaders nettyHeaders() {
    return new HttpHeaders(new Netty4HeadersAdapter(new DefaultHttpHeaders()));
  }

  void fill(WireRequest wire) {
    Parsed parsed = parsedRequests.computeIfAbsent(wire, Parsed::of);
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

    private Parsed parsed = Parsed.of(WireRequest.of("GET", "/"));

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
