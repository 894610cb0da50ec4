package io.github.corsstarter.core.internal.origin;

import static io.github.corsstarter.core.internal.origin.OriginSyntax.SEPARATOR;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Suggests what to write instead of a text that is not an origin pattern: the text is stripped of
 * what an origin cannot have and read once more. Nothing is suggested that cannot be read, and no
 * wildcard before a public suffix.
 */
final class OriginSuggestion {

  static final String EACH = "write each origin in full, such as https://app.example.com";

  /** The hosts that browsers give to their extensions. */
  private static final Map<String, String> EXTENSION_IDS =
      Map.of(
          "chrome-extension", "[a-p]{32}",
          "moz-extension", "[0-9a-f-]{36}",
          "safari-web-extension", "[0-9A-Fa-f-]{36}");

  private final String text;

  private final String scheme;

  private final String authority;

  private OriginSuggestion(String text) {
    this.text = text;
    String plain = withoutRegex(ForeignNotation.unquoted(text));
    int separator = separator(plain);
    int schemeEnd = separator < 0 ? schemeLength(plain) : separator;
    int schemeStart = plain.lastIndexOf('/', schemeEnd - 1) + 1;
    String written = plain.substring(schemeStart, schemeEnd).toLowerCase(Locale.ROOT);
    boolean opaque = separator >= 0 && isOpaque(written);
    String rest = plain.substring(schemeEnd);
    authority = authority(opaque ? rest.substring(SEPARATOR.length()) : withoutSlashes(rest));
    scheme = opaque ? written : webScheme(written.replace("?", ""));
  }

  /** What to write, as a clause that begins with a verb. */
  static String of(String text) {
    return new OriginSuggestion(text).clause();
  }

  private String clause() {
    int hostEnd = OriginSyntax.endOfHost(authority);
    String written = authority.substring(0, hostEnd);
    if (!OriginSyntax.isWeb(scheme) && written.contains("*")) {
      return "write a regex for its hosts in allowed-origin-regexes, such as "
          + regexOfHosts()
          + ", or each origin in full";
    }
    if (written.equals("*.")) {
      return "write a domain after the wildcard, such as https://*.example.com, or * alone for any"
          + " origin";
    }
    OriginPattern pattern = read(scheme + SEPARATOR + host(written), authority.substring(hostEnd));
    if (pattern == null
        || (pattern.subdomains() && PublicSuffixes.isPublicSuffix(pattern.host()))) {
      return EACH;
    }
    String family = "*." + pattern.host();
    boolean asWritten =
        !pattern.subdomains() || text.contains("/" + family) || text.startsWith(family);
    return "write "
        + pattern
        + (asWritten ? "" : " for all of its subdomains, or each origin in full");
  }

  /** With its port, if that is valid; the port of a regex is open. */
  private static @Nullable OriginPattern read(String origin, String port) {
    boolean open = port.contains("+") || port.contains("*");
    OriginPattern pattern = new OriginPatternReader(origin + (open ? ":*" : port)).read();
    return pattern == null ? new OriginPatternReader(origin).read() : pattern;
  }

  /** Without anchors and backslashes; what is open at the beginning of the host is a wildcard. */
  private static String withoutRegex(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean escape =
          text.charAt(i) == '\\'
              && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
      if (!escape && "^$".indexOf(text.charAt(i)) < 0) {
        plain.append(text.charAt(i));
      }
    }
    int separator = plain.indexOf(SEPARATOR);
    int start = separator < 0 ? 0 : separator + SEPARATOR.length();
    int end = start;
    if (plain.indexOf("[", start) == start && ForeignNotation.isCharacterClass(text)) {
      end = plain.indexOf("]", start) + 1;
    }
    while (end < plain.length() && "(.*+)".indexOf(plain.charAt(end)) >= 0) {
      end++;
    }
    return end > start ? plain.replace(start, end, "*.").toString() : plain.toString();
  }

  /** Of the second scheme, if there are two. */
  private static int separator(String text) {
    int first = text.indexOf(SEPARATOR);
    int second = text.indexOf(SEPARATOR, first + 1);
    return first >= 0 && second > 0 && OriginSyntax.isScheme(text.substring(first + 3, second))
        ? second
        : first;
  }

  /** Of http or https at the beginning, as in {@code https:/} or {@code http//}; else 0. */
  private static int schemeLength(String text) {
    int length = text.regionMatches(true, 0, "https", 0, 5) ? 5 : 4;
    boolean http = text.regionMatches(true, 0, "http", 0, 4);
    return http && (text.length() == length || ":/".indexOf(text.charAt(length)) >= 0) ? length : 0;
  }

  /** Whether it is another scheme than those of the web, and no misspelling of them. */
  private static boolean isOpaque(String scheme) {
    return OriginSyntax.isScheme(scheme)
        && !scheme.startsWith("ht")
        && !scheme.equals("ws")
        && !scheme.equals("wss");
  }

  private String webScheme(String written) {
    if (written.equals("http") || written.equals("https")) {
      return written;
    }
    boolean local = written.isEmpty() || written.equals("ws");
    String host = authority.substring(0, OriginSyntax.endOfHost(authority));
    return local && Origin.isLoopbackHost(host) ? "http" : "https";
  }

  private static String withoutSlashes(String rest) {
    int start = rest.startsWith(":") ? 1 : 0;
    while (start < rest.length() && rest.charAt(start) == '/') {
      start++;
    }
    return rest.substring(start);
  }

  private static String authority(String rest) {
    String authority = rest.substring(0, OriginSyntax.endOfAuthority(rest));
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    String bracketed = bracketed(authority);
    return bracketed == null ? authority : bracketed;
  }

  /** The domain after the last star, or an address without its zone. */
  private static String host(String written) {
    int zone = written.startsWith("[") ? written.indexOf('%') : -1;
    if (zone >= 0) {
      return written.substring(0, zone) + "]";
    }
    int star = written.lastIndexOf('*');
    if (star < 0) {
      return written;
    }
    int dot = written.indexOf('.', star);
    String domain = dot < 0 ? "" : written.substring(dot + 1);
    return OriginSyntax.isAddress(domain) ? domain : "*." + domain;
  }

  /** An IPv6 address that lacks its brackets, and perhaps its port, with them; else null. */
  static @Nullable String bracketed(String authority) {
    int colon = authority.lastIndexOf(':');
    if (authority.endsWith("]") || authority.indexOf(':') == colon) {
      return null;
    }
    String address = authority.replace("[", "");
    int end = address.lastIndexOf(':');
    if (IpHosts.canonicalIpv6(address.substring(0, end)).isPresent()) {
      return "[" + address.substring(0, end) + "]" + address.substring(end);
    }
    return IpHosts.canonicalIpv6(address).isPresent() ? "[" + address + "]" : null;
  }

  private String regexOfHosts() {
    String literal = scheme.replace(".", "[.]").replace("+", "[+]");
    return literal + SEPARATOR + EXTENSION_IDS.getOrDefault(scheme, "[A-Za-z0-9.-]+");
  }
}
