package io.github.corsstarter.autoconfigure.servlet;

import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.http.FieldNames;
import io.github.corsstarter.core.http.HeaderField;
import io.github.corsstarter.core.http.ListFields;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;

/** Writes the headers of a decision; writing them again changes nothing. */
final class ResponseFields {

  private ResponseFields() {}

  static void write(ResponseHeaders headers, HttpServletResponse response) {
    if (headers.allowOrigin() != null) {
      response.setHeader(FieldNames.ALLOW_ORIGIN, headers.allowOrigin());
    }
    List<HeaderField> fields = headers.fields();
    for (int i = 0; i < fields.size(); i++) {
      writeField(headers, fields.get(i), response);
    }
    addVary(headers.vary(), response);
  }

  private static void writeField(
      ResponseHeaders headers, HeaderField field, HttpServletResponse response) {
    if (field.name().equals(FieldNames.EXPOSE_HEADERS)
        && response.containsHeader(FieldNames.EXPOSE_HEADERS)) {
      expose(headers, field.value(), response);
    } else {
      response.setHeader(field.name(), field.value());
    }
  }

  /** Adds names to those that are exposed. */
  static void expose(ResponseHeaders headers, String names, HttpServletResponse response) {
    List<String> written = new ArrayList<>(response.getHeaders(FieldNames.EXPOSE_HEADERS));
    written.add(names);
    String exposed = headers.exposing(written);
    if (exposed != null) {
      response.setHeader(FieldNames.EXPOSE_HEADERS, exposed);
    }
  }

  /** Adds the members that are missing: all in one line, or each in one of its own. */
  static void addVary(String members, HttpServletResponse response) {
    if (response.containsHeader(FieldNames.VARY)) {
      for (String member : ListFields.missing(response.getHeaders(FieldNames.VARY), members)) {
        response.addHeader(FieldNames.VARY, member);
      }
    } else if (!members.isEmpty()) {
      response.addHeader(FieldNames.VARY, members);
    }
  }
}
