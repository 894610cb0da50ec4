package io.github.corsstarter.autoconfigure.webflux;

import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.internal.http.Header;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.ListHeaders;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Writes the headers of a decision; writing them again changes nothing. */
final class ResponseHeaderWriter {

  private ResponseHeaderWriter() {}

  static void write(ResponseHeaders headers, HttpHeaders response) {
    // Mostly nothing has been written yet: then there is nothing to look for.
    boolean first = response.isEmpty();
    if (headers.allowOrigin() != null) {
      response.set(HeaderNames.ALLOW_ORIGIN, headers.allowOrigin());
    }
    List<Header> fields = headers.fields();
    for (int i = 0; i < fields.size(); i++) {
      writeField(headers, fields.get(i), first, response);
    }
    if (!headers.vary().isEmpty()) {
      addVary(headers.vary(), first, response);
    }
  }

  private static void writeField(
      ResponseHeaders headers, Header field, boolean first, HttpHeaders response) {
    if (first || !field.name().equals(HeaderNames.EXPOSE_HEADERS)) {
      response.set(field.name(), field.value());
    } else {
      expose(headers, response);
    }
  }

  /** Exposes the names that the decision says, and those that are exposed already. */
  static void expose(ResponseHeaders headers, HttpHeaders response) {
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
      response.asSingleValueMap().remove(HeaderNames.EXPOSE_HEADERS);
    }
  }

  /** Adds the members that are missing, all in one line. */
  private static void addVary(String members, boolean first, HttpHeaders response) {
    if (first) {
      response.set(HeaderNames.VARY, members);
      return;
    }
    List<String> missing =
        ListHeaders.missing(HeaderValues.of(response, HeaderNames.VARY), members);
    if (!missing.isEmpty()) {
      response.add(HeaderNames.VARY, String.join(", ", missing));
    }
  }
}
