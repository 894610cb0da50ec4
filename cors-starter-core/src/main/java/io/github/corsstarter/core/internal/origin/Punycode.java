package io.github.corsstarter.core.internal.origin;

/**
 * Whether a text is <a href="https://www.rfc-editor.org/rfc/rfc3492#section-6.2">Punycode</a> of a
 * label with at least one character beyond ASCII. The JDK has a decoder, but shows only what IDNA
 * 2003 allows, and browsers allow more.
 */
final class Punycode {

  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

  private static final int BASE = 36;

  private Punycode() {}

  static boolean isValid(String encoding) {
    int delimiter = encoding.lastIndexOf('-');
    if (delimiter == 0 || delimiter == encoding.length() - 1) {
      return false;
    }
    int length = Math.max(0, delimiter);
    int bias = 72;
    int damp = 700;
    long codePoint = 0x80;
    long position = 0;
    for (int at = delimiter + 1; at < encoding.length(); damp = 2) {
      long delta = 0;
      int threshold = 0;
      int digit = BASE;
      int place = BASE;
      for (long weight = 1; digit >= threshold; weight *= BASE - threshold, place += BASE) {
        digit = at < encoding.length() ? DIGITS.indexOf(encoding.charAt(at++)) : -1;
        delta += digit * weight;
        if (digit < 0 || delta > Integer.MAX_VALUE) {
          return false;
        }
        threshold = Math.max(1, Math.min(26, place - bias));
      }
      length++;
      codePoint += (position + delta) / length;
      position = (position + delta) % length + 1;
      if (codePoint > Character.MAX_CODE_POINT || isSurrogate(codePoint)) {
        return false;
      }
      bias = bias(delta / damp, length);
    }
    return true;
  }

  private static boolean isSurrogate(long codePoint) {
    return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
  }

  /** Section 6.1. */
  private static int bias(long damped, int length) {
    long delta = damped + damped / length;
    int places = 0;
    for (; delta > 455; places += BASE) {
      delta /= 35;
    }
    return places + (int) (36 * delta / (delta + 38));
  }
}
