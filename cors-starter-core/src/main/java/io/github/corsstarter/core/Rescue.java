package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.origin.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Why a request that the policy refuses is served all the same, as one that is not a CORS request:
 * it is the application's own, or one that any page may send without CORS; and no page of another
 * origin can read what comes back.
 *
 * <p>Browsers send <a href="https://www.w3.org/TR/fetch-metadata/">fetch metadata</a>, which no
 * page can set, as one header line with a lower-case value; others count for nothing.
 */
public enum Rescue {
  /** The browser says {@code Sec-Fetch-Site: same-origin}. */
  SAME_ORIGIN_FETCH_SITE,
  /** The origin is the one the request was sent to. */
  OWN_ORIGIN,
  /**
   * The origin is the https twin of the one the request was sent to: a proxy that terminates TLS
   * and does not say so.
   */
  OWN_ORIGIN_BEHIND_TLS_PROXY,
  /** A navigation, which shows its response to nobody but the user. */
  NAVIGATION;

  private static final String HTTPS = "https://";

  private static final String HTTP = "http://";

  /** The request comes from the origin it was sent to, as far as browser and server can tell. */
  static @Nullable Rescue sameOrigin(CorsRequest request, String origin) {
    String site = request.header(HeaderNames.SEC_FETCH_SITE);
    if (site != null) {
      return site.equals("same-origin") ? SAME_ORIGIN_FETCH_SITE : null;
    }
    return ownOrigin(request, origin);
  }

  /**
   * The request navigates, and only reads, or could carry no credentials that the policy admits, or
   * was made by the user: {@code Sec-Fetch-Site: none} is no page's doing.
   */
  static @Nullable Rescue navigation(CorsRequest request, CorsPolicy policy) {
    boolean harmless =
        request.method().equals("GET")
            || request.method().equals("HEAD")
            || !policy.allowsCredentials()
            || "none".equals(request.header(HeaderNames.SEC_FETCH_SITE));
    return harmless && "navigate".equals(request.header(HeaderNames.SEC_FETCH_MODE))
        ? NAVIGATION
        : null;
  }

  /**
   * Reads the origin leniently: native clients write upper case, the default port, or a slash at
   * the end, which no page can. Creates nothing for most origins, which are foreign.
   */
  private static @Nullable Rescue ownOrigin(CorsRequest request, String origin) {
    boolean https = origin.regionMatches(true, 0, HTTPS, 0, HTTPS.length());
    int from = https ? HTTPS.length() : HTTP.length();
    // Netty hands a forwarded IPv6 address on with all its zeros.
    String host = Origin.canonicalHost(request.host());
    if (host.isEmpty()
        || (!https && !origin.regionMatches(true, 0, HTTP, 0, from))
        || !origin.regionMatches(true, from, host, 0, host.length())) {
      return null;
    }
    int hostEnd = from + host.length();
    int port = request.port();
    boolean samePort = hasPort(origin, hostEnd, port, https ? 443 : 80);
    return switch (request.scheme()) {
      case "https", "wss" -> https && samePort ? OWN_ORIGIN : null;
      case "http", "ws" -> {
        if (!https) {
          yield samePort ? OWN_ORIGIN : null;
        }
        boolean bothDefault = port == 80 && hasPort(origin, hostEnd, 443, 443);
        yield samePort || bothDefault ? OWN_ORIGIN_BEHIND_TLS_PROXY : null;
      }
      default -> null;
    };
  }

  /** Whether the origin has this port behind the host, and nothing else but a slash. */
  private static boolean hasPort(String origin, int hostEnd, int port, int defaultPort) {
    int end = origin.endsWith("/") ? origin.length() - 1 : origin.length();
    if (end == hostEnd) {
      return port == defaultPort;
    }
    String written = ":" + port;
    return end - hostEnd == written.length() && origin.startsWith(written, hostEnd);
  }
}
