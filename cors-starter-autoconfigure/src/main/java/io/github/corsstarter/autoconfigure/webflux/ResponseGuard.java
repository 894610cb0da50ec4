package io.github.corsstarter.autoconfigure.webflux;

import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.ListHeaders;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.http.HttpHeaders;

/**
 * Makes the CORS headers of a response what the decision says, whatever the application has
 * written: others are removed, exposed header names are merged, and so are the members of {@code
 * Vary}.
 */
final class ResponseGuard {

  /** No origin: to be there until the response is committed. */
  private static final String DONE = "";

  private ResponseGuard() {}

  /**
   * Where we send no CORS headers, makes the application see one: Spring's own CORS processing,
   * which would refuse what the policy serves, then takes itself for done.
   */
  static void markDone(ResponseHeaders headers, HttpHeaders response) {
    if (headers.allowOrigin() == null && response.getFirst(HeaderNames.ALLOW_ORIGIN) == null) {
      response.set(HeaderNames.ALLOW_ORIGIN, DONE);
    }
  }

  /**
   * @param overridden told of name and value of what is not to be sent
   */
  static void enforce(
      ResponseHeaders headers, HttpHeaders response, BiConsumer<String, String> overridden) {
    if (headers.allowOrigin() == null && DONE.equals(response.getFirst(HeaderNames.ALLOW_ORIGIN))) {
      remove(response, HeaderNames.ALLOW_ORIGIN);
    }
    if (!isIntact(headers, response)) {
      restore(headers, response, overridden);
    }
  }

  /** Whether the application has left alone what we have written. */
  private static boolean isIntact(ResponseHeaders headers, HttpHeaders response) {
    return isOurs(headers, response, HeaderNames.VARY)
        && (headers.allowOrigin() == null
            ? hasNone(response)
            : isOurs(headers, response, HeaderNames.ALLOW_ORIGIN)
                && isOurs(headers, response, HeaderNames.ALLOW_CREDENTIALS)
                && isOurs(headers, response, HeaderNames.EXPOSE_HEADERS));
  }

  private static boolean hasNone(HttpHeaders response) {
    for (int i = 0; i < HeaderNames.GUARDED.size(); i++) {
      if (response.getFirst(HeaderNames.GUARDED.get(i)) != null) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOurs(ResponseHeaders headers, HttpHeaders response, String name) {
    List<String> lines = HeaderValues.of(response, name);
    String ours = headers.value(name);
    return ours == null ? lines.isEmpty() : lines.size() == 1 && lines.get(0).equals(ours);
  }

  private static void restore(
      ResponseHeaders headers, HttpHeaders response, BiConsumer<String, String> overridden) {
    HeaderNames.GUARDED.stream()
        .filter(headers::overrides)
        .forEach(
            name -> {
              foreignValue(headers, name, response)
                  .ifPresent(value -> overridden.accept(name, value));
              remove(response, name);
            });
    ResponseHeaderWriter.write(headers, response);
    if (headers.allowOrigin() != null) {
      ResponseHeaderWriter.expose(headers, response);
    }
    mergeVary(response);
  }

  private static Optional<String> foreignValue(
      ResponseHeaders headers, String name, HttpHeaders response) {
    return HeaderValues.of(response, name).stream()
        .filter(value -> !value.equals(headers.value(name)))
        .findFirst();
  }

  /** {@code HttpHeaders.remove} has not the same descriptor in Spring Framework 6 and 7. */
  private static void remove(HttpHeaders response, String name) {
    response.asSingleValueMap().remove(name);
  }

  private static void mergeVary(HttpHeaders response) {
    List<String> written = HeaderValues.of(response, HeaderNames.VARY);
    if (!ListHeaders.contains(written, "*")) {
      List<String> merged = ListHeaders.members(written);
      if (!merged.equals(written)) {
        response.put(HeaderNames.VARY, merged);
      }
    }
  }
}
