package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.origin.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Why a request that the policy refuses is served all the same, as one that is not a CORS request:
 * it is the application's own, or one that any page may send without CORS; and no page of another
 * origin can read what comes back.
 */
public enum Rescue {
  /** The browser says {@code Sec-Fetch-Site: same-origin}, which scripts cannot forge. */
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

  /** The request comes from the origin it was sent to, as far as browser and server can tell. */
  static @Nullable Rescue sameOrigin(CorsRequest request) {
    String site = request.header(HeaderNames.SEC_FETCH_SITE);
    if (site != null) {
      return site.equals("same-origin") && !request.repeats(HeaderNames.SEC_FETCH_SITE)
          ? SAME_ORIGIN_FETCH_SITE
          : null;
    }
    String origin = request.header(HeaderNames.ORIGIN);
    Rescue own = origin == null ? null : ownOrigin(request, origin);
    return own == null || request.repeats(HeaderNames.ORIGIN) ? null : own;
  }

  /** The request navigates, and is harmless or carries nothing that other sites lack. */
  static @Nullable Rescue navigation(CorsRequest request, CorsPolicy policy) {
    boolean harmless =
        request.method().equals("GET")
            || request.method().equals("HEAD")
            || !policy.allowsCredentials();
    return harmless && navigates(request) ? NAVIGATION : null;
  }

  private static boolean navigates(CorsRequest request) {
    return "navigate".equals(request.header(HeaderNames.SEC_FETCH_MODE))
        && !request.repeats(HeaderNames.SEC_FETCH_MODE);
  }

  private static @Nullable Rescue ownOrigin(CorsRequest request, String origin) {
    String host = request.host();
    if (!namesHost(origin, host)) {
      return null;
    }
    String scheme = pageScheme(request);
    int port = Origin.portAt(scheme, host, origin);
    if (port != Origin.ELSEWHERE) {
      return port == request.port() ? OWN_ORIGIN : null;
    }
    return scheme.equals("http") ? ownOriginBehindProxy(request, origin) : null;
  }

  private static @Nullable Rescue ownOriginBehindProxy(CorsRequest request, String origin) {
    int port = Origin.portAt("https", request.host(), origin);
    boolean bothDefault = port == 443 && request.port() == 80;
    boolean samePort = port != Origin.ELSEWHERE && port == request.port();
    return samePort || bothDefault ? OWN_ORIGIN_BEHIND_TLS_PROXY : null;
  }

  /** A first look: strangers come more often than ourselves. */
  private static boolean namesHost(String origin, String host) {
    return origin.regionMatches(true, origin.indexOf("://") + 3, host, 0, host.length());
  }

  /** The scheme of a page on the server that the request was sent to. */
  private static String pageScheme(CorsRequest request) {
    return switch (request.scheme()) {
      case "ws" -> "http";
      case "wss" -> "https";
      default -> request.scheme();
    };
  }
}
