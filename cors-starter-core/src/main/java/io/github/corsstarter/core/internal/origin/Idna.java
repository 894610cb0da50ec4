package io.github.corsstarter.core.internal.origin;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns the host that somebody wrote into the one that browsers send: <a
 * href="https://url.spec.whatwg.org/#concept-domain-to-ascii">domain to ASCII</a>, that is <a
 * href="https://www.unicode.org/reports/tr46/">UTS #46</a>, non-transitional. ({@link java.net.IDN}
 * is the older IDNA2003: it turns {@code ß} into {@code ss}, and stops at Unicode 3.2.)
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><td>converted</td><td>{@code Bücher.example} to {@code xn--bcher-kva.example}</td></tr>
 * <tr><td>refused</td><td>{@code xn--f}, {@code i❤.example}</td></tr>
 * </table>
 *
 * <p>The JDK has no tables of UTS #46, but the rules they were made by: letters, marks and digits
 * are folded and normalized. Symbols, and what folds in other ways, are refused; the user can write
 * the A-label. Not fully checked are the rules for bidirectional text and for the neighbors of a
 * joiner: no browser sends a host that breaks them, so that it is merely of no use.
 */
final class Idna {

  private static final String ACE_PREFIX = "xn--";

  private static final int FINAL_SIGMA = 'ς';

  /** The full stops of IDNA: RFC 3490, section 3.1. */
  private static final String FULL_STOP = "[.\\u3002\\uFF0E\\uFF61]";

  private Idna() {}

  /**
   * The host in lower case, its Unicode labels as A-labels. What is ASCII is left as it is: whether
   * a host may look so is not decided here.
   *
   * @throws IllegalArgumentException if the host or a label is too long, if a label begins with
   *     {@code xn--} and is no Punycode, or if it cannot be converted with certainty; the message
   *     says so in one clause
   */
  static String toAsciiHost(String host) {
    requireHostLength(host);
    String lowerCase = host.toLowerCase(Locale.ROOT);
    return isPlain(lowerCase) ? lowerCase : convert(host);
  }

  /** Whether there is nothing to convert and no label to refuse, as in almost every host. */
  private static boolean isPlain(String host) {
    return host.length() <= OriginSyntax.MAX_LABEL_LENGTH
        && isAscii(host)
        && !host.contains(ACE_PREFIX);
  }

  private static String convert(String host) {
    String ascii =
        Arrays.stream(host.split(FULL_STOP, -1))
            .map(Idna::toAsciiLabel)
            .collect(Collectors.joining("."));
    requireHostLength(ascii);
    return ascii;
  }

  private static String toAsciiLabel(String label) {
    String mapped = isAscii(label) ? label.toLowerCase(Locale.ROOT) : map(label);
    boolean encoded = mapped.startsWith(ACE_PREFIX);
    if (encoded && !isPunycode(mapped.substring(ACE_PREFIX.length()))) {
      throw new IllegalArgumentException(quoted(label) + " is not valid Punycode");
    }
    String ascii = encoded || isAscii(mapped) ? mapped : ACE_PREFIX + Punycode.encode(mapped);
    if (ascii.length() > OriginSyntax.MAX_LABEL_LENGTH) {
      throw new IllegalArgumentException(quoted(label) + " makes a label of over 63 characters");
    }
    return ascii;
  }

  /** Mapping and normalization, the first two steps of UTS #46, section 4. */
  private static String map(String label) {
    String folded = label.codePoints().mapToObj(Idna::fold).collect(Collectors.joining());
    String mapped = Normalizer.normalize(folded, Form.NFKC);
    if (!Mapped.LABEL.matcher(mapped).matches()) {
      throw new IllegalArgumentException(
          quoted(label) + " cannot be converted with certainty and must be in its \"xn--\" form");
    }
    return mapped;
  }

  /** The parts of a character in lower case; UTS #46 folds two of the parts further. */
  private static String fold(int codePoint) {
    if (codePoint == FINAL_SIGMA) {
      return "ς";
    }
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(Character.toString(codePoint), Form.NFKD)
        .codePoints()
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return folded.toString().replace('ς', 'σ').replace('\u0345', 'ι');
  }

  private static boolean isPunycode(String encoding) {
    return Punycode.decode(encoding)
        .filter(text -> !isAscii(text) && Punycode.encode(text).equals(encoding))
        .isPresent();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static void requireHostLength(String host) {
    if (host.length() > OriginSyntax.MAX_HOST_LENGTH) {
      throw new IllegalArgumentException("a host has at most 253 characters");
    }
  }

  private static String quoted(String label) {
    return '"' + label + '"';
  }

  /** Apart, because almost every start-up does without: it takes milliseconds to compile. */
  private static final class Mapped {

    /**
     * Labels that are certain to be mapped well: letters, marks, digits and the exceptions of RFC
     * 5892, section 2.6, without characters that UTS #46 ignores or does not fold to their lower
     * case. Joiners as in appendix A: both behind a virama, which is a mark, and the non-joiner
     * between Arabic letters.
     */
    private static final Pattern LABEL =
        Pattern.compile(
            "(?!\\p{M})(?:"
                + "[-_\\p{L}\\p{Mn}\\p{Mc}\\p{Nd}"
                + "\\u00B7\\u0375\\u05F3\\u05F4\\u06FD\\u06FE\\u0F0B\\u3007\\u30FB"
                + "&&[^\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u1C80-\\u1C88"
                + "\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}\\p{IsCherokee}]]++"
                + "|(?<=\\p{M})[\\u200C\\u200D]"
                + "|(?<=\\p{IsArabic})\\u200C(?=\\p{IsArabic})"
                + ")++");

    private Mapped() {}
  }
}
