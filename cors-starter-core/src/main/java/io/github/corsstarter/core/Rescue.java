package io.github.corsstarter.core;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.http.FieldNames;
import io.github.corsstarter.core.origin.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a request that the policy refuses is served all the same, as one that is not a CORS request:
 * no page of another origin can read what comes back, so nothing is lost by serving it.
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
    String site = request.header(FieldNames.SEC_FETCH_SITE);
    if (site != null) {
      return site.equals("same-origin") && !request.repeats(FieldNames.SEC_FETCH_SITE)
          ? SAME_ORIGIN_FETCH_SITE
          : null;
    }
    return soleOrigin(request).map(origin -> ownOrigin(request, origin)).orElse(null);
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
    return "navigate".equals(request.header(FieldNames.SEC_FETCH_MODE))
        && !request.repeats(FieldNames.SEC_FETCH_MODE);
  }

  private static Optional<Origin> soleOrigin(CorsRequest request) {
    String value = requireNonNullElse(request.header(FieldNames.ORIGIN), "");
    return namesHost(value, request.host()) && !request.repeats(FieldNames.ORIGIN)
        ? Origin.parse(value)
        : Optional.empty();
  }

  /** A first look that creates nothing: strangers come more often than ourselves. */
  private static boolean namesHost(String origin, String host) {
    return origin.regionMatches(true, origin.indexOf("://") + 3, host, 0, host.length());
  }

  private static @Nullable Rescue ownOrigin(CorsRequest request, Origin origin) {
    if (!origin.host().equalsIgnoreCase(request.host())) {
      return null;
    }
    boolean samePort = origin.effectivePort() == request.port();
    if (origin.scheme().equals(pageScheme(request))) {
      return samePort ? OWN_ORIGIN : null;
    }
    boolean bothDefault = origin.effectivePort() == 443 && request.port() == 80;
    return origin.scheme().equals("https")
            && pageScheme(request).equals("http")
            && (samePort || bothDefault)
        ? OWN_ORIGIN_BEHIND_TLS_PROXY
        : null;
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
