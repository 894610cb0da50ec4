package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.ListHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The values of {@code Vary} that the answers of one evaluator have.
 *
 * @param notGoverned for requests that no policy governs
 * @param anyOrigin for answers that are the same whatever the {@code Origin}
 */
record VaryValues(String notGoverned, String actual, String preflight, String anyOrigin) {

  private static final String ACTUAL = HeaderNames.ORIGIN;

  private static final String PREFLIGHT =
      String.join(
          ", ", HeaderNames.ORIGIN, HeaderNames.REQUEST_METHOD, HeaderNames.REQUEST_HEADERS);

  /** For policies that are chosen by path alone. */
  static VaryValues byPath() {
    return new VaryValues("", ACTUAL, PREFLIGHT, "");
  }

  /** For policies that are chosen by these headers too, and perhaps by the origin itself. */
  static VaryValues by(Set<String> headers) {
    String actual = with(ACTUAL, headers);
    return new VaryValues(with("", headers), actual, with(PREFLIGHT, headers), actual);
  }

  private static String with(String members, Set<String> more) {
    List<String> all = new ArrayList<>(more);
    all.add(0, members);
    return String.join(", ", ListHeaders.members(all));
  }
}
