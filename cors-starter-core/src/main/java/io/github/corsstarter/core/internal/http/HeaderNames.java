package io.github.corsstarter.core.internal.http;

import java.util.List;
import java.util.Set;

/**
 * Field names that the <a href="https://fetch.spec.whatwg.org/#http-header-layer-division">Fetch
 * standard</a> treats apart. Questions take byte-lowercased names, unless they say otherwise.
 */
public final class HeaderNames {

  public static final String ORIGIN = "Origin";
  public static final String VARY = "Vary";
  public static final String UPGRADE = "Upgrade";
  public static final String SEC_FETCH_SITE = "Sec-Fetch-Site";
  public static final String SEC_FETCH_MODE = "Sec-Fetch-Mode";
  public static final String CACHE_CONTROL = "Cache-Control";
  public static final String REQUEST_METHOD = "Access-Control-Request-Method";
  public static final String REQUEST_HEADERS = "Access-Control-Request-Headers";
  public static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  public static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";
  public static final String ALLOW_METHODS = "Access-Control-Allow-Methods";
  public static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";
  public static final String EXPOSE_HEADERS = "Access-Control-Expose-Headers";
  public static final String TIMING_ALLOW_ORIGIN = "Timing-Allow-Origin";
  public static final String MAX_AGE = "Access-Control-Max-Age";

  /**
   * Response fields that handlers cannot set where a response is guarded: those of the CORS
   * protocol, and one that browsers have <a
   * href="https://wicg.github.io/private-network-access/">abandoned</a>.
   */
  public static final List<String> GUARDED =
      List.of(
          ALLOW_ORIGIN,
          ALLOW_CREDENTIALS,
          ALLOW_METHODS,
          ALLOW_HEADERS,
          EXPOSE_HEADERS,
          MAX_AGE,
          "Access-Control-Allow-Private-Network");

  private static final String CORS_PREFIX = "access-control-";

  private static final Set<String> FORBIDDEN_REQUEST_HEADERS =
      Set.of(
          "accept-charset",
          "accept-encoding",
          "access-control-request-headers",
          "access-control-request-method",
          "access-control-request-private-network",
          "connection",
          "content-length",
          "cookie",
          "cookie2",
          "date",
          "dnt",
          "expect",
          "host",
          "keep-alive",
          "origin",
          "referer",
          "set-cookie",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "via");

  private static final Set<String> SAFELISTED_RESPONSE_HEADERS =
      Set.of(
          "cache-control",
          "content-language",
          "content-length",
          "content-type",
          "expires",
          "last-modified",
          "pragma");

  private HeaderNames() {}

  /**
   * Whether scripts cannot set this field at all: a <a
   * href="https://fetch.spec.whatwg.org/#forbidden-request-header">forbidden request-header</a>
   * whatever its value.
   */
  public static boolean isForbiddenRequestHeader(String name) {
    return FORBIDDEN_REQUEST_HEADERS.contains(name)
        || name.startsWith("proxy-")
        || name.startsWith("sec-");
  }

  /** Whether this is a field of the CORS protocol itself, in requests or responses. */
  public static boolean isCorsProtocolHeader(String name) {
    return isCorsField(name) || name.equals("origin");
  }

  /** Whether the name, in any case, begins as the fields that CORS responses have. */
  public static boolean isCorsField(String name) {
    return name.regionMatches(true, 0, CORS_PREFIX, 0, CORS_PREFIX.length());
  }

  /**
   * Whether scripts can never read this field: a <a
   * href="https://fetch.spec.whatwg.org/#forbidden-response-header-name">forbidden response-header
   * name</a>.
   */
  public static boolean isForbiddenResponseHeader(String name) {
    return name.equals("set-cookie") || name.equals("set-cookie2");
  }

  /**
   * Whether scripts can always read this field: a <a
   * href="https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name">CORS-safelisted
   * response-header name</a>.
   */
  public static boolean isSafelistedResponseHeader(String name) {
    return SAFELISTED_RESPONSE_HEADERS.contains(name);
  }
}
