package io.github.corsstarter.autoconfigure.webflux;

import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.internal.http.Header;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.ListHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.http.HttpHeaders;

/** Writes the headers of a decision, at first and again when a response is committed. */
final class ResponseHeaderWriter {

  private ResponseHeaderWriter() {}

  static void write(ResponseHeaders headers, HttpHeaders response) {
    // Mostly nothing has been written yet: then there is nothing to look for.
    boolean first = response.isEmpty();
    if (headers.allowOrigin() != null) {
      response.set(HeaderNames.ALLOW_ORIGIN, headers.allowOrigin());
    }
    List<Header> all = headers.fields();
    for (int i = 0; i < all.size(); i++) {
      Header header = all.get(i);
      if (first || !header.name().equals(HeaderNames.EXPOSE_HEADERS)) {
        response.set(header.name(), header.value());
      } else {
        expose(headers, response);
      }
    }
    if (first && !headers.vary().isEmpty()) {
      response.set(HeaderNames.VARY, headers.vary());
    } else {
      mergeVary(headers, response);
    }
  }

  /**
   * Makes the headers what the decision says, whatever the application has written: CORS headers
   * other than ours are removed, and exposed names and the members of {@code Vary} are merged.
   *
   * @param overridden told of name and value of what is not to be sent
   */
  static void enforce(
      CorsDecision decision, HttpHeaders response, BiConsumer<String, String> overridden) {
    ResponseHeaders headers = decision.headers();
    if (decision.isGuarded() && !isIntact(headers, response)) {
      restore(headers, response, overridden);
    }
    mergeVary(headers, response);
  }

  /** Whether the application has left alone what we have written. */
  private static boolean isIntact(ResponseHeaders headers, HttpHeaders response) {
    return headers.allowOrigin() == null
        ? hasNone(response)
        : isOurs(headers, response, HeaderNames.ALLOW_ORIGIN)
            && isOurs(headers, response, HeaderNames.ALLOW_CREDENTIALS)
            && isOurs(headers, response, HeaderNames.EXPOSE_HEADERS);
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
    for (String name : HeaderNames.GUARDED) {
      if (headers.overrides(name)) {
        HeaderValues.of(response, name).stream()
            .filter(value -> !value.equals(headers.value(name)))
            .findFirst()
            .ifPresent(value -> overridden.accept(name, value));
        remove(response, name);
      }
    }
    write(headers, response);
    if (headers.allowOrigin() != null) {
      expose(headers, response);
    }
  }

  /** Exposes the names that the decision says, and those that are exposed already. */
  private static void expose(ResponseHeaders headers, HttpHeaders response) {
    List<String> written = HeaderValues.of(response, HeaderNames.EXPOSE_HEADERS);
    String own = headers.value(HeaderNames.EXPOSE_HEADERS);
    // Mostly there is nothing to merge: the value was joined at start-up.
    String exposed =
        written.isEmpty() || (written.size() == 1 && written.get(0).equals(own))
            ? own
            : headers.exposing(written);
    if (exposed != null) {
      response.set(HeaderNames.EXPOSE_HEADERS, exposed);
    } else if (!written.isEmpty()) {
      remove(response, HeaderNames.EXPOSE_HEADERS);
    }
  }

  /** Writes a new list: what Spring has copied from the answer of a handler cannot be modified. */
  private static void mergeVary(ResponseHeaders headers, HttpHeaders response) {
    if (headers.vary().isEmpty() || isOurs(headers, response, HeaderNames.VARY)) {
      return;
    }
    List<String> lines = new ArrayList<>(HeaderValues.of(response, HeaderNames.VARY));
    if (!ListHeaders.contains(lines, "*")) {
      lines.add(headers.vary());
      response.put(HeaderNames.VARY, ListHeaders.members(lines));
    }
  }

  /** {@code HttpHeaders.remove} has not the same descriptor in Spring Framework 6 and 7. */
  static void remove(HttpHeaders response, String name) {
    response.asSingleValueMap().remove(name);
  }
}
