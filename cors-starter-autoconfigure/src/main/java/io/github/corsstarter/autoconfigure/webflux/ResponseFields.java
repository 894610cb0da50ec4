package io.github.corsstarter.autoconfigure.webflux;

import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.http.FieldNames;
import io.github.corsstarter.core.http.HeaderField;
import io.github.corsstarter.core.http.ListFields;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Writes the headers of a decision; writing them again changes nothing. */
final class ResponseFields {

  private ResponseFields() {}

  static void write(ResponseHeaders headers, HttpHeaders response) {
    // Mostly nothing has been written yet: then there is nothing to look for.
    boolean first = response.isEmpty();
    if (headers.allowOrigin() != null) {
      response.set(FieldNames.ALLOW_ORIGIN, headers.allowOrigin());
    }
    List<HeaderField> fields = headers.fields();
    for (int i = 0; i < fields.size(); i++) {
      writeField(headers, fields.get(i), first, response);
    }
    if (!headers.vary().isEmpty()) {
      addVary(headers.vary(), first, response);
    }
  }

  private static void writeField(
      ResponseHeaders headers, HeaderField field, boolean first, HttpHeaders response) {
    if (first || !field.name().equals(FieldNames.EXPOSE_HEADERS)) {
      response.set(field.name(), field.value());
    } else {
      expose(headers, response);
    }
  }

  /** Exposes the names that the decision says, and those that are exposed already. */
  static void expose(ResponseHeaders headers, HttpHeaders response) {
    List<String> written = HeaderLines.of(response, FieldNames.EXPOSE_HEADERS);
    String own = headers.value(FieldNames.EXPOSE_HEADERS);
    // Mostly there is nothing to merge: the value was joined at start-up.
    String exposed =
        written.isEmpty() || (written.size() == 1 && written.get(0).equals(own))
            ? own
            : headers.exposing(written);
    if (exposed != null) {
      response.set(FieldNames.EXPOSE_HEADERS, exposed);
    } else if (!written.isEmpty()) {
      response.asSingleValueMap().remove(FieldNames.EXPOSE_HEADERS);
    }
  }

  /** Adds the members that are missing, all in one line. */
  private static void addVary(String members, boolean first, HttpHeaders response) {
    if (first) {
      response.set(FieldNames.VARY, members);
      return;
    }
    List<String> missing = ListFields.missing(HeaderLines.of(response, FieldNames.VARY), members);
    if (!missing.isEmpty()) {
      response.add(FieldNames.VARY, String.join(", ", missing));
    }
  }
}
