package io.github.corsstarter.core;

import io.github.corsstarter.core.http.FieldNames;
import io.github.corsstarter.core.http.ListFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The request fields that the answers of one evaluator depend on.
 *
 * @param anyOrigin for answers that are the same whatever the {@code Origin}
 */
record VaryMembers(List<String> actual, List<String> preflight, List<String> anyOrigin) {

  private static final List<String> ACTUAL = List.of(FieldNames.ORIGIN);

  private static final List<String> PREFLIGHT =
      List.of(FieldNames.ORIGIN, FieldNames.REQUEST_METHOD, FieldNames.REQUEST_HEADERS);

  /** For policies that are chosen by path alone. */
  static VaryMembers byPath() {
    return new VaryMembers(ACTUAL, PREFLIGHT, List.of());
  }

  /** For policies that are chosen by these fields too, and perhaps by the origin itself. */
  static VaryMembers by(Set<String> fields) {
    List<String> actual = with(ACTUAL, fields);
    return new VaryMembers(actual, with(PREFLIGHT, fields), actual);
  }

  private static List<String> with(List<String> members, Set<String> more) {
    List<String> all = new ArrayList<>(members);
    all.addAll(more);
    return List.copyOf(ListFields.members(all));
  }
}
