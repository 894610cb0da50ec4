package io.github.corsstarter.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderNamesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accept-charset",
        "accept-encoding",
        "access-control-request-headers",
        "access-control-request-method",
        "connection",
        "content-length",
        "cookie",
        "cookie2",
        "date",
        "dnt",
        "expect",
        "host",
        "keep-alive",
        "origin",
        "proxy-authorization",
        "referer",
        "sec-fetch-site",
        "set-cookie",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "via"
      })
  void requestHeaderThatNoScriptCanSetIsForbidden(String name) {
    assertThat(HeaderNames.isForbiddenRequestHeader(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept", "authorization", "content-type", "user-agent", "proxy", "secx"})
  void requestHeaderThatScriptsCanSetIsNotForbidden(String name) {
    assertThat(HeaderNames.isForbiddenRequestHeader(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"access-control-allow-origin", "access-control-request-method", "origin"})
  void fieldOfTheProtocolIsKnown(String name) {
    assertThat(HeaderNames.isCorsProtocolHeader(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"access-control", "x-origin", "timing-allow-origin"})
  void fieldOutsideTheProtocolIsKnown(String name) {
    assertThat(HeaderNames.isCorsProtocolHeader(name)).isFalse();
  }

  @Test
  void cookiesAreForbiddenResponseHeaders() {
    assertThat(HeaderNames.isForbiddenResponseHeader("set-cookie")).isTrue();
    assertThat(HeaderNames.isForbiddenResponseHeader("set-cookie2")).isTrue();
    assertThat(HeaderNames.isForbiddenResponseHeader("cookie")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cache-control",
        "content-language",
        "content-length",
        "content-type",
        "expires",
        "last-modified",
        "pragma"
      })
  void responseHeaderThatScriptsCanAlwaysReadIsSafelisted(String name) {
    assertThat(HeaderNames.isSafelistedResponseHeader(name)).isTrue();
  }

  @Test
  void otherResponseHeaderIsNotSafelisted() {
    assertThat(HeaderNames.isSafelistedResponseHeader("etag")).isFalse();
  }

  @Test
  void guardedFieldsAreTheSixOfTheStandardAndAnAbandonedOne() {
    assertThat(HeaderNames.GUARDED)
        .containsExactlyInAnyOrder(
            "Access-Control-Allow-Origin",
            "Access-Control-Allow-Credentials",
            "Access-Control-Allow-Methods",
            "Access-Control-Allow-Headers",
            "Access-Control-Expose-Headers",
            "Access-Control-Max-Age",
            "Access-Control-Allow-Private-Network");
  }
}
