package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.ListHeaders;

/** The kinds of request with an {@code Origin} that a policy decides on. */
public enum RequestKind {
  /**
   * A <a href="https://fetch.spec.whatwg.org/#cors-preflight-request">CORS-preflight request</a>.
   */
  PREFLIGHT,
  /** Any other <a href="https://fetch.spec.whatwg.org/#cors-request">CORS request</a>. */
  ACTUAL,
  /**
   * A WebSocket opening handshake (RFC 6455, section 4.1; RFC 8441, section 5). It is outside the
   * CORS protocol, but browsers send it to any origin, with cookies.
   */
  HANDSHAKE;

  /** The kind of a request that has an {@code Origin}. */
  public static RequestKind of(CorsRequest request) {
    return switch (request.method()) {
      case "OPTIONS" -> request.header(HeaderNames.REQUEST_METHOD) == null ? ACTUAL : PREFLIGHT;
      case "GET" -> {
        String upgrade = request.header(HeaderNames.UPGRADE);
        boolean webSocket = upgrade != null && ListHeaders.contains(upgrade, "websocket");
        yield webSocket ? HANDSHAKE : ACTUAL;
      }
      case "CONNECT" -> HANDSHAKE;
      default -> ACTUAL;
    };
  }
}
