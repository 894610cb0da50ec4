package io.github.corsstarter.core.internal.origin;

import static io.github.corsstarter.core.internal.origin.OriginPatternException.invalid;
import static io.github.corsstarter.core.internal.origin.OriginSyntax.SEPARATOR;

import java.util.ArrayList;
import java.util.List;

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
    if (!isPlain(pattern)) {
      refuseOtherNotations(pattern);
    }
    int separator = pattern.indexOf(SEPARATOR);
    String rest = pattern.substring(separator + SEPARATOR.length());
    String scheme = scheme(pattern.substring(0, separator), rest);
    String authority = authority(scheme, rest);
    checkBrackets(scheme, authority);
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

  /** Whether nothing in the text hints at another notation, as in nearly all of them. */
  private static boolean isPlain(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c > '~' || (!Character.isLetterOrDigit(c) && "*-./:_".indexOf(c) < 0)) {
        return false;
      }
    }
    return pattern.contains(SEPARATOR) && !pattern.contains(".*");
  }

  private static void refuseOtherNotations(String pattern) throws OriginPatternException {
    OriginSchemeParser.checkOpaque(pattern);
    if (MissingScheme.isAtStartOf(pattern)) {
      throw MissingScheme.missing(pattern);
    }
    ForeignNotation.check(pattern);
    if (!pattern.contains(SEPARATOR)) {
      throw MissingScheme.missing(pattern);
    }
  }

  private static void checkBrackets(String scheme, String authority) throws OriginPatternException {
    String address = authority.endsWith("]") ? authority : authority.replace("[", "");
    if (address.indexOf(':') != address.lastIndexOf(':')
        && IpHosts.canonicalIpv6(address).isPresent()) {
      throw invalid(
          "has an IPv6 address without brackets",
          OriginProposal.write(scheme + SEPARATOR + bracketed(address)));
    }
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
    return stripped;
  }

  private String scheme(String written, String rest) throws OriginPatternException {
    String scheme = OriginSchemeParser.parse(written, rest);
    if (!written.equals(scheme)) {
      notes.add("its scheme is read in lower case, as " + scheme);
    }
    return scheme;
  }

  private String authority(String scheme, String rest) throws OriginPatternException {
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(rest.lastIndexOf('@', end - 1) + 1, end);
    if (rest.substring(end).equals("/")) {
      notes.add("its trailing slash is dropped");
    } else if (end < rest.length()) {
      throw invalid(
          "has more than scheme, host and port",
          OriginProposal.write(scheme + SEPARATOR + authority));
    }
    if (authority.length() < end) {
      throw invalid("has user information", OriginProposal.write(scheme + SEPARATOR + authority));
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
          OriginProposal.write(
              "write ",
              scheme + SEPARATOR + authority.substring(0, hostEnd),
              ", followed by :8443 or :* if it is not on the default port"));
    }
    if (port == Origin.defaultPort(scheme)) {
      notes.add("its port is the default of " + scheme + " and is dropped");
      return Origin.DEFAULT_PORT;
    }
    return port;
  }
}
