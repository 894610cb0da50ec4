package io.github.corsstarter.autoconfigure.actuate;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.CorsRequestBuilder;
import io.github.corsstarter.core.origin.Origin;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request as it is described to the endpoint; what is left out has the usual value. */
record ExplainedRequest(
    String path,
    @Nullable String origin,
    @Nullable String method,
    @Nullable String headers,
    @Nullable String scheme,
    @Nullable String host) {

  /** What browsers send without a preflight, if no header calls for one. */
  private static final Set<String> SAFELISTED_METHODS = Set.of("GET", "HEAD", "POST");

  /** Whether a browser would send a preflight first. */
  boolean hasPreflight() {
    return origin != null && (!SAFELISTED_METHODS.contains(sentMethod()) || !names().isEmpty());
  }

  CorsRequest preflight() {
    CorsRequestBuilder request =
        request("OPTIONS").header("Access-Control-Request-Method", sentMethod());
    return names().isEmpty()
        ? request.build()
        : request.header("Access-Control-Request-Headers", names()).build();
  }

  CorsRequest actual() {
    return request(sentMethod()).build();
  }

  private CorsRequestBuilder request(String requestMethod) {
    String target = requireNonNullElse(host, "localhost");
    int colon = target.indexOf(':', Math.max(0, target.lastIndexOf(']')));
    String sentScheme = requireNonNullElse(scheme, "https");
    CorsRequestBuilder request =
        CorsRequest.of(requestMethod, sentPath())
            .to(
                sentScheme,
                colon < 0 ? target : target.substring(0, colon),
                colon < 0 ? Origin.defaultPort(sentScheme) : port(target.substring(colon + 1)));
    return origin == null ? request : request.header("Origin", origin);
  }

  private String sentMethod() {
    return requireNonNullElse(method, "GET");
  }

  private String names() {
    return requireNonNullElse(headers, "").strip();
  }

  /** Without the query, which no policy looks at. */
  private String sentPath() {
    int query = path.indexOf('?');
    String plain = query < 0 ? path : path.substring(0, query);
    return plain.startsWith("/") ? plain : "/" + plain;
  }

  private static int port(String digits) {
    return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
  }
}
