package io.github.corsstarter.autoconfigure.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainedRequestTests {

  @ParameterizedTest
  @CsvSource({
    "/api/x, /api/x",
    "api/x, /api/x",
    "/api/x?page=2, /api/x",
    "https://app.example.com:8443/api/x?page=2, /api/x",
    "https://app.example.com, /",
    "https://app.example.com?page=2, /",
    "/login?next=https://app.example.com/api, /login",
    "/proxy/https://app.example.com, /proxy/https://app.example.com",
    "'', /",
    "?, /"
  })
  void pathIsTakenFromWhateverIsPasted(String pasted, String path) {
    assertThat(request(pasted, null).actual().path()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "api.example.com, api.example.com, 443",
    "api.example.com:8443, api.example.com, 8443",
    "[::1], [::1], 443",
    "[::1]:8443, [::1], 8443",
    "api.example.com:port, api.example.com, 0"
  })
  void hostMayHaveAPort(String pasted, String host, int port) {
    assertThat(request("/", pasted).actual().host()).isEqualTo(host);
    assertThat(request("/", pasted).actual().port()).isEqualTo(port);
  }

  private static ExplainedRequest request(String path, String host) {
    return new ExplainedRequest(path, null, null, null, null, host);
  }
}
