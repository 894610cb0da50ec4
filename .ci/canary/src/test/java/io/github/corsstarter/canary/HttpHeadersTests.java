package io.github.corsstarter.canary;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

/** Compiles everywhere; links only where HttpHeaders is a map, before Spring Framework 7. */
class HttpHeadersTests {

  @Test
  void headersAreReadAsMap() {
    HttpHeaders headers = new HttpHeaders();
    if (headers.containsKey("Origin") || headers.get("Origin") != null) {
      throw new AssertionError("no header was set");
    }
  }
}
