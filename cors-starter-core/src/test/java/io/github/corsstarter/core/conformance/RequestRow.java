package io.github.corsstarter.core.conformance;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request, to be sent as it is.
 *
 * @param path raw, within the application
 * @param scheme what the server sees, {@code http} in a row that does not say
 * @param headers the field lines in their order
 */
public record RequestRow(
    String method, String path, @Nullable String scheme, List<HeaderLine> headers) {

  public RequestRow {
    scheme = requireNonNullElse(scheme, "http");
    headers = List.copyOf(headers);
  }

  /** The host of the {@code Host} line, {@code localhost} in a row without one. */
  public String host() {
    String authority = authority();
    int colon = portColon(authority);
    return colon < 0 ? authority : authority.substring(0, colon);
  }

  /** The port of the {@code Host} line, the scheme's default where it names none. */
  public int port() {
    String authority = authority();
    int colon = portColon(authority);
    boolean secure = "https".equals(scheme) || "wss".equals(scheme);
    return colon < 0 ? secure ? 443 : 80 : Integer.parseInt(authority.substring(colon + 1));
  }

  private String authority() {
    return headers.stream()
        .filter(line -> line.name().equals("Host"))
        .map(HeaderLine::value)
        .findFirst()
        .orElse("localhost");
  }

  private static int portColon(String authority) {
    return authority.indexOf(':', Math.max(0, authority.lastIndexOf(']')));
  }
}
