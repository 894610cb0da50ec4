package io.github.corsstarter.core.internal.origin;

import static io.github.corsstarter.core.internal.origin.OriginPatternException.invalid;
import static io.github.corsstarter.core.internal.origin.OriginPatternException.prohibited;
import static io.github.corsstarter.core.internal.origin.OriginSyntax.SEPARATOR;

import java.util.Locale;
import java.util.Set;

/** Reads the scheme of an origin pattern. */
final class OriginSchemeParser {

  private static final Set<String> OPAQUE_SCHEMES = Set.of("file", "data", "blob", "about");

  private OriginSchemeParser() {}

  static String parse(String written, String rest) throws OriginPatternException {
    String scheme = written.toLowerCase(Locale.ROOT);
    checkOpaque(scheme);
    if (scheme.contains("*")) {
      throw invalid(
          "has a wildcard in its scheme",
          OriginProposal.write(
              "write the origin once for each scheme, such as ", "https" + SEPARATOR + rest, ""));
    }
    if (!OriginSyntax.isScheme(scheme)) {
      throw invalid(
          "has no valid scheme before ://", OriginProposal.write("https" + SEPARATOR + rest));
    }
    if (scheme.equals("ws") || scheme.equals("wss")) {
      throw invalid(
          "has a scheme that no origin has: a WebSocket handshake carries the page's origin",
          OriginProposal.write(pageScheme(scheme, rest) + SEPARATOR + rest));
    }
    if (rest.startsWith("/") || rest.contains("//")) {
      MissingScheme.checkSecond(scheme, rest);
    }
    return scheme;
  }

  /** Of a page that opens such a socket; only developers' own pages may do without TLS. */
  private static String pageScheme(String scheme, String rest) {
    return scheme.equals("ws")
            && OriginProposal.pattern("http" + SEPARATOR + rest)
                .filter(page -> Origin.isLoopbackHost(page.host()))
                .isPresent()
        ? "http"
        : "https";
  }

  static void checkOpaque(String text) throws OriginPatternException {
    String scheme = beforeColon(text);
    if (OPAQUE_SCHEMES.contains(scheme)) {
      throw prohibited(
          "names a scheme whose pages have the opaque origin null, which any site can have",
          "serve the page over https, and write its origin instead of " + scheme + ":");
    }
  }

  static String beforeColon(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? text : text.substring(0, colon);
  }
}
