package io.github.corsstarter.core.internal.origin;

import java.util.Optional;

/**
 * A <a href="https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-tuple">tuple
 * origin</a> as a browser serializes it: lower case, no default port, no slash.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><td>accepted</td><td>{@code https://app.example.com}, {@code http://localhost:3000}, {@code
 * http://[::1]:9090}, {@code capacitor://localhost}, {@code myapp://}</td></tr>
 * <tr><td>rejected</td><td>{@code null}, {@code https://example.com/}, {@code HTTPS://example.com},
 * {@code https://example.com:443}, {@code example.com}, {@code file://}</td></tr>
 * </table>
 *
 * @param scheme at most 64 characters
 * @param host a domain in A-label form, an IPv4 address, or an IPv6 address in brackets; for any
 *     scheme but http and https an opaque host, which may be empty
 * @param port 1 to 65535, or {@link #DEFAULT_PORT}
 */
public record Origin(String scheme, String host, int port) {

  /** Stands for a port that is not written: the scheme's own, if it has one. */
  public static final int DEFAULT_PORT = 0;

  /** An opaque origin, as it is serialized. */
  public static final String NULL = "null";

  /** What {@link #portAt} says of an origin that is at another place. */
  public static final int ELSEWHERE = -1;

  /** Reads a serialized origin; empty if a browser would not have written it. */
  public static Optional<Origin> parse(String text) {
    long offsets = OriginSyntax.scan(text);
    if (offsets == OriginSyntax.MALFORMED) {
      return Optional.empty();
    }
    int schemeEnd = OriginSyntax.schemeEnd(offsets);
    int hostEnd = OriginSyntax.hostEnd(offsets);
    return Optional.of(
        new Origin(
            text.substring(0, schemeEnd),
            text.substring(schemeEnd + OriginSyntax.SEPARATOR.length(), hostEnd),
            OriginSyntax.port(offsets)));
  }

  /** Whether the text is what browsers send: a serialized origin, or {@link #NULL}. */
  public static boolean isSerialized(String text) {
    return text.equals(NULL) || OriginSyntax.scan(text) != OriginSyntax.MALFORMED;
  }

  /**
   * The effective port of a serialized origin that has this scheme and this host, in any case;
   * {@link #ELSEWHERE} if it has others, or is none. Creates nothing.
   */
  public static int portAt(String scheme, String host, String text) {
    long offsets = OriginSyntax.scan(text);
    int hostStart = scheme.length() + OriginSyntax.SEPARATOR.length();
    if (offsets == OriginSyntax.MALFORMED
        || OriginSyntax.schemeEnd(offsets) != scheme.length()
        || OriginSyntax.hostEnd(offsets) != hostStart + host.length()
        || !text.startsWith(scheme)
        || !text.regionMatches(true, hostStart, host, 0, host.length())) {
      return ELSEWHERE;
    }
    int port = OriginSyntax.port(offsets);
    return port == DEFAULT_PORT ? defaultPort(scheme) : port;
  }

  /** Whether this origin is on the machine of the browser itself. */
  public boolean isLoopback() {
    return isLoopbackHost(host);
  }

  /** Whether what comes from this origin may have been altered on its way. */
  public boolean isInsecure() {
    return scheme.equals("http") && !isLoopback();
  }

  /** 80 for http, 443 for https, else 0. */
  public static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : scheme.equals("http") ? 80 : 0;
  }

  /** The host as an origin would have it: an IPv6 address in its canonical form. */
  public static String canonicalHost(String host) {
    if (!host.startsWith("[") || !host.endsWith("]")) {
      return host;
    }
    String canonical = IpHosts.canonicalIpv6(host.substring(1, host.length() - 1));
    return canonical == null ? host : "[" + canonical + "]";
  }

  /**
   * Whether the host names the browser's own machine: {@code localhost} and below, with or without
   * a dot at the end (<a href="https://www.rfc-editor.org/rfc/rfc6761#section-6.3">RFC 6761</a>),
   * 127.0.0.0/8, {@code [::1]}.
   */
  public static boolean isLoopbackHost(String host) {
    return host.equals("localhost")
        || host.equals("localhost.")
        || host.endsWith(".localhost")
        || host.endsWith(".localhost.")
        || host.equals("[::1]")
        || (host.startsWith("127.") && IpHosts.isCanonicalIpv4(host, 0, host.length()));
  }

  /** The serialized origin. */
  @Override
  public String toString() {
    String portSuffix = port == DEFAULT_PORT ? "" : ":" + port;
    return scheme + OriginSyntax.SEPARATOR + host + portSuffix;
  }
}
