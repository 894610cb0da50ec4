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
    if (headers.allowOrigin() != null) {
      response.set(FieldNames.ALLOW_ORIGIN, headers.allowOrigin());
    }
    List<HeaderField> fields = headers.fields();
    for (int i = 0; i < fields.size(); i++) {
      writeField(headers, fields.get(i), response);
    }
    addVary(headers.vary(), response);
  }

  private static void writeField(ResponseHeaders headers, HeaderField field, HttpHeaders response) {
    if (field.name().equals(FieldNames.EXPOSE_HEADERS)) {
      expose(headers, response);
    } else {
      response.set(field.name(), field.value());
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

  /** Adds the members that are missing, each as a line of its own. */
  private static void addVary(List<String> members, HttpHeaders response) {
    List<String> written = HeaderLines.of(response, FieldNames.VARY);
    // Mostly there is no line yet: then the lines need not be searched for each member.
    boolean first = written.isEmpty();
    for (int i = 0; i < members.size(); i++) {
      if (first || !varies(written, members.get(i))) {
        response.add(FieldNames.VARY, members.get(i));
      }
    }
  }

  private static boolean varies(List<String> written, String member) {
    return ListFields.contains(written, member) || ListFields.contains(written, "*");
  }
}
