package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.http.Header;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.ListHeaders;
import io.github.corsstarter.core.internal.http.MethodSet;
import io.github.corsstarter.core.internal.http.RequestHeaderSet;
import io.github.corsstarter.core.internal.http.RequestedHeaders;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response headers of a policy, {@code Access-Control-Allow-Origin} aside, joined once.
 *
 * <p>Only a star has to name what the request asked for: in place of itself with credentials, where
 * browsers take a star for a literal name; and beside itself without, because Firefox never finds a
 * bare star in its <a href="https://fetch.spec.whatwg.org/#concept-cache">preflight cache</a>.
 */
final class PrecomputedHeaders {

  private final List<Header> actual;

  private final List<Header> anyOrigin;

  private final boolean exposesTiming;

  /** Without the lists that depend on the request. */
  private final List<Header> preflight;

  /** What stands before the requested method; null if the methods do not depend on the request. */
  private final @Nullable String methodsBeforeRequested;

  /** What stands before the requested names; null if the names do not depend on the request. */
  private final @Nullable String namesBeforeRequested;

  PrecomputedHeaders(
      CorsPolicyBuilder settings,
      MethodSet methods,
      RequestHeaderSet headers,
      List<String> exposed) {
    boolean credentials = settings.credentials;
    methodsBeforeRequested = beforeRequested(methods.containsAny(), credentials, methods.toList());
    namesBeforeRequested = beforeRequested(headers.containsAny(), credentials, headers.toList());
    exposesTiming = settings.timing;
    actual = List.copyOf(actual(settings, exposed));
    anyOrigin = exposesTiming ? List.copyOf(timed("*")) : actual;
    preflight =
        List.copyOf(
            preflight(
                settings,
                methodsBeforeRequested == null ? methods.toList() : List.of(),
                namesBeforeRequested == null ? headers.toList() : List.of()));
  }

  /** The headers of an actual response that every origin may read. */
  List<Header> anyOrigin() {
    return anyOrigin;
  }

  /** Whether an actual response needs the {@link #timed} headers. */
  boolean exposesTiming() {
    return exposesTiming;
  }

  /** The headers of an actual response, whatever origin may read it. */
  List<Header> actual() {
    return actual;
  }

  /** The headers of an actual response whose timing this origin may read. */
  List<Header> timed(String origin) {
    List<Header> headers = new ArrayList<>(actual);
    headers.add(new Header(HeaderNames.TIMING_ALLOW_ORIGIN, origin));
    return headers;
  }

  /**
   * The headers for a preflight that has been admitted.
   *
   * @param method the requested one
   * @param names the value of {@code Access-Control-Request-Headers}, if there is one
   */
  List<Header> preflight(String method, @Nullable String names) {
    if (methodsBeforeRequested == null && namesBeforeRequested == null) {
      return preflight;
    }
    List<Header> headers = new ArrayList<>(preflight);
    if (methodsBeforeRequested != null) {
      add(headers, HeaderNames.ALLOW_METHODS, joined(methodsBeforeRequested, method));
    }
    if (namesBeforeRequested != null) {
      String requested = names == null ? "" : RequestedHeaders.rewrite(names);
      add(headers, HeaderNames.ALLOW_HEADERS, joined(namesBeforeRequested, requested));
    }
    return headers;
  }

  private static @Nullable String beforeRequested(
      boolean any, boolean credentials, List<String> members) {
    return any ? credentials ? "" : String.join(", ", members) : null;
  }

  private static String joined(String before, String requested) {
    return before.isEmpty()
        ? requested
        : String.join(", ", ListHeaders.members(List.of(before, requested)));
  }

  private static List<Header> actual(CorsPolicyBuilder settings, List<String> exposed) {
    List<Header> headers = new ArrayList<>();
    addCredentials(headers, settings);
    add(headers, HeaderNames.EXPOSE_HEADERS, String.join(", ", exposed));
    return headers;
  }

  private static List<Header> preflight(
      CorsPolicyBuilder settings, List<String> methods, List<String> names) {
    List<Header> headers = new ArrayList<>();
    addCredentials(headers, settings);
    add(headers, HeaderNames.ALLOW_METHODS, String.join(", ", methods));
    add(headers, HeaderNames.ALLOW_HEADERS, String.join(", ", names));
    headers.add(new Header(HeaderNames.MAX_AGE, "" + settings.maxAge.toSeconds()));
    return headers;
  }

  private static void addCredentials(List<Header> headers, CorsPolicyBuilder settings) {
    if (settings.credentials) {
      headers.add(new Header(HeaderNames.ALLOW_CREDENTIALS, "true"));
    }
  }

  private static void add(List<Header> headers, String name, String value) {
    if (!value.isEmpty()) {
      headers.add(new Header(name, value));
    }
  }
}
