package io.github.corsstarter.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as the CORS protocol sees it, whatever server it came through. Valid only during the
 * call that it is handed to; keep what you read, not the request.
 */
public interface CorsRequest {

  /** The method as it was sent, such as {@code GET}; case matters. */
  String method();

  /**
   * The path within the application: as it was sent, percent-encoded, without query, and without
   * the context path.
   */
  String path();

  /**
   * The path by which the server has found what is to handle the request, if it may be another than
   * {@link #path}; null if it is the same. It matters where the path is malformed.
   */
  default @Nullable String resolvedPath() {
    return null;
  }

  /** The scheme the client used, in lower case, as far as forwarded headers tell. */
  String scheme();

  /**
   * The host the client used, as far as forwarded headers tell: in lower case, whatever case it was
   * sent in; an IPv6 address in brackets; empty if it is unknown.
   */
  String host();

  /** The port the client used, the scheme's default where it named none. */
  int port();

  /**
   * The values of the header lines of this name, one for each line, in their order; empty if there
   * is none. Not to be modified.
   *
   * @param name in any case
   */
  List<String> headers(String name);

  /**
   * The values of all header lines of this name, joined with a comma and a space, as the standard
   * <a href="https://fetch.spec.whatwg.org/#concept-header-list-get">gets</a> them; null if there
   * is none. So a header that must not be repeated is malformed if it is.
   *
   * @param name in any case
   */
  default @Nullable String header(String name) {
    List<String> values = headers(name);
    return switch (values.size()) {
      case 0 -> null;
      case 1 -> values.get(0);
      default -> String.join(", ", values);
    };
  }

  /** What the server or an earlier filter attached to the request, null if nothing. */
  @Nullable Object attribute(String name);

  /**
   * Begins a request made by hand, as for tests: to {@code https://localhost}, without header lines
   * and attributes.
   */
  static CorsRequestBuilder of(String method, String path) {
    return new CorsRequestBuilder(method, path);
  }
}
