package io.github.corsstarter.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it comes over the wire. The origin stays bytes, from which servers make a new string
 * for each request: a string whose hash is cached would flatter whoever hashes it.
 *
 * @param parsedPath whether Spring has parsed the path before the filter runs
 * @param names of the header fields but for {@code Origin}
 * @param values of these fields, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // Requests are never compared.
record WireRequest(
    String method,
    String path,
    boolean parsedPath,
    byte @Nullable [] origin,
    List<String> names,
    List<String> values) {

  /** Where all requests are sent to. */
  static final String OWN_ORIGIN = "https://api.example.com";

  static final String HOST = "api.example.com";

  /** What a browser sends beside {@code Origin}, {@code Sec-Fetch-Site} and what CORS adds. */
  private static final List<String> BROWSER_FIELDS =
      List.of(
          "Host", HOST,
          "Connection", "keep-alive",
          "User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
          "Accept", "application/json, text/plain, */*",
          "Accept-Language", "en-GB,en;q=0.7,de;q=0.3",
          "Accept-Encoding", "gzip, deflate, br, zstd",
          "Cookie", "SESSION=MDkxNWNiZTQtZTMyYS00ZmU2LTk3NzgtZWMyOWU2YzNkYjFk",
          "Sec-Fetch-Dest", "empty",
          "Sec-Fetch-Mode", "cors");

  static WireRequest of(String method, String path) {
    WireRequest empty = new WireRequest(method, path, false, null, List.of(), List.of());
    WireRequest request = empty;
    for (int i = 0; i < BROWSER_FIELDS.size(); i += 2) {
      request = request.with(BROWSER_FIELDS.get(i), BROWSER_FIELDS.get(i + 1));
    }
    return request.with("Sec-Fetch-Site", "same-origin");
  }

  /** A request of a page of this origin. */
  static WireRequest from(String origin, String method, String path) {
    WireRequest request = of(method, path);
    List<String> values = new ArrayList<>(request.values);
    values.set(
        request.names.indexOf("Sec-Fetch-Site"),
        origin.equals(OWN_ORIGIN) ? "same-origin" : "cross-site");
    byte[] bytes = origin.getBytes(StandardCharsets.ISO_8859_1);
    return new WireRequest(method, path, false, bytes, request.names, values);
  }

  static WireRequest preflight(String origin, String path, String headers) {
    return from(origin, "OPTIONS", path)
        .with("Access-Control-Request-Method", "PUT")
        .with("Access-Control-Request-Headers", headers);
  }

  /** The same request on a server where something has parsed the path already. */
  WireRequest parsed() {
    return new WireRequest(method, path, true, origin, names, values);
  }

  /** The same request from somewhere else. */
  WireRequest movedTo(String newOrigin) {
    byte[] bytes = newOrigin.getBytes(StandardCharsets.ISO_8859_1);
    return new WireRequest(method, path, parsedPath, bytes, names, values);
  }

  WireRequest with(String name, String value) {
    List<String> moreNames = new ArrayList<>(names);
    List<String> moreValues = new ArrayList<>(values);
    moreNames.add(name);
    moreValues.add(value);
    return new WireRequest(method, path, parsedPath, origin, moreNames, moreValues);
  }

  /** The origin, as a server reads it: a string that nobody has seen. */
  @Nullable String freshOrigin() {
    return origin == null ? null : new String(origin, StandardCharsets.ISO_8859_1);
  }
}
