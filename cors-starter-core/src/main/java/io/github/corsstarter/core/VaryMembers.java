package io.github.corsstarter.core;

import io.github.corsstarter.core.http.FieldNames;
import io.github.corsstarter.core.http.ListFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The values of {@code Vary} that the answers of one evaluator have.
 *
 * @param anyOrigin for answers that are the same whatever the {@code Origin}
 */
record VaryMembers(String actual, String preflight, String anyOrigin) {

  private static final String ACTUAL = FieldNames.ORIGIN;

  private static final String PREFLIGHT =
      String.join(", ", FieldNames.ORIGIN, FieldNames.REQUEST_METHOD, FieldNames.REQUEST_HEADERS);

  /** For policies that are chosen by path alone. */
  static VaryMembers byPath() {
    return new VaryMembers(ACTUAL, PREFLIGHT, "");
  }

  /** For policies that are chosen by these fields too, and perhaps by the origin itself. */
  static VaryMembers by(Set<String> fields) {
    String actual = with(ACTUAL, fields);
    return new VaryMembers(actual, with(PREFLIGHT, fields), actual);
  }

  private static String with(String members, Set<String> more) {
    List<String> all = new ArrayList<>(more);
    all.add(0, members);
    return String.join(", ", ListFields.members(all));
  }
}
