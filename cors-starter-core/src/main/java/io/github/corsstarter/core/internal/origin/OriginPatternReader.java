package io.github.corsstarter.core.internal.origin;

import static io.github.corsstarter.core.internal.origin.OriginSyntax.SEPARATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a text as an origin pattern, or says what is wrong with it. One for each text. */
final class OriginPatternReader {

  private static final String SUBDOMAINS = "*.";

  private final String text;

  private final List<String> notes = new ArrayList<>();

  private String fault = "";

  private @Nullable String cure;

  OriginPatternReader(String text) {
    this.text = text;
  }

  List<String> notes() {
    return notes;
  }

  /** What is wrong, as a clause; after {@link #read} has returned null. */
  String fault() {
    return fault;
  }

  /** What to write instead, if that can be said for certain. */
  @Nullable String cure() {
    return cure;
  }

  /** The pattern, or null. */
  @Nullable OriginPattern read() {
    int separator = text.indexOf(SEPARATOR);
    if (separator < 0) {
      refuse("has no scheme");
      return null;
    }
    String scheme = scheme(text.substring(0, separator));
    if (scheme == null) {
      return null;
    }
    String rest = text.substring(separator + SEPARATOR.length());
    String authority = authority(scheme, rest);
    return authority == null ? null : pattern(scheme, authority);
  }

  private @Nullable String scheme(String written) {
    String scheme = written.toLowerCase(Locale.ROOT);
    if (scheme.contains("*")) {
      return refuse("has a wildcard in its scheme");
    }
    if (!OriginSyntax.isScheme(scheme)) {
      return refuse("has no valid scheme before ://");
    }
    if (scheme.equals("ws") || scheme.equals("wss")) {
      return refuse(
          "has a scheme that no origin has: a WebSocket handshake carries the page's origin");
    }
    note(!written.equals(scheme), "its scheme is read in lower case, as " + scheme);
    return scheme;
  }

  /** Host and port, without the slash that may follow them. */
  private @Nullable String authority(String scheme, String rest) {
    int end = OriginSyntax.endOfAuthority(rest);
    String path = rest.substring(end);
    if (rest.substring(0, end).contains("@")) {
      return refuse("has user information");
    }
    if (path.isEmpty() || path.equals("/")) {
      note(!path.isEmpty(), "its trailing slash is dropped");
      return rest.substring(0, end);
    }
    return OriginSyntax.isWeb(scheme) && (end == 0 || rest.contains(SEPARATOR))
        ? refuse("has a second scheme, or slashes, before its host")
        : refuse("has more than scheme, host and port");
  }

  private @Nullable OriginPattern pattern(String scheme, String authority) {
    if (OriginSuggestion.bracketed(authority) != null) {
      refuse("has an IPv6 address without brackets");
      return null;
    }
    int hostEnd = OriginSyntax.endOfHost(authority);
    String written = authority.substring(0, hostEnd);
    boolean subdomains = OriginSyntax.isWeb(scheme) && written.startsWith(SUBDOMAINS);
    String host =
        OriginSyntax.isWeb(scheme)
            ? webHost(subdomains ? written.substring(SUBDOMAINS.length()) : written, subdomains)
            : opaqueHost(written, hostEnd < authority.length());
    if (host == null) {
      return null;
    }
    int port = port(scheme, authority.substring(hostEnd));
    return fault.isEmpty() ? new OriginPattern(scheme, host, subdomains, port) : null;
  }

  /** A host of http or https, in the form in which browsers serialize it. */
  private @Nullable String webHost(String written, boolean subdomains) {
    if (written.isEmpty()) {
      return refuse("has no host");
    }
    if (written.contains("*")) {
      return refuse("has a wildcard that is not *. before a whole domain");
    }
    String host = written.startsWith("[") ? ipv6(written) : domain(written);
    if (host != null && subdomains && OriginSyntax.isAddress(host)) {
      return refuse("has a wildcard before an IP address, which has no subdomains");
    }
    note(host != null && !written.equals(host), "its host is read as " + host);
    return host;
  }

  private @Nullable String ipv6(String written) {
    String address = written.endsWith("]") ? written.substring(1, written.length() - 1) : "";
    String canonical = IpHosts.canonicalIpv6(address).orElse(null);
    return canonical == null
        ? refuse(
            address.contains("%")
                ? "has a zone id, which browsers never send"
                : "has no valid IPv6 address")
        : "[" + canonical + "]";
  }

  private @Nullable String domain(String written) {
    String host = Idna.toAscii(written);
    if (host == null) {
      cure = "write the host as browsers send it, such as https://xn--bcher-kva.example";
      return refuse("has a host that cannot be converted with certainty to the form browsers send");
    }
    if (OriginSyntax.isHost(host, 0, host.length())) {
      return host;
    }
    return refuse(
        IpHosts.endsInNumber(host, 0, host.length())
            ? "ends in a number, but is not an IPv4 address in four decimal parts"
            : "has a host with an empty label, a label over 63 characters or a character no host"
                + " has");
  }

  /** A host of any other scheme, compared byte for byte. */
  private @Nullable String opaqueHost(String written, boolean withPort) {
    if (written.contains("*")) {
      return refuse("has a wildcard in the host, which only http and https origins can have");
    }
    if (written.isEmpty() && withPort) {
      return refuse("has a port without a host");
    }
    return OriginSyntax.isOpaqueHost(written, 0, written.length())
        ? written
        : refuse("has a character that no host of an origin has, or too many characters");
  }

  private int port(String scheme, String written) {
    if (written.isEmpty()) {
      return Origin.DEFAULT_PORT;
    }
    if (written.equals(":*")) {
      return OriginPattern.ANY_PORT;
    }
    int port = OriginSyntax.port(written, 1);
    if (port == OriginSyntax.NONE) {
      refuse("has a port that is not a number from 1 to 65535 without leading zeros");
    } else if (port == Origin.defaultPort(scheme)) {
      note(true, "its port is the default of " + scheme + " and is dropped");
      return Origin.DEFAULT_PORT;
    }
    return port;
  }

  private void note(boolean untidy, String clause) {
    if (untidy) {
      notes.add(clause);
    }
  }

  private @Nullable String refuse(String reason) {
    fault = reason;
    return null;
  }
}
