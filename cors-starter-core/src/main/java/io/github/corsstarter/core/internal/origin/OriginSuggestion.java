package io.github.corsstarter.core.internal.origin;

import static io.github.corsstarter.core.internal.origin.OriginSyntax.SEPARATOR;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Suggests what to write instead of a text that is not an origin pattern: scheme, host and port are
 * taken from the text, as far as they can be found, and read once more. Nothing is suggested that
 * cannot be read, and no wildcard before a public suffix.
 */
final class OriginSuggestion {

  static final String EACH = "write each origin in full, such as https://app.example.com";

  /** The hosts that browsers give to their extensions. */
  private static final Map<String, String> EXTENSION_IDS =
      Map.of(
          "chrome-extension", "[a-p]{32}",
          "moz-extension", "[0-9a-f-]{36}",
          "safari-web-extension", "[0-9A-Fa-f-]{36}");

  private OriginSuggestion() {}

  /** What to write, as a clause that begins with a verb. */
  static String of(String text) {
    String plain = without("^$\\", unquoted(text)).replace("?://", SEPARATOR);
    int separator = plain.indexOf(SEPARATOR);
    String scheme = plain.substring(0, Math.max(0, separator)).toLowerCase(Locale.ROOT);
    String rest =
        separator < 0 && plain.startsWith("//")
            ? plain.substring(2)
            : plain.substring(separator < 0 ? 0 : separator + SEPARATOR.length());
    String authority = rest.substring(0, OriginSyntax.endOfAuthority(rest));
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    int hostEnd = OriginSyntax.endOfHost(authority);
    return of(scheme, authority.substring(0, hostEnd), authority.substring(hostEnd));
  }

  private static String of(String scheme, String host, String port) {
    boolean opaque = isOpaque(scheme);
    if (opaque && host.contains("*")) {
      return "write a regex for its hosts in allowed-origin-regexes, such as "
          + regexOfHosts(scheme)
          + ", or each origin in full";
    }
    String domain = opaque ? host : domain(host);
    if (domain.equals("*.")) {
      return "write a domain after the wildcard, such as https://*.example.com, or * alone for any"
          + " origin";
    }
    boolean known = domain.contains(".") || domain.startsWith("[") || Origin.isLoopbackHost(domain);
    String origin = (opaque ? scheme : webScheme(scheme, domain)) + SEPARATOR + domain;
    OriginPattern pattern = opaque || known ? read(origin, port) : null;
    if (pattern == null) {
      return EACH;
    }
    if (!pattern.subdomains()) {
      return "write " + pattern;
    }
    return PublicSuffixes.isPublicSuffix(pattern.host())
        ? EACH
        : "write " + pattern + " for all of its subdomains, or each origin in full";
  }

  /** With its port, if that is valid; the port of a regex or glob is open. */
  private static @Nullable OriginPattern read(String origin, String port) {
    boolean open = port.contains("+") || port.contains("*");
    OriginPattern pattern = read(origin + (open ? ":*" : port));
    return pattern == null ? read(origin) : pattern;
  }

  private static @Nullable OriginPattern read(String text) {
    try {
      return new OriginPatternParser(text).read();
    } catch (OriginPatternException e) {
      return null;
    }
  }

  /** The text without the quotes around it, and without the brackets of a list around these. */
  static String unquoted(String text) {
    int from = text.startsWith("[\"") ? 1 : 0;
    int to = text.endsWith("\"]") ? text.length() - 1 : text.length();
    while (from < to && "\"'`".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (from < to && "\"'`".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private static String without(String characters, String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(c -> characters.indexOf(c) < 0).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  /** Whether it is another scheme than those of the web, and no misspelling of them. */
  private static boolean isOpaque(String scheme) {
    return OriginSyntax.isScheme(scheme)
        && !scheme.startsWith("ht")
        && !scheme.equals("ws")
        && !scheme.equals("wss");
  }

  private static String webScheme(String scheme, String host) {
    boolean http = scheme.isEmpty() || scheme.equals("ws");
    return scheme.equals("http") || (http && Origin.isLoopbackHost(host)) ? "http" : "https";
  }

  /** With one wildcard for whatever a glob or a regex has before its last whole domain. */
  private static String domain(String host) {
    int start = 0;
    while (start < host.length() && "(.*+)".indexOf(host.charAt(start)) >= 0) {
      start++;
    }
    int open = host.length() - 1;
    while (open >= start && "*+)}".indexOf(host.charAt(open)) < 0) {
      open--;
    }
    if (open < start) {
      return start == 0 ? host : "*." + host.substring(start);
    }
    int dot = host.indexOf('.', open);
    return dot < 0 ? host : "*." + host.substring(dot + 1);
  }

  private static String regexOfHosts(String scheme) {
    String literal = scheme.replace(".", "[.]").replace("+", "[+]");
    return literal + SEPARATOR + EXTENSION_IDS.getOrDefault(scheme, "[A-Za-z0-9.-]+");
  }
}
