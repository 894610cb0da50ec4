package io.github.corsstarter.autoconfigure.webflux;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Host and port of a URI, also where {@link URI} finds none: it follows RFC 2396, in which {@code
 * my_service} is no host name. Browsers and Netty have no such scruples.
 */
final class HostAndPort {

  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  private HostAndPort() {}

  /** The host, an IPv6 address in brackets; empty if there is none. */
  static String host(URI uri) {
    if (uri.getHost() != null) {
      return uri.getHost();
    }
    String authority = requireNonNullElse(uri.getRawAuthority(), "");
    int colon = authority.lastIndexOf(':');
    return colon < 0 ? authority : authority.substring(0, colon);
  }

  /** The port, negative if there is none. */
  static int port(URI uri) {
    if (uri.getHost() != null) {
      return uri.getPort();
    }
    String authority = requireNonNullElse(uri.getRawAuthority(), "");
    String port = authority.substring(authority.lastIndexOf(':') + 1);
    return authority.indexOf(':') >= 0 && PORT.matcher(port).matches()
        ? Integer.parseInt(port)
        : -1;
  }
}
