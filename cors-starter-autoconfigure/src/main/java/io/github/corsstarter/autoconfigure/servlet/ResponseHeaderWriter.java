package io.github.corsstarter.autoconfigure.servlet;

import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.internal.http.Header;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.ListHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes the headers of a decision; writing them again changes nothing. */
final class ResponseHeaderWriter {

  /**
   * Exposed names that the application adds when there are more characters than these get a line of
   * their own: to merge thousands of lines one by one would be quadratic.
   */
  private static final int MAX_MERGED_LENGTH = 2_048;

  /** Lines of {@code Vary} that are compared with what is added, for the same reason. */
  private static final int MAX_COMPARED_LINES = 16;

  private ResponseHeaderWriter() {}

  /**
   * Writes the headers, having removed what a filter outside of ours has written: the request is
   * told.
   */
  static void write(CorsDecision decision, GuardedRequest request, HttpServletResponse response) {
    ResponseHeaders headers = decision.headers();
    // Without the header that allows the origin, browsers look at none of the others.
    String foreign =
        headers.allowOrigin() == null ? HeaderNames.ALLOW_ORIGIN : HeaderNames.ALLOW_CREDENTIALS;
    if (decision.isGuarded() && response.containsHeader(foreign)) {
      removeForeign(headers, request, response);
    }
    if (headers.allowOrigin() != null) {
      response.setHeader(HeaderNames.ALLOW_ORIGIN, headers.allowOrigin());
    }
    List<Header> all = headers.fields();
    for (int i = 0; i < all.size(); i++) {
      Header header = all.get(i);
      if (header.name().equals(HeaderNames.EXPOSE_HEADERS)
          && response.containsHeader(HeaderNames.EXPOSE_HEADERS)) {
        expose(headers, header.value(), response);
      } else {
        response.setHeader(header.name(), header.value());
      }
    }
    addVary(headers.vary(), response);
  }

  private static void removeForeign(
      ResponseHeaders headers, GuardedRequest request, HttpServletResponse response) {
    for (String name : HeaderNames.GUARDED) {
      String value = response.getHeader(name);
      if (value != null && headers.overrides(name) && headers.value(name) == null) {
        request.overridden(name, value);
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

  /** Adds names to those that are exposed. */
  static void expose(ResponseHeaders headers, String names, HttpServletResponse response) {
    String written = response.getHeader(HeaderNames.EXPOSE_HEADERS);
    if (written != null && written.length() > MAX_MERGED_LENGTH) {
      response.addHeader(HeaderNames.EXPOSE_HEADERS, names);
      return;
    }
    List<String> all = new ArrayList<>(response.getHeaders(HeaderNames.EXPOSE_HEADERS));
    all.add(names);
    String exposed = headers.exposing(all);
    if (exposed != null) {
      response.setHeader(HeaderNames.EXPOSE_HEADERS, exposed);
    }
  }

  /** Adds the members that are missing, all in one line. */
  static void addVary(String members, HttpServletResponse response) {
    if (members.isEmpty()) {
      return;
    }
    if (response.containsHeader(HeaderNames.VARY)) {
      Collection<String> lines = response.getHeaders(HeaderNames.VARY);
      if (lines.size() <= MAX_COMPARED_LINES) {
        addMissing(lines, members, response);
        return;
      }
    }
    response.addHeader(HeaderNames.VARY, members);
  }

  private static void addMissing(
      Collection<String> lines, String members, HttpServletResponse response) {
    List<String> missing = ListHeaders.missing(lines, members);
    if (!missing.isEmpty()) {
      response.addHeader(HeaderNames.VARY, String.join(", ", missing));
    }
  }
}
