package io.github.corsstarter.benchmarks;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import org.springframework.http.HttpHeaders;
import org.springframework.http.support.Netty4HeadersAdapter;
import org.springframework.util.LinkedMultiValueMap;

/** Header fields for WebFlux's requests and responses, none yet. */
final class StubHeaders {

  private StubHeaders() {}

  /** Found by hash, nothing checked; all filters write names in the same case. */
  static HttpHeaders plain() {
    return new HttpHeaders(new LinkedMultiValueMap<>());
  }

  /** As they are on Netty: each name hashed without regard to case, each value checked. */
  static HttpHeaders netty() {
    return new HttpHeaders(new Netty4HeadersAdapter(new DefaultHttpHeaders()));
  }
}
