package io.github.corsstarter.core.origin;

import java.util.Collection;

/**
 * The lengths of some texts, modulo 64: tells that most others are not among them before these are
 * hashed.
 */
record Lengths(long bits) {

  static Lengths of(Collection<String> texts) {
    long bits = 0;
    for (String text : texts) {
      bits |= bit(text.length());
    }
    return new Lengths(bits);
  }

  /** Whether a text of this length may be one of them. */
  boolean mayContain(int length) {
    return (bits & bit(length)) != 0;
  }

  private static long bit(int length) {
    return 1L << length;
  }
}
