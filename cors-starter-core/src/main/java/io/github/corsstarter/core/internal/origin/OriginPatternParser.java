package io.github.corsstarter.core.internal.origin;

import static io.github.corsstarter.core.internal.origin.OriginPatternException.invalid;
import static io.github.corsstarter.core.internal.origin.OriginPatternException.prohibited;
import static io.github.corsstarter.core.internal.origin.OriginSyntax.SEPARATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads one entry of {@code allowed-origins}. Untidy texts are normalized and noted; invalid ones
 * are refused, with a suggestion what to write instead.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><td>accepted</td><td>{@code https://app.example.com}, {@code https://*.example.com:*}, {@code
 * capacitor://localhost}, {@code myapp://}</td></tr>
 * <tr><td>normalized</td><td>{@code https://Example.com:443/} to {@code https://example.com}</td></tr>
 * <tr><td>rejected</td><td>{@code example.com}, {@code https://*example.com}, {@code
 * https://example.com/app}, {@code wss://example.com}, {@code file:///}</td></tr>
 * </table>
 *
 * <p>A text is read at most twice, the second time as it was suggested, each time in one pass and
 * without a regex. Never give it a value from the wire. Not thread-safe; one for each text.
 */
public final class OriginPatternParser {

  /** Room for an origin and for whatever is written around it by mistake. */
  private static final int MAX_LENGTH = 500;

  private static final String SUBDOMAINS = "*.";

  private static final Set<String> SCHEMES_OF_OPAQUE_ORIGINS =
      Set.of("file", "data", "blob", "about");

  private final String written;

  private final String text;

  private final List<String> notes = new ArrayList<>();

  public OriginPatternParser(String text) {
    this.written = text;
    this.text = text.strip();
  }

  /** What was normalized, one clause each; complete after {@link #parse}. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * Reads the text.
   *
   * @throws OriginPatternException if it is not an origin pattern, or must not be one
   */
  public OriginPattern parse() throws OriginPatternException {
    if (text.length() > MAX_LENGTH) {
      throw invalid(text, "is longer than an origin can be", OriginSuggestion.EACH);
    }
    note(text.length() < written.length(), "the space around it is dropped");
    checkNotation();
    return read();
  }

  /** Refuses texts that mean something elsewhere, but not in a list of origins. */
  private void checkNotation() throws OriginPatternException {
    String scheme = text.substring(0, Math.max(0, text.indexOf(':'))).toLowerCase(Locale.ROOT);
    if (SCHEMES_OF_OPAQUE_ORIGINS.contains(scheme)) {
      throw prohibited(
          text,
          "names a scheme whose pages have the opaque origin null, which any site can have",
          "serve the page over https, and write its origin instead of " + scheme + ":");
    }
    if (Stream.of("${", "#{", "{{").anyMatch(text::contains)) {
      throw invalid(
          text,
          "holds a placeholder that nothing has filled in",
          "write the origin itself, such as https://app.example.com");
    }
    if (text.chars().anyMatch(c -> Character.isWhitespace(c) || c == ',' || c == ';')) {
      throw invalid(
          text, "holds more than one origin", "write each origin as an element of its own");
    }
    if (!OriginSuggestion.unquoted(text).equals(text)) {
      throw refusal("has quotes around it");
    }
    if (text.chars().anyMatch(c -> "^$(|\\{".indexOf(c) >= 0)
        || Stream.of("://.*", "://.+", "?://", "]+", "]*").anyMatch(text::contains)
        || text.startsWith(".*")) {
      throw refusal("is a regular expression, but origins are compared as they are");
    }
  }

  OriginPattern read() throws OriginPatternException {
    int separator = text.indexOf(SEPARATOR);
    if (separator < 0) {
      throw refusal("has no scheme");
    }
    String scheme = scheme(text.substring(0, separator));
    String authority = authority(text.substring(separator + SEPARATOR.length()));
    int hostEnd = OriginSyntax.endOfHost(authority);
    String host = authority.substring(0, hostEnd);
    String port = authority.substring(hostEnd);
    if (!OriginSyntax.isWeb(scheme)) {
      return new OriginPattern(scheme, opaqueHost(host, port), false, port(scheme, port));
    }
    boolean subdomains = host.startsWith(SUBDOMAINS);
    String domain = webHost(subdomains ? host.substring(SUBDOMAINS.length()) : host);
    if (subdomains && OriginSyntax.isAddress(domain)) {
      throw refusal("has a wildcard before an IP address, which has no subdomains");
    }
    return new OriginPattern(scheme, domain, subdomains, port(scheme, port));
  }

  private String scheme(String writtenScheme) throws OriginPatternException {
    String scheme = writtenScheme.toLowerCase(Locale.ROOT);
    if (!OriginSyntax.isScheme(scheme)) {
      throw refusal("has no valid scheme before ://");
    }
    if (scheme.equals("ws") || scheme.equals("wss")) {
      throw refusal(
          "has a scheme that no origin has: a WebSocket handshake carries the page's origin");
    }
    note(!writtenScheme.equals(scheme), "its scheme is read in lower case, as " + scheme);
    return scheme;
  }

  /** Host and port, without the slash that may follow them. */
  private String authority(String rest) throws OriginPatternException {
    String authority = rest.substring(0, OriginSyntax.endOfAuthority(rest));
    String path = rest.substring(authority.length());
    if (authority.contains("@")) {
      throw refusal("has user information");
    }
    if (!path.isEmpty() && !path.equals("/")) {
      throw refusal("has more than scheme, host and port");
    }
    if (authority.indexOf('[') < 0 && authority.indexOf(':') < authority.lastIndexOf(':')) {
      throw invalid(
          text,
          "has more than one colon behind its scheme",
          "write one port, and an IPv6 address in brackets, as in http://[::1]:3000");
    }
    note(!path.isEmpty(), "its trailing slash is dropped");
    return authority;
  }

  /** A host of http or https, in the form in which browsers serialize it. */
  private String webHost(String writtenHost) throws OriginPatternException {
    if (writtenHost.isEmpty()) {
      throw refusal("has no host");
    }
    if (writtenHost.contains("*")) {
      throw refusal("has a wildcard that is not *. before a whole domain");
    }
    String host = writtenHost.startsWith("[") ? ipv6(writtenHost) : domain(writtenHost);
    note(!writtenHost.equals(host), "its host is read as " + host);
    return host;
  }

  private String ipv6(String bracketed) throws OriginPatternException {
    String canonical =
        bracketed.endsWith("]")
            ? IpHosts.canonicalIpv6(bracketed.substring(1, bracketed.length() - 1))
            : null;
    if (canonical == null) {
      throw refusal("has no valid IPv6 address");
    }
    return "[" + canonical + "]";
  }

  private String domain(String writtenHost) throws OriginPatternException {
    String host = Idna.toAscii(writtenHost);
    if (host == null) {
      throw invalid(
          text,
          "has a host that cannot be converted with certainty to the form browsers send",
          "write the host as browsers send it, such as https://xn--bcher-kva.example");
    }
    if (!OriginSyntax.isHost(host, 0, host.length())) {
      throw refusal(
          IpHosts.endsInNumber(host, 0, host.length())
              ? "ends in a number, but is not an IPv4 address in four decimal parts"
              : "has a host with an empty label, a label over 63 characters or a character no host"
                  + " has");
    }
    return host;
  }

  /** A host of any other scheme, compared byte for byte. */
  private String opaqueHost(String host, String port) throws OriginPatternException {
    if (host.contains("*")) {
      throw refusal("has a wildcard in the host, which only http and https origins can have");
    }
    if (host.isEmpty() && !port.isEmpty()) {
      throw refusal("has a port without a host");
    }
    if (!OriginSyntax.isOpaqueHost(host, 0, host.length())) {
      throw refusal("has a character that no host of an origin has, or too many characters");
    }
    return host;
  }

  private int port(String scheme, String writtenPort) throws OriginPatternException {
    if (writtenPort.isEmpty()) {
      return Origin.DEFAULT_PORT;
    }
    if (writtenPort.equals(":*")) {
      return OriginPattern.ANY_PORT;
    }
    int port = OriginSyntax.port(writtenPort, 1);
    if (port == OriginSyntax.NONE) {
      throw refusal("has a port that is not a number from 1 to 65535 without leading zeros");
    }
    boolean implicit = port == Origin.defaultPort(scheme);
    note(implicit, "its port is the default of " + scheme + " and is dropped");
    return implicit ? Origin.DEFAULT_PORT : port;
  }

  private void note(boolean untidy, String clause) {
    if (untidy) {
      notes.add(clause);
    }
  }

  private OriginPatternException refusal(String reason) {
    return invalid(text, reason, null);
  }
}
