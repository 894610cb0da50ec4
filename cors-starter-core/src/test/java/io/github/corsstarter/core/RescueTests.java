package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table has a row for every rescue; here are all combinations of the own origin. */
class RescueTests {

  @ParameterizedTest
  @CsvSource({
    "http://a.test, http, 80, OWN_ORIGIN",
    "http://a.test:8080, http, 8080, OWN_ORIGIN",
    "https://a.test, https, 443, OWN_ORIGIN",
    "https://a.test:8443, https, 8443, OWN_ORIGIN",
    "http://a.test, ws, 80, OWN_ORIGIN",
    "https://a.test, wss, 443, OWN_ORIGIN",
    "https://a.test, http, 80, OWN_ORIGIN_BEHIND_TLS_PROXY",
    "https://a.test, http, 443, OWN_ORIGIN_BEHIND_TLS_PROXY",
    "https://a.test:8443, http, 8443, OWN_ORIGIN_BEHIND_TLS_PROXY",
    "https://a.test, ws, 80, OWN_ORIGIN_BEHIND_TLS_PROXY",
    "https://a.test/, https, 443, OWN_ORIGIN",
    "https://a.test:443, https, 443, OWN_ORIGIN",
    "https://a.test:443/, wss, 443, OWN_ORIGIN",
    "HTTPS://A.Test:443, https, 443, OWN_ORIGIN",
    "http://a.test:80, http, 80, OWN_ORIGIN",
    "http://a.test:8080/, http, 8080, OWN_ORIGIN",
    "https://a.test:443, http, 80, OWN_ORIGIN_BEHIND_TLS_PROXY",
    "https://a.test/, ws, 80, OWN_ORIGIN_BEHIND_TLS_PROXY"
  })
  void originThatTheRequestWasSentToIsItsOwn(
      String origin, String scheme, int port, Rescue expected) {
    CorsRequest request =
        CorsRequest.of("POST", "/").to(scheme, "a.test", port).header("Origin", origin).build();

    assertThat(Rescue.sameOrigin(request, origin)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "[2001:db8::1], OWN_ORIGIN",
    "[2001:db8:0:0:0:0:0:1], OWN_ORIGIN",
    "[2001:db8::2],",
    "[2001:db8::1,",
    "[x],",
    "2001:db8::1],"
  })
  void ownIpv6AddressIsKnownInEverySpelling(String host, @Nullable Rescue expected) {
    String origin = "https://[2001:db8::1]";
    CorsRequest request =
        CorsRequest.of("POST", "/").to("https", host, 443).header("Origin", origin).build();

    assertThat(Rescue.sameOrigin(request, origin)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.test:8080, http, 80",
    "http://a.test, http, 8080",
    "http://b.test, http, 80",
    "http://a.test, https, 80",
    "http://a.test, https, 443",
    "https://a.test:444, https, 443",
    "https://a.test, https, 80",
    "https://a.test:8443, http, 80",
    "https://a.test, http, 8080",
    "https://a.test, other, 443",
    "https://b.test, http, 80",
    "app://a.test, http, 80",
    "null, http, 80",
    "https://a.test//, https, 443",
    "https://a.test/x, https, 443",
    "https://a.test:443:443, https, 443",
    "https://a.test:80, https, 443",
    "http://a.test:443, http, 80",
    "https://a.test:0443, https, 443",
    "https://a.test., https, 443",
    "https://a.testing, https, 443",
    "https://user@a.test, https, 443",
    "https://a.test#, https, 443",
    "'https://a.test, https://a.test', https, 443"
  })
  void originThatTheRequestWasNotSentToIsAnother(String origin, String scheme, int port) {
    CorsRequest request =
        CorsRequest.of("POST", "/").to(scheme, "a.test", port).header("Origin", origin).build();

    assertThat(Rescue.sameOrigin(request, origin)).isNull();
  }

  @Test
  void unknownHostIsNobodysOrigin() {
    CorsRequest request = CorsRequest.of("POST", "/").to("http", "", 80).build();

    assertThat(Rescue.sameOrigin(request, "http://")).isNull();
    assertThat(Rescue.sameOrigin(request, "")).isNull();
  }
}
