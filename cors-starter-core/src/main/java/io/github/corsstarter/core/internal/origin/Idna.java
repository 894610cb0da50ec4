package io.github.corsstarter.core.internal.origin;

import java.net.IDN;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Converts a host to the form that browsers send, with {@code xn--} labels for Unicode.
 *
 * <p>Browsers use <a href="https://www.unicode.org/reports/tr46/">UTS #46</a>; the JDK has {@link
 * IDN}, which is older: it turns {@code ß} into {@code ss}, and stops at Unicode 3.2. A label is
 * converted where both agree for certain: where IDN's mapping is lower case and NFKC by today's
 * tables. Others are refused, and the user writes the {@code xn--} label.
 */
final class Idna {

  private static final String ACE_PREFIX = "xn--";

  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

  private static final int BASE = 36;

  private Idna() {}

  /** The host in lower case and in ASCII; null if a label cannot be converted with certainty. */
  static @Nullable String toAscii(String host) {
    String lowerCase = host.toLowerCase(Locale.ROOT);
    if (isAscii(host) && !lowerCase.contains(ACE_PREFIX)) {
      return lowerCase;
    }
    if (host.length() > OriginSyntax.MAX_HOST_LENGTH) {
      return null;
    }
    List<String> labels = new ArrayList<>();
    // The full stops of IDNA: RFC 3490, section 3.1.
    String dotted = host.replace('\u3002', '.').replace('\uFF0E', '.').replace('\uFF61', '.');
    for (String label : dotted.split("\\.", -1)) {
      String converted = isAscii(label) ? label.toLowerCase(Locale.ROOT) : convert(label);
      if (converted == null
          || (converted.startsWith(ACE_PREFIX)
              && !isPunycode(converted.substring(ACE_PREFIX.length())))) {
        return null;
      }
      labels.add(converted);
    }
    return String.join(".", labels);
  }

  private static @Nullable String convert(String label) {
    try {
      String ascii = IDN.toASCII(label);
      String mapped = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Form.NFKC);
      return IDN.toUnicode(ascii).equals(mapped) ? ascii : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /**
   * Whether the text is <a href="https://www.rfc-editor.org/rfc/rfc3492#section-6.2">Punycode</a>
   * of a label with at least one character beyond ASCII. The JDK's own decoder is not open, and
   * {@link IDN} decodes only what IDNA 2003 allows, but browsers allow more.
   */
  private static boolean isPunycode(String encoding) {
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
      if (codePoint > Character.MAX_CODE_POINT
          || Character.getType((int) codePoint) == Character.SURROGATE) {
        return false;
      }
      bias = bias(delta / damp, length);
    }
    return true;
  }

  /** RFC 3492, section 6.1. */
  private static int bias(long damped, int length) {
    long delta = damped + damped / length;
    int places = 0;
    for (; delta > 455; places += BASE) {
      delta /= 35;
    }
    return places + (int) (36 * delta / (delta + 38));
  }
}
