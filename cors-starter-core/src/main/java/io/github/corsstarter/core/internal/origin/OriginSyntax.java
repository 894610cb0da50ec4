package io.github.corsstarter.core.internal.origin;

import java.util.HexFormat;

/**
 * Finds the parts of a serialized origin without creating any object: what a request says is
 * compared in place.
 *
 * <p>The parts are packed in a long: the end of the scheme, the end of the host, and the port. A
 * host is what the <a href="https://url.spec.whatwg.org/#host-serializing">URL standard's host
 * serializer</a> can print. For http and https that is a domain, an IPv4 or an IPv6 address;
 * underscores are tolerated, as browsers do. For every other scheme it is an <a
 * href="https://url.spec.whatwg.org/#opaque-host">opaque host</a>: it keeps its case, and may be
 * empty or a dot. Of the bytes of the standard it may have letters, digits, {@code -._~!&+=} and
 * {@code %} before two hexadecimal digits; a quote, a comma or a star in an origin is nobody's host
 * but an attack on whoever reads it.
 */
final class OriginSyntax {

  static final String SEPARATOR = "://";

  static final int MAX_SCHEME_LENGTH = 64;

  /** RFC 1035, section 2.3.4, as text. */
  static final int MAX_HOST_LENGTH = 253;

  static final int MAX_LABEL_LENGTH = 63;

  static final int MAX_PORT = 65_535;

  /** Scheme, "://", host, ":65535". */
  static final int MAX_LENGTH = MAX_SCHEME_LENGTH + 3 + MAX_HOST_LENGTH + 6;

  static final long MALFORMED = -1;

  static final int NONE = -1;

  private static final String OPAQUE_HOST_CHARACTERS = "-._~!&+=";

  private OriginSyntax() {}

  /** Finds the parts of an origin, if it is one. */
  static long scan(String text) {
    long offsets = split(text);
    return offsets == MALFORMED || !isHost(text, offsets) ? MALFORMED : offsets;
  }

  /** Finds the parts of what is an origin if {@link #isHost(String, long)} holds as well. */
  static long split(String text) {
    if (text.length() > MAX_LENGTH) {
      return MALFORMED;
    }
    int schemeEnd = schemeEnd(text);
    if (schemeEnd == NONE || !text.startsWith(SEPARATOR, schemeEnd)) {
      return MALFORMED;
    }
    int hostStart = schemeEnd + SEPARATOR.length();
    int hostEnd = hostEnd(text, hostStart);
    int port = port(text, schemeEnd, hostEnd);
    if (port != Origin.DEFAULT_PORT && hostEnd == hostStart) {
      return MALFORMED;
    }
    return port == NONE ? MALFORMED : ((long) schemeEnd << 48) | ((long) hostEnd << 32) | port;
  }

  /** Whether the host that was found is one. */
  static boolean isHost(String text, long offsets) {
    int from = hostStart(offsets);
    int to = hostEnd(offsets);
    if (!isWeb(text, schemeEnd(offsets))) {
      return isOpaqueHost(text, from, to) && !text.startsWith("file:");
    }
    return text.startsWith("[", from)
        ? IpHosts.isCanonicalIpv6(text, from + 1, to - 1)
        : isHost(text, from, to);
  }

  /** Whether the scheme is http or https, whose hosts are domains or addresses. */
  static boolean isWeb(String scheme) {
    return scheme.equals("https") || scheme.equals("http");
  }

  private static boolean isWeb(String text, int schemeEnd) {
    return (schemeEnd == 4 && text.startsWith("http"))
        || (schemeEnd == 5 && text.startsWith("https"));
  }

  /** Whether the region is a host as it would be serialized under any other scheme. */
  static boolean isOpaqueHost(String text, int from, int to) {
    if (text.startsWith("[", from)) {
      return to - from > 1 && IpHosts.isCanonicalIpv6(text, from + 1, to - 1);
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean escape = c == '%' && i + 2 < to && isHex(text.charAt(i + 1), text.charAt(i + 2));
      if (!escape
          && OPAQUE_HOST_CHARACTERS.indexOf(c) < 0
          && !isLetter((char) (c | 0x20))
          && !isDigit(c)) {
        return false;
      }
    }
    return to - from <= MAX_HOST_LENGTH;
  }

  private static boolean isHex(char high, char low) {
    return HexFormat.isHexDigit(high) && HexFormat.isHexDigit(low);
  }

  /** Whether a host is an IP address. */
  static boolean isAddress(String host) {
    return host.startsWith("[") || IpHosts.isCanonicalIpv4(host, 0, host.length());
  }

  /** Where a path, a query or a fragment begins in what follows the scheme. */
  static int endOfAuthority(String rest) {
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Where the port begins, with its colon, in a host that may have one. */
  static int endOfHost(String authority) {
    int colon = authority.indexOf(':', Math.max(0, authority.lastIndexOf(']')));
    return colon < 0 ? authority.length() : colon;
  }

  static int schemeEnd(long offsets) {
    return (int) (offsets >>> 48);
  }

  static int hostStart(long offsets) {
    return schemeEnd(offsets) + SEPARATOR.length();
  }

  static int hostEnd(long offsets) {
    return (int) (offsets >>> 32) & 0xFFFF;
  }

  static int port(long offsets) {
    return (int) offsets;
  }

  /** Whether the text is a scheme in lower case: RFC 3986, section 3.1. */
  static boolean isScheme(String text) {
    return !text.isEmpty() && schemeEnd(text) == text.length();
  }

  /** Whether the region is a host as it would be serialized. */
  static boolean isHost(String text, int from, int to) {
    return isDomain(text, from, to)
        && (!IpHosts.endsInNumber(text, from, to) || IpHosts.isCanonicalIpv4(text, from, to));
  }

  private static int schemeEnd(String text) {
    if (text.startsWith("https://")) { // Mostly there is no need to look further.
      return 5;
    }
    int end = 0;
    while (end < text.length() && isSchemeCharacter(text.charAt(end), end)) {
      end++;
    }
    return 0 < end && end <= MAX_SCHEME_LENGTH ? end : NONE;
  }

  private static boolean isSchemeCharacter(char c, int position) {
    return isLetter(c) || (position > 0 && (isDigit(c) || c == '+' || c == '-' || c == '.'));
  }

  /** Zero, where no port begins, if a bracket is not closed. */
  private static int hostEnd(String text, int from) {
    if (text.startsWith("[", from)) {
      return text.indexOf(']', from) + 1;
    }
    int colon = text.indexOf(':', from);
    return colon < 0 ? text.length() : colon;
  }

  /** Whether the region is what may stand before the dot of a domain. */
  static boolean isSubdomain(String text, int from, int to) {
    return isDomain(text, from, to) && text.charAt(to - 1) != '.';
  }

  /** Non-empty labels of host characters; one trailing dot makes another, legal host. */
  private static boolean isDomain(String text, int from, int to) {
    int labelStart = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (i == labelStart || i - labelStart > MAX_LABEL_LENGTH) {
          return false;
        }
        labelStart = i + 1;
      } else if (!isHostCharacter(c)) {
        return false;
      }
    }
    return from < to && to - labelStart <= MAX_LABEL_LENGTH && to - from <= MAX_HOST_LENGTH;
  }

  private static boolean isHostCharacter(char c) {
    return isLetter(c) || isDigit(c) || c == '-' || c == '_';
  }

  private static boolean isLetter(char c) {
    return 'a' <= c && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  /** The port after the host, {@link Origin#DEFAULT_PORT} if there is none. */
  private static int port(String text, int schemeEnd, int from) {
    if (from == text.length()) {
      return Origin.DEFAULT_PORT;
    }
    int port = text.charAt(from) == ':' ? port(text, from + 1) : NONE;
    return port == NONE || isDefaultPort(text, schemeEnd, port) ? NONE : port;
  }

  /** A port in digits without a leading zero, from the position to the end of the text. */
  static int port(String text, int from) {
    int port = 0;
    for (int i = from; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      boolean leadingZero = port == 0 && digit == 0;
      if (digit < 0 || digit > 9 || leadingZero || port > MAX_PORT) {
        return NONE;
      }
      port = port * 10 + digit;
    }
    return 0 < port && port <= MAX_PORT ? port : NONE;
  }

  private static boolean isDefaultPort(String text, int schemeEnd, int port) {
    return isWeb(text, schemeEnd) && port == (schemeEnd == 5 ? 443 : 80);
  }
}
