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
      response.set(fields.get(i).name(), fields.get(i).value());
    }
    addVary(headers.vary(), response);
  }

  /** Adds the members that are missing, each as a line of its own. */
  private static void addVary(List<String> members, HttpHeaders response) {
    for (int i = 0; i < members.size(); i++) {
      if (!varies(response, members.get(i))) {
        response.add(FieldNames.VARY, members.get(i));
      }
    }
  }

  private static boolean varies(HttpHeaders response, String member) {
    return response.getFirst(FieldNames.VARY) != null
        && (ListFields.contains(HeaderLines.of(response, FieldNames.VARY), member)
            || ListFields.contains(HeaderLines.of(response, FieldNames.VARY), "*"));
  }
}
