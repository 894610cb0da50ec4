package io.github.corsstarter.autoconfigure.webflux;

import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.http.FieldNames;
import io.github.corsstarter.core.http.ListFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Makes the CORS headers of a response what the decision says, whatever the application has
 * written: others are removed, exposed header names are merged, and so are the members of {@code
 * Vary}.
 */
final class ResponseGuard {

  private ResponseGuard() {}

  static void enforce(ResponseHeaders headers, HttpHeaders response) {
    for (String name : FieldNames.CORS_RESPONSE) {
      if (headers.overrides(name)) {
        setOrRemove(response, name, headers.value(name));
      }
    }
    if (headers.allowOrigin() != null) {
      mergeExposed(headers, response);
    }
    mergeVary(headers, response);
  }

  private static void mergeExposed(ResponseHeaders headers, HttpHeaders response) {
    List<String> values = lines(headers.value(FieldNames.EXPOSE_HEADERS));
    values.addAll(HeaderLines.of(response, FieldNames.EXPOSE_HEADERS));
    if (!values.isEmpty()) {
      String merged = String.join(", ", ListFields.members(values));
      response.set(FieldNames.EXPOSE_HEADERS, merged);
    }
  }

  private static void mergeVary(ResponseHeaders headers, HttpHeaders response) {
    List<String> written = HeaderLines.of(response, FieldNames.VARY);
    if (!ListFields.contains(written, "*")) {
      List<String> values = new ArrayList<>(written);
      values.addAll(headers.vary());
      List<String> merged = ListFields.members(values);
      if (!merged.equals(written)) {
        response.put(FieldNames.VARY, merged);
      }
    }
  }

  private static List<String> lines(@Nullable String value) {
    List<String> lines = new ArrayList<>();
    if (value != null) {
      lines.add(value);
    }
    return lines;
  }

  /** {@code HttpHeaders.remove} has not the same descriptor in Spring Framework 6 and 7. */
  private static void setOrRemove(HttpHeaders response, String name, @Nullable String value) {
    if (value == null) {
      response.asSingleValueMap().remove(name);
    } else {
      response.set(name, value);
    }
  }
}
