package io.github.corsstarter.core.internal.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The origins that a policy admits by name, by family and by regex, in that order. Immutable;
 * asking is thread-safe and bounded by the length of an origin, whatever their number.
 */
public final class OriginSet {

  private final Set<String> exact = new HashSet<>();

  /** A bit for each length of an exact origin, modulo 64: most others need not be hashed. */
  private final long exactLengths;

  private final List<OriginPattern> patterns;

  private final OriginFamilies families;

  private final boolean nullAdmitted;

  /** An array, because it is walked for each refused origin and an iterator is an object. */
  private final OriginRegex[] regexes;

  private final boolean regexesAdmitInsecure;

  /**
   * @param nullAdmitted whether the opaque origin {@code null} is admitted
   * @param regexesAdmitInsecure whether a regex may admit http origins beyond loopback
   */
  public OriginSet(
      Collection<OriginPattern> patterns,
      boolean nullAdmitted,
      Collection<OriginRegex> regexes,
      boolean regexesAdmitInsecure) {
    long lengths = 0;
    List<OriginPattern> wildcards = new ArrayList<>();
    for (OriginPattern pattern : patterns) {
      if (pattern.isExact()) {
        String origin = pattern.toString();
        exact.add(origin);
        lengths |= 1L << origin.length();
      } else {
        wildcards.add(pattern);
      }
    }
    this.patterns = List.copyOf(patterns);
    this.exactLengths = lengths;
    this.families = new OriginFamilies(wildcards);
    this.nullAdmitted = nullAdmitted;
    this.regexes = regexes.toArray(new OriginRegex[0]);
    this.regexesAdmitInsecure = regexesAdmitInsecure;
  }

  /** Every pattern of the set, those for loopback origins included if they are admitted. */
  public List<OriginPattern> patterns() {
    return patterns;
  }

  public List<OriginRegex> regexes() {
    return List.of(regexes);
  }

  /** Whether the set admits no origin at all. */
  public boolean isEmpty() {
    return patterns.isEmpty() && regexes.length == 0 && !nullAdmitted;
  }

  /** Whether the value of an {@code Origin} field line is an origin that is admitted. */
  public boolean contains(String value) {
    if (value.length() > OriginSyntax.MAX_LENGTH) {
      return false;
    }
    if ((exactLengths & (1L << value.length())) != 0 && exact.contains(value)) {
      return true;
    }
    if (value.equals(Origin.NULL)) {
      return nullAdmitted;
    }
    long offsets = OriginSyntax.split(value);
    return offsets != OriginSyntax.MALFORMED
        && (families.contains(value, offsets) || matchesRegex(value, offsets));
  }

  private boolean matchesRegex(String origin, long offsets) {
    if (regexes.length == 0 || !OriginSyntax.isHost(origin, offsets)) {
      return false;
    }
    for (OriginRegex regex : regexes) {
      if (regex.matches(origin) && (regexesAdmitInsecure || !isInsecure(origin))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInsecure(String origin) {
    return Origin.parse(origin).filter(Origin::isInsecure).isPresent();
  }
}
