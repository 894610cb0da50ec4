package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.http.Header;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.ListHeaders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision adds to the response. {@link #fields} are set, but {@code
 * Access-Control-Expose-Headers} is {@linkplain #exposing merged}; the members of {@link #vary} are
 * merged into what is there.
 *
 * @param allowOrigin the value of {@code Access-Control-Allow-Origin}; null if no CORS header at
 *     all belongs on the response
 * @param fields all other fields
 * @param vary the value of {@code Vary}: the request fields that the answer depends on, empty if it
 *     depends on none
 */
public record ResponseHeaders(@Nullable String allowOrigin, List<Header> fields, String vary) {

  static final ResponseHeaders NONE = new ResponseHeaders(null, List.of(), "");

  public ResponseHeaders {
    fields = List.copyOf(fields);
  }

  /**
   * Whether the application's own value of this field is discarded.
   *
   * @param name of a field of the CORS protocol, in any case
   */
  public boolean overrides(String name) {
    return allowOrigin == null
        || name.equalsIgnoreCase(HeaderNames.ALLOW_ORIGIN)
        || name.equalsIgnoreCase(HeaderNames.ALLOW_CREDENTIALS);
  }

  /**
   * Our own value of a field, null if we send none of this name.
   *
   * @param name in any case
   */
  public @Nullable String value(String name) {
    if (name.equalsIgnoreCase(HeaderNames.ALLOW_ORIGIN)) {
      return allowOrigin;
    }
    if (name.equalsIgnoreCase(HeaderNames.VARY)) {
      return vary.isEmpty() ? null : vary;
    }
    // Asked for each response that is guarded, and an iterator is an object.
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equalsIgnoreCase(name)) {
        return fields.get(i).value();
      }
    }
    return null;
  }

  /**
   * The value of {@code Access-Control-Expose-Headers}: our own names, and those that the
   * application has written; null if there are none. No star with credentials, where browsers take
   * it for a literal name.
   *
   * @param written values of this field, each a list
   */
  public @Nullable String exposing(Collection<String> written) {
    List<String> values = new ArrayList<>(written);
    String own = value(HeaderNames.EXPOSE_HEADERS);
    if (own != null) {
      values.add(0, own);
    }
    List<String> names = ListHeaders.members(values);
    if (value(HeaderNames.ALLOW_CREDENTIALS) != null) {
      names.removeIf("*"::equals);
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }
}
