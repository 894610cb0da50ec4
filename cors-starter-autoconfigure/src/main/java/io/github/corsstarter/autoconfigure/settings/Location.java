package io.github.corsstarter.autoconfigure.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.TextResourceOrigin;

/**
 * Where a setting is written.
 *
 * @param property its full name as it is written
 * @param value as it is written; null for lists, and where it comes from a placeholder
 * @param source a file with line and column, an environment variable, or another source
 * @param origin null where the setting is not written
 * @param inheritedFrom the property of the defaults that is inherited; null if the policy has its
 *     own
 */
record Location(
    String property,
    @Nullable String value,
    String source,
    @Nullable Origin origin,
    @Nullable String inheritedFrom) {

  /** The place as a report shows it. */
  String place() {
    return inheritedFrom == null ? source : "inherited from " + inheritedFrom + ", " + source;
  }

  /** The place as a part of a sentence. */
  String described() {
    return inheritedFrom == null ? "set in " + source : place();
  }

  /** Whether both settings are in the same part of one file. */
  boolean isBeside(Location other) {
    return inheritedFrom == null
        && other.inheritedFrom == null
        && origin instanceof TextResourceOrigin one
        && other.origin instanceof TextResourceOrigin two
        && one.getResource() != null
        && one.getResource().equals(two.getResource());
  }

  /** The written value, for which {@code 25h} is not {@code PT25H}. */
  @Nullable String valueOr(@Nullable String understood) {
    return value == null ? understood : value;
  }
}
