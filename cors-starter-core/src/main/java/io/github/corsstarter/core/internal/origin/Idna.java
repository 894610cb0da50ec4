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
      if (converted == null || !isPunycodeIfPrefixed(converted)) {
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

  private static boolean isPunycodeIfPrefixed(String label) {
    return !label.startsWith(ACE_PREFIX) || Punycode.isValid(label.substring(ACE_PREFIX.length()));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
