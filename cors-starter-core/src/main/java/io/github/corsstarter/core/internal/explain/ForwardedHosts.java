package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.CorsRequest;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hosts that proxies say a request was sent to, by {@code Forwarded} (RFC 7239) or {@code
 * X-Forwarded-Host}, without ports. They may be forged, so they are good for hints only.
 */
final class ForwardedHosts {

  /** More lines than proxies write, and longer ones; the rest is not read. */
  private static final int MAX_LINES = 10;

  private static final int MAX_LENGTH = 1000;

  private static final String HOST = "host=";

  private ForwardedHosts() {}

  static Set<String> of(CorsRequest request) {
    Stream<String> standard =
        elements(request, "Forwarded", "[,;]")
            .filter(pair -> pair.startsWith(HOST))
            .map(pair -> pair.substring(HOST.length()).replace("\"", ""));
    return Stream.concat(standard, elements(request, "X-Forwarded-Host", ","))
        .map(ForwardedHosts::withoutPort)
        .collect(Collectors.toSet());
  }

  private static Stream<String> elements(CorsRequest request, String header, String separator) {
    return request.headers(header).stream()
        .limit(MAX_LINES)
        .map(line -> line.substring(0, Math.min(line.length(), MAX_LENGTH)))
        .flatMap(line -> Stream.of(line.split(separator, -1)))
        .map(element -> element.strip().toLowerCase(Locale.ROOT));
  }

  private static String withoutPort(String host) {
    int colon = host.indexOf(':', Math.max(0, host.lastIndexOf(']')));
    return colon < 0 ? host : host.substring(0, colon);
  }
}
