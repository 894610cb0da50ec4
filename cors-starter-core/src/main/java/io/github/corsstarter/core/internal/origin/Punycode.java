package io.github.corsstarter.core.internal.origin;

import java.util.Optional;

/**
 * <a href="https://www.rfc-editor.org/rfc/rfc3492">Punycode</a>: Unicode text as lower-case ASCII
 * letters, digits and hyphens, without a prefix.
 *
 * <p>An encoding is the ASCII characters of the text, then one number for each other code point, in
 * the order of the code points: how many states of "this code point at this position" lie between
 * it and the one before. How the numbers are written is a matter of {@link Bias}.
 */
final class Punycode {

  private static final char DELIMITER = '-';

  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

  private static final int INITIAL_CODE_POINT = 0x80;

  private static final int MALFORMED = -1;

  private Punycode() {}

  /** The encoding: RFC 3492, section 6.3. */
  static String encode(String text) {
    String basic = text.replaceAll("\\P{ASCII}", "");
    StringBuilder output = new StringBuilder(basic.isEmpty() ? basic : basic + DELIMITER);
    Bias bias = new Bias();
    int[] codePoints = text.codePoints().toArray();
    int handled = basic.length();
    int expected = INITIAL_CODE_POINT;
    long delta = 0;
    for (int inserted : extendedCodePoints(text)) {
      delta += (long) (inserted - expected) * (handled + 1);
      for (int codePoint : codePoints) {
        if (codePoint == inserted) {
          append(delta, bias, output);
          bias.adapt(delta, ++handled);
          delta = 0;
        } else if (codePoint < inserted) {
          delta++;
        }
      }
      delta++;
      expected = inserted + 1;
    }
    return output.toString();
  }

  /**
   * The text that has this encoding: RFC 3492, section 6.2. Empty if a digit is wrong or missing,
   * or a code point would be a surrogate or beyond Unicode. More encodings are read than written:
   * compare with {@link #encode}.
   */
  static Optional<String> decode(String encoding) {
    int delimiter = encoding.lastIndexOf(DELIMITER);
    StringBuilder output = new StringBuilder(encoding.substring(0, Math.max(0, delimiter)));
    Reader reader = new Reader(encoding, delimiter + 1);
    int length = output.codePointCount(0, output.length());
    long codePoint = INITIAL_CODE_POINT;
    long position = 0;
    while (reader.hasNext()) {
      long delta = reader.next(++length);
      position += delta;
      codePoint += position / length;
      position %= length;
      if (delta == MALFORMED || !isScalarValue(codePoint)) {
        return Optional.empty();
      }
      int index = output.offsetByCodePoints(0, (int) position++);
      output.insert(index, Character.toChars((int) codePoint));
    }
    return Optional.of(output.toString());
  }

  private static int[] extendedCodePoints(String text) {
    return text.codePoints().filter(c -> c >= INITIAL_CODE_POINT).sorted().distinct().toArray();
  }

  private static boolean isScalarValue(long codePoint) {
    return codePoint < Character.MIN_SURROGATE
        || (codePoint > Character.MAX_SURROGATE && codePoint <= Character.MAX_CODE_POINT);
  }

  private static void append(long delta, Bias bias, StringBuilder output) {
    long rest = delta;
    int place = 0;
    while (rest >= bias.threshold(place)) {
      int threshold = bias.threshold(place++);
      int radix = Bias.BASE - threshold;
      output.append(DIGITS.charAt((int) (threshold + (rest - threshold) % radix)));
      rest = (rest - threshold) / radix;
    }
    output.append(DIGITS.charAt((int) rest));
  }

  /** The numbers of an encoding, one after the other. */
  private static final class Reader {

    private final String encoding;

    private final Bias bias = new Bias();

    private int at;

    Reader(String encoding, int from) {
      this.encoding = encoding;
      this.at = from;
    }

    boolean hasNext() {
      return at < encoding.length();
    }

    /** The next number, or MALFORMED; the bias then adapts to the new length of the text. */
    long next(int length) {
      long delta = 0;
      long weight = 1;
      for (int place = 0; hasNext(); place++) {
        int digit = DIGITS.indexOf(encoding.charAt(at++));
        int threshold = bias.threshold(place);
        delta += digit * weight;
        if (digit < 0 || delta > Integer.MAX_VALUE) {
          return MALFORMED;
        }
        if (digit < threshold) {
          bias.adapt(delta, length);
          return delta;
        }
        weight *= Bias.BASE - threshold;
      }
      return MALFORMED;
    }
  }

  /**
   * Says which digit ends a number at each place, from the numbers so far: sections 3.3, 3.4, 5 and
   * 6.1.
   */
  private static final class Bias {

    static final int BASE = 36;

    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int INITIAL_DAMP = 700;
    private static final int DAMP = 2;
    private static final int INITIAL_BIAS = 72;

    private int bias = INITIAL_BIAS;

    private int damp = INITIAL_DAMP;

    /** A digit below this is the last of its number. */
    int threshold(int place) {
      return Math.max(T_MIN, Math.min(T_MAX, (place + 1) * BASE - bias));
    }

    void adapt(long delta, int length) {
      long scaled = delta / damp;
      damp = DAMP;
      scaled += scaled / length;
      int places = 0;
      for (; scaled > (BASE - T_MIN) * T_MAX / 2; places++) {
        scaled /= BASE - T_MIN;
      }
      bias = places * BASE + (int) ((BASE - T_MIN + 1) * scaled / (scaled + SKEW));
    }
  }
}
