package io.github.corsstarter.autoconfigure.endpoint;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.CorsRequestBuilder;
import io.github.corsstarter.core.internal.http.Methods;
import io.github.corsstarter.core.internal.origin.Origin;
import org.jspecify.annotations.Nullable;

/** A request as it is described to the endpoint; what is left out has the usual value. */
record ExplainedRequest(
    String path,
    @Nullable String origin,
    @Nullable String method,
    @Nullable String headers,
    @Nullable String scheme,
    @Nullable String host) {

  /** Whether a browser would send a preflight first; it may, for each header that is named. */
  boolean hasPreflight() {
    return origin != null && (!Methods.isSafelisted(sentMethod()) || !names().isEmpty());
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
    return Methods.normalize(requireNonNullElse(method, "GET"));
  }

  private String names() {
    return requireNonNullElse(headers, "").strip();
  }

  /** The path of what may be a whole URL; no policy looks at the query. */
  private String sentPath() {
    String plain = path.substring(0, indexOrEnd(path, '?', 0));
    if (plain.startsWith("/")) {
      return plain;
    }
    int separator = plain.indexOf("://");
    int start = separator < 0 ? 0 : indexOrEnd(plain, '/', separator + "://".length());
    return plain.startsWith("/", start) ? plain.substring(start) : "/" + plain.substring(start);
  }

  private static int indexOrEnd(String text, char c, int from) {
    int index = text.indexOf(c, from);
    return index < 0 ? text.length() : index;
  }

  private static int port(String digits) {
    return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
  }
}
