package io.github.corsstarter.core.internal.origin;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an entry of {@code allowed-origins} admits: one origin, or, with one or both of the two
 * wildcards, a family of them.
 *
 * <table>
 * <caption>The two wildcards</caption>
 * <tr><td>{@code https://*.example.com}</td><td>one or more labels before the domain, never the
 * domain itself</td></tr>
 * <tr><td>{@code http://localhost:*}</td><td>any port, the unwritten one included</td></tr>
 * </table>
 *
 * @param host as in {@link Origin}; under {@code subdomains} the domain without its {@code *.}
 * @param port as in {@link Origin}, or {@link #ANY_PORT}
 */
public record OriginPattern(String scheme, String host, boolean subdomains, int port) {

  public static final int ANY_PORT = -1;

  /** Every origin on the browser's own machine that developers use. */
  public static final List<OriginPattern> LOOPBACK =
      Stream.of("http", "https")
          .flatMap(
              scheme ->
                  Stream.of(
                      loopback(scheme, "localhost", false),
                      loopback(scheme, "localhost", true),
                      loopback(scheme, "localhost.", false),
                      loopback(scheme, "localhost.", true),
                      loopback(scheme, "127.0.0.1", false),
                      loopback(scheme, "[::1]", false)))
          .toList();

  /** Whether the pattern admits one origin only. */
  public boolean isExact() {
    return !subdomains && port != ANY_PORT;
  }

  /** Whether what comes from some origin of this pattern may have been altered on its way. */
  public boolean isInsecure() {
    return new Origin(scheme, host, Origin.DEFAULT_PORT).isInsecure();
  }

  /** Whether this pattern admits every origin that the other one admits. */
  public boolean covers(OriginPattern other) {
    return scheme.equals(other.scheme)
        && (port == ANY_PORT || port == other.port)
        && (subdomains ? coversBelow(other) : !other.subdomains && host.equals(other.host));
  }

  private boolean coversBelow(OriginPattern other) {
    return other.host.endsWith("." + host) || (other.subdomains && other.host.equals(host));
  }

  /** The same family under another scheme, on the default port where this one is on it. */
  public OriginPattern over(String otherScheme) {
    return new OriginPattern(otherScheme, host, subdomains, port);
  }

  private static OriginPattern loopback(String scheme, String host, boolean subdomains) {
    return new OriginPattern(scheme, host, subdomains, ANY_PORT);
  }

  /** The pattern as it is written in a configuration. */
  @Override
  public String toString() {
    String labels = subdomains ? "*." : "";
    String portSuffix = port == ANY_PORT ? ":*" : port == Origin.DEFAULT_PORT ? "" : ":" + port;
    return scheme + OriginSyntax.SEPARATOR + labels + host + portSuffix;
  }
}
