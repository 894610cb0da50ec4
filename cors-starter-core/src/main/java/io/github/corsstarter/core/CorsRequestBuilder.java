package io.github.corsstarter.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds a {@link CorsRequest} by hand. Not thread-safe; what it builds is immutable. */
public final class CorsRequestBuilder {

  private final String method;

  private final String path;

  private String scheme = "https";

  private String host = "localhost";

  private int port = 443;

  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private final Map<String, Object> attributes = new HashMap<>();

  CorsRequestBuilder(String method, String path) {
    this.method = method;
    this.path = path;
  }

  /** Where the request was sent, such as {@code http}, {@code api.example.com}, {@code 8080}. */
  public CorsRequestBuilder to(String scheme, String host, int port) {
    this.scheme = scheme.toLowerCase(Locale.ROOT);
    this.host = host.toLowerCase(Locale.ROOT);
    this.port = port;
    return this;
  }

  /** Adds one header line. */
  public CorsRequestBuilder header(String name, String value) {
    headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    return this;
  }

  public CorsRequestBuilder attribute(String name, Object value) {
    attributes.put(name, value);
    return this;
  }

  public CorsRequest build() {
    Map<String, List<String>> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> lines.put(name, List.copyOf(values)));
    return new BuiltRequest(method, path, scheme, host, port, lines, Map.copyOf(attributes));
  }

  private record BuiltRequest(
      String method,
      String path,
      String scheme,
      String host,
      int port,
      Map<String, List<String>> lines,
      Map<String, Object> attributes)
      implements CorsRequest {

    @Override
    public List<String> headers(String name) {
      return lines.getOrDefault(name, List.of());
    }

    @Override
    public @Nullable Object attribute(String name) {
      return attributes.get(name);
    }
  }
}
