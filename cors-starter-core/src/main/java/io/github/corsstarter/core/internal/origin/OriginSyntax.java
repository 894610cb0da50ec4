package io.github.corsstarter.core.internal.origin;

/**
 * Finds the parts of a serialized origin without creating any object: what a request says is
 * compared in place.
 *
 * <p>The parts are packed in a long: the end of the scheme, the end of the host, and the port. A
 * host is what the <a href="https://url.spec.whatwg.org/#host-serializing">URL standard's host
 * serializer</a> can print for a domain, an IPv4 or an IPv6 address; underscores are tolerated, as
 * browsers do.
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

  private static final int NONE = -1;

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
    int hostEnd = hostEnd(text, schemeEnd + SEPARATOR.length());
    int port = port(text, schemeEnd, hostEnd);
    return port == NONE ? MALFORMED : ((long) schemeEnd << 48) | ((long) hostEnd << 32) | port;
  }

  /** Whether the host that was found is one. */
  static boolean isHost(String text, long offsets) {
    int from = hostStart(offsets);
    int to = hostEnd(offsets);
    return text.startsWith("[", from)
        ? IpHosts.isCanonicalIpv6(text, from + 1, to - 1)
        : isHost(text, from, to);
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
    return (port == 443 && schemeEnd == 5 && text.startsWith("https"))
        || (port == 80 && schemeEnd == 4 && text.startsWith("http"));
  }
}
