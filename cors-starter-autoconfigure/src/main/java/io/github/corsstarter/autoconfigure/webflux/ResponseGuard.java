package io.github.corsstarter.autoconfigure.webflux;

import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.http.FieldNames;
import io.github.corsstarter.core.http.ListFields;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * Makes the CORS headers of a response what the decision says, whatever the application has
 * written: others are removed, exposed header names are merged, and so are the members of {@code
 * Vary}.
 */
final class ResponseGuard {

  private ResponseGuard() {}

  static void enforce(ResponseHeaders headers, HttpHeaders response) {
    for (String name : overridden(headers, response)) {
      remove(response, name);
    }
    ResponseFields.write(headers, response);
    if (headers.allowOrigin() != null) {
      ResponseFields.expose(headers, response);
    }
    mergeVary(response);
  }

  /** The names, as they were written, of the fields that are not to be sent. */
  private static List<String> overridden(ResponseHeaders headers, HttpHeaders response) {
    List<String> names = new ArrayList<>();
    response.forEach(
        (name, lines) -> {
          if (FieldNames.isCorsField(name) && headers.overrides(name)) {
            names.add(name);
          }
        });
    return names;
  }

  /** {@code HttpHeaders.remove} has not the same descriptor in Spring Framework 6 and 7. */
  private static void remove(HttpHeaders response, String name) {
    response.asSingleValueMap().remove(name);
  }

  private static void mergeVary(HttpHeaders response) {
    List<String> written = HeaderLines.of(response, FieldNames.VARY);
    if (!ListFields.contains(written, "*")) {
      List<String> merged = ListFields.members(written);
      if (!merged.equals(written)) {
        response.put(FieldNames.VARY, merged);
      }
    }
  }
}
