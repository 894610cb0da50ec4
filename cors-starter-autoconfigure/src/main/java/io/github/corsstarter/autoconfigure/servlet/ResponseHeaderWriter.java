package io.github.corsstarter.autoconfigure.servlet;

import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.internal.http.Header;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.ListHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes the headers of a decision; writing them again changes nothing. */
final class ResponseHeaderWriter {

  private ResponseHeaderWriter() {}

  static void write(ResponseHeaders headers, HttpServletResponse response) {
    if (headers.allowOrigin() != null) {
      response.setHeader(HeaderNames.ALLOW_ORIGIN, headers.allowOrigin());
    }
    List<Header> fields = headers.fields();
    for (int i = 0; i < fields.size(); i++) {
      writeField(headers, fields.get(i), response);
    }
    addVary(headers.vary(), response);
  }

  /**
   * Whether a filter outside of ours has written what is not to be sent. Without the field that
   * allows the origin, browsers look at none of the others.
   */
  static boolean hasForeign(ResponseHeaders headers, HttpServletResponse response) {
    return headers.allowOrigin() == null
        ? response.containsHeader(HeaderNames.ALLOW_ORIGIN)
        : headers.value(HeaderNames.ALLOW_CREDENTIALS) == null
            && response.containsHeader(HeaderNames.ALLOW_CREDENTIALS);
  }

  /**
   * @param overridden told of name and value of what is not sent
   */
  static void removeForeign(
      ResponseHeaders headers,
      HttpServletResponse response,
      BiConsumer<String, String> overridden) {
    for (String name : HeaderNames.GUARDED) {
      String value = response.getHeader(name);
      if (value != null && headers.overrides(name) && headers.value(name) == null) {
        overridden.accept(name, value);
        remove(name, response);
      }
    }
  }

  /** Before Servlet 6.1 no header can be removed: browsers take an empty one for none. */
  private static void remove(String name, HttpServletResponse response) {
    response.setHeader(name, null);
    if (response.containsHeader(name)) {
      response.setHeader(name, "");
    }
  }

  private static void writeField(
      ResponseHeaders headers, Header field, HttpServletResponse response) {
    if (field.name().equals(HeaderNames.EXPOSE_HEADERS)
        && response.containsHeader(HeaderNames.EXPOSE_HEADERS)) {
      expose(headers, field.value(), response);
    } else {
      response.setHeader(field.name(), field.value());
    }
  }

  /** Adds names to those that are exposed. */
  static void expose(ResponseHeaders headers, String names, HttpServletResponse response) {
    List<String> written = new ArrayList<>(response.getHeaders(HeaderNames.EXPOSE_HEADERS));
    written.add(names);
    String exposed = headers.exposing(written);
    if (exposed != null) {
      response.setHeader(HeaderNames.EXPOSE_HEADERS, exposed);
    }
  }

  /** Adds the members that are missing, all in one line. */
  static void addVary(String members, HttpServletResponse response) {
    if (response.containsHeader(HeaderNames.VARY)) {
      List<String> missing = ListHeaders.missing(response.getHeaders(HeaderNames.VARY), members);
      if (!missing.isEmpty()) {
        response.addHeader(HeaderNames.VARY, String.join(", ", missing));
      }
    } else if (!members.isEmpty()) {
      response.addHeader(HeaderNames.VARY, members);
    }
  }
}
