package io.github.corsstarter.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as if it had been sent to another path. */
record RequestWithPath(CorsRequest request, String path) implements CorsRequest {

  @Override
  public String method() {
    return request.method();
  }

  @Override
  public String scheme() {
    return request.scheme();
  }

  @Override
  public String host() {
    return request.host();
  }

  @Override
  public int port() {
    return request.port();
  }

  @Override
  public List<String> headers(String name) {
    return request.headers(name);
  }

  @Override
  public @Nullable Object attribute(String name) {
    return request.attribute(name);
  }
}
