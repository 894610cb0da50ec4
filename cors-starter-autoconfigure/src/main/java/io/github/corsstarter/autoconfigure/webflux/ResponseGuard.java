package io.github.corsstarter.autoconfigure.webflux;

import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.http.FieldNames;
import io.github.corsstarter.core.http.ListFields;
import java.util.ArrayList;
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

  private ResponseGuard() {}

  /**
   * @param overridden told of name and value of what is not to be sent
   */
  static void enforce(
      ResponseHeaders headers, HttpHeaders response, BiConsumer<String, String> overridden) {
    if (!new WrittenFields(headers).areAllOf(response)) {
      restore(headers, response, overridden);
    }
  }

  private static void restore(
      ResponseHeaders headers, HttpHeaders response, BiConsumer<String, String> overridden) {
    for (String name : overridden(headers, response)) {
      foreignValue(headers, name, response).ifPresent(value -> overridden.accept(name, value));
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

  private static Optional<String> foreignValue(
      ResponseHeaders headers, String name, HttpHeaders response) {
    return HeaderLines.of(response, name).stream()
        .filter(value -> !value.equals(headers.value(name)))
        .findFirst();
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

  /** Sees in one pass, without a look-up, whether the application has left our fields alone. */
  private static final class WrittenFields implements BiConsumer<String, List<String>> {

    private final ResponseHeaders headers;

    private int ours;

    private boolean others;

    WrittenFields(ResponseHeaders headers) {
      this.headers = headers;
    }

    boolean areAllOf(HttpHeaders response) {
      response.forEach(this);
      int origin = headers.allowOrigin() == null ? 0 : 1;
      int vary = headers.vary().isEmpty() ? 0 : 1;
      return !others && ours == headers.fields().size() + origin + vary;
    }

    @Override
    public void accept(String name, List<String> lines) {
      if (FieldNames.isCorsField(name)) {
        count(lines.size() == 1 && lines.get(0).equals(headers.value(name)));
      } else if (FieldNames.VARY.equalsIgnoreCase(name)) {
        count(lines.equals(headers.vary()));
      }
    }

    private void count(boolean own) {
      ours++;
      others |= !own;
    }
  }
}
