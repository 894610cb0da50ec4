package io.github.corsstarter.core.internal.origin;

import static io.github.corsstarter.core.internal.origin.OriginPatternException.invalid;
import static io.github.corsstarter.core.internal.origin.OriginSyntax.SEPARATOR;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the host of an origin pattern, without the {@code *.} before it, into the form in which
 * browsers serialize it. Not thread-safe; one for each host.
 */
final class OriginHostParser {

  private final String scheme;

  private final String written;

  private final String portSuffix;

  private final List<String> notes = new ArrayList<>();

  OriginHostParser(String scheme, String written, String portSuffix) {
    this.scheme = scheme;
    this.written = written;
    this.portSuffix = portSuffix;
  }

  List<String> notes() {
    return notes;
  }

  String parse(boolean subdomains) throws OriginPatternException {
    if (written.isEmpty()) {
      throw invalid("has no host", "write " + origin("app.example.com"));
    }
    if (written.contains("*")) {
      throw misplacedWildcard();
    }
    String host = written.startsWith("[") ? ipv6() : domain();
    if (subdomains && isAddress(host)) {
      throw invalid(
          "has a wildcard before an IP address, which has no subdomains", "write " + origin(host));
    }
    return host;
  }

  private OriginPatternException misplacedWildcard() {
    if (written.matches("[*.]+")) {
      return invalid(
          "does not say whose subdomains are meant",
          "write a domain after the wildcard, such as "
              + origin("*.example.com")
              + ", or * alone for any origin");
    }
    String domain = written.replaceFirst("^[*.]+", "").replaceFirst("^.*\\*[^.]*\\.?", "");
    return invalid(
        "has a wildcard that is not *. before the whole domain",
        OriginProposal.writeSubdomains(origin("*." + domain)));
  }

  private String ipv6() throws OriginPatternException {
    String address = written.endsWith("]") ? written.substring(1, written.length() - 1) : "";
    int zone = address.indexOf('%');
    if (zone >= 0) {
      throw invalid(
          "has a zone id, which browsers never send",
          OriginProposal.write(origin("[" + address.substring(0, zone) + "]")));
    }
    String host =
        IpHosts.canonicalIpv6(address)
            .map(canonical -> "[" + canonical + "]")
            .orElseThrow(
                () -> invalid("has no valid IPv6 address", "write it as " + origin("[::1]")));
    note("its IPv6 address is read as ", host);
    return host;
  }

  private String domain() throws OriginPatternException {
    String host;
    try {
      host = Idna.toAsciiHost(written);
    } catch (IllegalArgumentException e) {
      throw invalid(
          "has an invalid host: " + e.getMessage(),
          "write the host as browsers send it, such as " + origin("xn--bcher-kva.example"));
    }
    if (!OriginSyntax.isHost(host, 0, host.length())) {
      throw invalidHost(host);
    }
    note("its host is read as ", host);
    return host;
  }

  private OriginPatternException invalidHost(String host) {
    return IpHosts.endsInNumber(host, 0, host.length())
        ? invalid(
            "ends in a number, but is no IPv4 address in four decimal parts",
            "write " + origin("192.0.2.1") + " with the address in this form")
        : invalid(
            "has a host with an empty label, a label over 63 characters or a character no host has",
            "write it as " + origin("app.example.com"));
  }

  private void note(String clause, String host) {
    if (!host.equals(written)) {
      notes.add(clause + host);
    }
  }

  /** The origin of another host; its port, unless that has a fault of its own. */
  private String origin(String host) {
    String origin = scheme + SEPARATOR + host;
    return OriginProposal.pattern(origin + portSuffix).isPresent() ? origin + portSuffix : origin;
  }

  private static boolean isAddress(String host) {
    return host.startsWith("[") || IpHosts.isCanonicalIpv4(host, 0, host.length());
  }
}
