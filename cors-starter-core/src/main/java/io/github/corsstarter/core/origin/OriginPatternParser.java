package io.github.corsstarter.core.origin;

import static io.github.corsstarter.core.origin.OriginPatternException.invalid;
import static io.github.corsstarter.core.origin.OriginPatternException.prohibited;
import static io.github.corsstarter.core.origin.OriginSyntax.SEPARATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one entry of {@code allowed-origins}. What is merely untidy is normalized and noted; what
 * cannot be meant is refused, with what to write instead.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><td>accepted</td><td>{@code https://app.example.com}, {@code https://*.example.com:*}, {@code
 * capacitor://localhost}</td></tr>
 * <tr><td>normalized</td><td>{@code https://Example.com:443/} to {@code https://example.com}</td></tr>
 * <tr><td>rejected</td><td>{@code example.com}, {@code https://*example.com}, {@code
 * https://example.com/app}, {@code wss://example.com}, {@code file:///}</td></tr>
 * </table>
 *
 * Not thread-safe; one for each text.
 */
public final class OriginPatternParser {

  private static final Set<String> OPAQUE_SCHEMES = Set.of("file", "data", "blob", "about");

  /** What is said of a wildcard that admits more than what was written may have meant. */
  static final String OR_EACH_ORIGIN = " for all of its subdomains, or each origin in full";

  /** Those of lists and texts in other notations. */
  private static final String OPENING_MARKS = "^\\[?[\"']+|^\\[";

  private static final String CLOSING_MARKS = "[\"']+]?$|(?<=^[^\\[]{0,99}://[^\\[]{1,900})]$";

  private static final List<String> SIGNS_OF_REGEX =
      List.of("\\.", "://.*", "://.+", "(", "^", "$", "|");

  private final String text;

  private final List<String> notes = new ArrayList<>();

  public OriginPatternParser(String text) {
    this.text = text;
  }

  /** What was normalized, one clause each; complete after {@link #parse}. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * Reads the text.
   *
   * @throws OriginPatternException if it is no origin pattern, or must not be one
   */
  public OriginPattern parse() throws OriginPatternException {
    String pattern = stripped();
    if (isRegex(pattern)) {
      throw regex(pattern);
    }
    int separator = pattern.indexOf(SEPARATOR);
    if (separator < 0) {
      throw withoutScheme(pattern);
    }
    String rest = pattern.substring(separator + SEPARATOR.length());
    String scheme = scheme(pattern.substring(0, separator), rest);
    String authority = authority(scheme, rest);
    if (authority.indexOf(':') != authority.lastIndexOf(':')
        && IpHosts.canonicalIpv6(authority).isPresent()) {
      throw invalid(
          "has an IPv6 address without brackets",
          "write " + scheme + SEPARATOR + bracketed(authority));
    }
    int hostEnd = hostEnd(authority);
    boolean subdomains = authority.startsWith("*.");
    OriginHostParser host =
        new OriginHostParser(
            scheme, authority.substring(subdomains ? 2 : 0, hostEnd), authority.substring(hostEnd));
    OriginPattern result =
        new OriginPattern(
            scheme, host.parse(subdomains), subdomains, port(scheme, authority, hostEnd));
    notes.addAll(host.notes());
    return result;
  }

  /** The address in brackets; its last part is the port where the rest is an address too. */
  private static String bracketed(String address) {
    int colon = address.lastIndexOf(':');
    boolean port = IpHosts.canonicalIpv6(address.substring(0, colon)).isPresent();
    int end = port ? colon : address.length();
    return "[" + address.substring(0, end) + "]" + address.substring(end);
  }

  private String stripped() throws OriginPatternException {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      throw invalid("is empty", "write an origin, such as https://app.example.com, or drop it");
    }
    if (stripped.length() < text.length()) {
      notes.add("the space around it is dropped");
    }
    int comment = stripped.indexOf(" #");
    if (comment > 0) {
      throw invalid(
          "has a comment behind it",
          write(stripped.substring(0, comment).strip()) + ", and the comment on a line of its own");
    }
    if (isSeveral(stripped)) {
      throw invalid("holds more than one origin", "write each origin as an element of its own");
    }
    String bare = stripped.replaceFirst(OPENING_MARKS, "").replaceFirst(CLOSING_MARKS, "");
    if (bare.length() < stripped.length()) {
      throw invalid("has quotes or brackets around it", write(bare));
    }
    return stripped;
  }

  /** A proposal; where that has a fault of its own, what to do about it. */
  private static String write(String proposal) {
    return faultOf(proposal).map(OriginPatternException::cure).orElse("write " + proposal);
  }

  private static boolean isSeveral(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == ',' || c == ';') {
        return true;
      }
    }
    return false;
  }

  private static boolean isRegex(String pattern) {
    for (String sign : SIGNS_OF_REGEX) {
      if (pattern.contains(sign)) {
        return true;
      }
    }
    return pattern.startsWith(".*");
  }

  private static OriginPatternException regex(String expression) {
    String wildcard =
        expression
            .replaceAll("[\\\\^$]", "")
            .replaceFirst("://(?:\\(?\\.[*+]\\)?|\\([^|)]*\\)|\\[[^]]*][*+]?)\\.?", "://*.");
    return invalid(
        "is a regular expression, where origins are compared as they are",
        !isRegex(wildcard) && faultOf(wildcard).isEmpty()
            ? "write " + wildcard + OR_EACH_ORIGIN
            : "write each origin in full, such as https://app.example.com");
  }

  /** What is wrong with a text that is to be proposed; empty if it can stand. */
  private static Optional<OriginPatternException> faultOf(String proposal) {
    try {
      new OriginPatternParser(proposal).parse();
      return Optional.empty();
    } catch (OriginPatternException e) {
      return Optional.of(e);
    }
  }

  private static OriginPatternException withoutScheme(String pattern) {
    if (OPAQUE_SCHEMES.contains(beforeColon(pattern))) {
      return opaque(beforeColon(pattern));
    }
    String authority = pattern.replaceFirst("^(?:https?(?::|//))?/*", "").replaceFirst("/+$", "");
    if (authority.matches("(?:https?)?:?")) {
      authority = "app.example.com";
    }
    boolean http = pattern.startsWith("http:") || Origin.isLoopbackHost(beforeColon(authority));
    String proposal = (http ? "http" : "https") + SEPARATOR + authority;
    return invalid("has no scheme", write(proposal));
  }

  private static String beforeColon(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? text : text.substring(0, colon);
  }

  private String scheme(String written, String rest) throws OriginPatternException {
    String scheme = written.toLowerCase(Locale.ROOT);
    if (OPAQUE_SCHEMES.contains(beforeColon(scheme))) {
      throw opaque(beforeColon(scheme));
    }
    if (scheme.contains("*")) {
      throw invalid(
          "has a wildcard in its scheme",
          "write the origin once for each scheme, such as https" + SEPARATOR + rest);
    }
    if (!OriginSyntax.isScheme(scheme)) {
      throw invalid("has no valid scheme before ://", "write https" + SEPARATOR + rest);
    }
    if (scheme.equals("ws") || scheme.equals("wss")) {
      String page = scheme.equals("ws") ? "http" : "https";
      throw invalid(
          "has a scheme that no origin has: a WebSocket handshake carries the page's origin",
          "write " + page + SEPARATOR + rest);
    }
    noteLowerCase(written, scheme);
    return scheme;
  }

  private void noteLowerCase(String written, String scheme) {
    if (!written.equals(scheme)) {
      notes.add("its scheme is read in lower case, as " + scheme);
    }
  }

  private static OriginPatternException opaque(String scheme) {
    return prohibited(
        "names a scheme whose pages have the opaque origin null, which any site can have",
        "serve the page over https, and write its origin instead of " + scheme + ":");
  }

  private String authority(String scheme, String rest) throws OriginPatternException {
    int end = 0;
    while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(rest.lastIndexOf('@', end - 1) + 1, end);
    if (rest.substring(end).equals("/")) {
      notes.add("its trailing slash is dropped");
    } else if (end < rest.length()) {
      throw invalid(
          "has more than scheme, host and port", "write " + scheme + SEPARATOR + authority);
    }
    if (authority.length() < end) {
      throw invalid("has user information", "write " + scheme + SEPARATOR + authority);
    }
    return authority;
  }

  private static int hostEnd(String authority) {
    int colon = authority.indexOf(':', Math.max(0, authority.lastIndexOf(']')));
    return colon < 0 ? authority.length() : colon;
  }

  private int port(String scheme, String authority, int hostEnd) throws OriginPatternException {
    String written = authority.substring(hostEnd);
    if (written.isEmpty()) {
      return Origin.DEFAULT_PORT;
    }
    if (written.equals(":*")) {
      return OriginPattern.ANY_PORT;
    }
    int port = OriginSyntax.port(written, 1);
    if (port < 0) {
      throw invalid(
          "has a port that is not a number from 1 to 65535 without leading zeros",
          "write "
              + scheme
              + SEPARATOR
              + authority.substring(0, hostEnd)
              + ", with :8443 or :* behind it"
              + " if it is not on the default port");
    }
    if (port == Origin.defaultPort(scheme)) {
      notes.add("its port is the default of " + scheme + " and is dropped");
      return Origin.DEFAULT_PORT;
    }
    return port;
  }
}
