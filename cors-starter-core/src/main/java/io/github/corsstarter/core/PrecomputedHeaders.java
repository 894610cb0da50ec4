package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.http.Header;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.MethodSet;
import io.github.corsstarter.core.internal.http.RequestHeaderSet;
import io.github.corsstarter.core.internal.http.RequestedHeaders;
import java.util.ArrayList;
import java.util.List;

/**
 * The response fields of a policy, {@code Access-Control-Allow-Origin} aside, joined once. Only a
 * star with credentials, where a literal star would mean nothing to the browser, has to name what
 * the request asked for.
 */
final class PrecomputedHeaders {

  private final List<Header> actual;

  private final List<Header> anyOrigin;

  private final boolean exposesTiming;

  private final List<Header> preflight;

  private final boolean namesRequestedMethod;

  private final boolean namesRequestedHeaders;

  PrecomputedHeaders(PolicyDefinition settings, MethodSet methods, RequestHeaderSet headers) {
    namesRequestedMethod = settings.allowCredentials() && methods.containsAny();
    namesRequestedHeaders = settings.allowCredentials() && headers.containsAny();
    exposesTiming = settings.exposeTiming();
    actual = List.copyOf(actual(settings));
    anyOrigin = actual("*");
    preflight =
        List.copyOf(
            preflight(
                settings,
                namesRequestedMethod ? List.of() : methods.toList(),
                namesRequestedHeaders ? List.of() : headers.toList()));
  }

  /** The fields of an actual response that every origin may read. */
  List<Header> anyOrigin() {
    return anyOrigin;
  }

  /** The fields of an actual response that this origin may read. */
  List<Header> actual(String origin) {
    if (!exposesTiming) {
      return actual;
    }
    List<Header> fields = new ArrayList<>(actual);
    fields.add(new Header(HeaderNames.TIMING_ALLOW_ORIGIN, origin));
    return List.copyOf(fields);
  }

  /**
   * The fields for a preflight that has been admitted.
   *
   * @param method the requested one
   */
  List<Header> preflight(CorsRequest request, String method) {
    if (!namesRequestedMethod && !namesRequestedHeaders) {
      return preflight;
    }
    List<Header> fields = new ArrayList<>(preflight);
    if (namesRequestedMethod) {
      fields.add(new Header(HeaderNames.ALLOW_METHODS, method));
    }
    if (namesRequestedHeaders) {
      String names = RequestedHeaders.rewrite(request.headers(HeaderNames.REQUEST_HEADERS));
      addList(fields, HeaderNames.ALLOW_HEADERS, names.isEmpty() ? List.of() : List.of(names));
    }
    return fields;
  }

  private static List<Header> actual(PolicyDefinition settings) {
    List<Header> fields = new ArrayList<>();
    addCredentials(fields, settings);
    addList(fields, HeaderNames.EXPOSE_HEADERS, settings.exposedHeaders());
    return fields;
  }

  private static List<Header> preflight(
      PolicyDefinition settings, List<String> methods, List<String> headers) {
    List<Header> fields = new ArrayList<>();
    addCredentials(fields, settings);
    addList(fields, HeaderNames.ALLOW_METHODS, methods);
    addList(fields, HeaderNames.ALLOW_HEADERS, headers);
    fields.add(new Header(HeaderNames.MAX_AGE, "" + settings.maxAge().toSeconds()));
    return fields;
  }

  private static void addCredentials(List<Header> fields, PolicyDefinition settings) {
    if (settings.allowCredentials()) {
      fields.add(new Header(HeaderNames.ALLOW_CREDENTIALS, "true"));
    }
  }

  private static void addList(List<Header> fields, String name, List<String> members) {
    if (!members.isEmpty()) {
      fields.add(new Header(name, String.join(", ", members)));
    }
  }
}
