package io.github.corsstarter.core.internal.origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * IP addresses as hosts, in the forms of the <a
 * href="https://url.spec.whatwg.org/#host-representation">URL standard</a>. Every text gets an
 * answer, in bounded time, and nothing is looked up. Regions must lie within their text.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><td>canonical</td><td>{@code 127.0.0.1}, {@code ::1}, {@code 2001:db8::1:0:0:1}</td></tr>
 * <tr><td>read as IPv6</td><td>{@code 0:0:0:0:0:0:0:1}, {@code ::FFFF:192.0.2.1}</td></tr>
 * <tr><td>no address</td><td>{@code 127.1}, {@code 127.0.0.01}, {@code fe80::1%eth0}</td></tr>
 * </table>
 */
final class IpHosts {

  /** Six pieces with their colons, and a dotted quad. */
  private static final int MAX_IPV6_LENGTH = 6 * 5 + 15;

  private static final int IPV6_PIECES = 8;

  private static final int IPV4_OCTETS = 4;

  private static final String GAP = "::";

  private IpHosts() {}

  /**
   * An IPv6 address as the <a href="https://url.spec.whatwg.org/#concept-ipv6-serializer">IPv6
   * serializer</a> prints it: RFC 5952 without dotted quads. Null if the text is no IPv6 address by
   * the <a href="https://url.spec.whatwg.org/#concept-ipv6-parser">parser</a>, as one with a zone
   * id.
   */
  static @Nullable String canonicalIpv6(String textWithoutBrackets) {
    if (textWithoutBrackets.length() > MAX_IPV6_LENGTH) {
      return null;
    }
    List<String> pieces = withoutGap(withoutDottedQuad(textWithoutBrackets));
    return pieces.size() == IPV6_PIECES && pieces.stream().allMatch(IpHosts::isPiece)
        ? serialize(pieces.stream().mapToInt(piece -> Integer.parseInt(piece, 16)).toArray())
        : null;
  }

  /** Whether the region, between the brackets, is an IPv6 address as it would be serialized. */
  static boolean isCanonicalIpv6(String s, int from, int to) {
    String text = to - from > MAX_IPV6_LENGTH ? "" : s.substring(from, to);
    return text.equals(canonicalIpv6(text));
  }

  /** Whether the region is an IPv4 address as it would be serialized. Allocates nothing. */
  static boolean isCanonicalIpv4(CharSequence s, int from, int to) {
    int start = from;
    for (int i = 0; i < IPV4_OCTETS; i++) {
      int end = start;
      while (end < to && s.charAt(end) != '.') {
        end++;
      }
      if (!isOctet(s, start, end)) {
        return false;
      }
      start = end + 1;
    }
    return start > to;
  }

  /**
   * Whether the region <a href="https://url.spec.whatwg.org/#ends-in-a-number-checker">ends in a
   * number</a>: browsers take it for an IPv4 address, or for no host at all. Allocates nothing.
   */
  static boolean endsInNumber(CharSequence s, int from, int to) {
    int end = from < to && s.charAt(to - 1) == '.' ? to - 1 : to;
    int start = end;
    while (start > from && s.charAt(start - 1) != '.') {
      start--;
    }
    return isHexNumber(s, start, end) || (start < end && isDecimal(s, start, end));
  }

  /** The text with the dotted quad that may end it as two pieces. */
  private static String withoutDottedQuad(String text) {
    int start = text.lastIndexOf(':') + 1;
    if (!isCanonicalIpv4(text, start, text.length())) {
      return text;
    }
    String[] octets = text.substring(start).split("\\.", -1);
    return text.substring(0, start)
        + hexPiece(octets[0], octets[1])
        + ':'
        + hexPiece(octets[2], octets[3]);
  }

  private static String hexPiece(String highOctet, String lowOctet) {
    return Integer.toHexString(Integer.parseInt(highOctet) << 8 | Integer.parseInt(lowOctet));
  }

  /** The pieces, with zeros for the gap, of which it stands for at least one. */
  private static List<String> withoutGap(String text) {
    int gap = text.indexOf(GAP);
    if (gap < 0) {
      return pieces(text);
    }
    List<String> all = new ArrayList<>(pieces(text.substring(0, gap)));
    List<String> after = pieces(text.substring(gap + GAP.length()));
    int zeros = Math.max(1, IPV6_PIECES - all.size() - after.size());
    all.addAll(Collections.nCopies(zeros, "0"));
    all.addAll(after);
    return all;
  }

  private static List<String> pieces(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
  }

  private static boolean isPiece(String text) {
    return 1 <= text.length() && text.length() <= 4 && text.chars().allMatch(HexFormat::isHexDigit);
  }

  private static String serialize(int[] pieces) {
    int start = 0;
    for (int i = 1; i < IPV6_PIECES; i++) {
      start = zeros(pieces, i) > zeros(pieces, start) ? i : start;
    }
    int zeros = zeros(pieces, start);
    return zeros < 2
        ? join(pieces, 0, IPV6_PIECES)
        : join(pieces, 0, start) + GAP + join(pieces, start + zeros, IPV6_PIECES);
  }

  /** How many pieces are zero, one after the other, from this one on. */
  private static int zeros(int[] pieces, int from) {
    int end = from;
    while (end < IPV6_PIECES && pieces[end] == 0) {
      end++;
    }
    return end - from;
  }

  private static String join(int[] pieces, int from, int to) {
    return Arrays.stream(pieces, from, to)
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining(":"));
  }

  /** Zero to 255 in decimal digits, without leading zeros. */
  private static boolean isOctet(CharSequence s, int from, int to) {
    int length = to - from;
    return 1 <= length
        && length <= 3
        && isDecimal(s, from, to)
        && (length == 1 || s.charAt(from) != '0')
        && Integer.parseInt(s, from, to, 10) <= 255;
  }

  private static boolean isDecimal(CharSequence s, int from, int to) {
    int end = from;
    while (end < to && '0' <= s.charAt(end) && s.charAt(end) <= '9') {
      end++;
    }
    return end == to;
  }

  /** As an IPv4 number of the standard, of which 0x without any digit is one. */
  private static boolean isHexNumber(CharSequence s, int from, int to) {
    if (to - from < 2 || s.charAt(from) != '0' || (s.charAt(from + 1) | 0x20) != 'x') {
      return false;
    }
    int end = from + 2;
    while (end < to && HexFormat.isHexDigit(s.charAt(end))) {
      end++;
    }
    return end == to;
  }
}
