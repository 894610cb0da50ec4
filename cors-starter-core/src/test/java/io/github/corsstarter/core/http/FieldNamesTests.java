package io.github.corsstarter.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTests {

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
    assertThat(FieldNames.isForbiddenRequestHeader(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept", "authorization", "content-type", "user-agent", "proxy", "secx"})
  void requestHeaderThatScriptsCanSetIsNotForbidden(String name) {
    assertThat(FieldNames.isForbiddenRequestHeader(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"access-control-allow-origin", "access-control-request-method", "origin"})
  void fieldOfTheProtocolIsKnown(String name) {
    assertThat(FieldNames.isCorsProtocolHeader(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"access-control", "x-origin", "timing-allow-origin"})
  void fieldOutsideTheProtocolIsKnown(String name) {
    assertThat(FieldNames.isCorsProtocolHeader(name)).isFalse();
  }

  @Test
  void cookiesAreForbiddenResponseHeaders() {
    assertThat(FieldNames.isForbiddenResponseHeader("set-cookie")).isTrue();
    assertThat(FieldNames.isForbiddenResponseHeader("set-cookie2")).isTrue();
    assertThat(FieldNames.isForbiddenResponseHeader("cookie")).isFalse();
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
    assertThat(FieldNames.isSafelistedResponseHeader(name)).isTrue();
  }

  @Test
  void otherResponseHeaderIsNotSafelisted() {
    assertThat(FieldNames.isSafelistedResponseHeader("etag")).isFalse();
  }

  @Test
  void guardedFieldsAreTheSixOfTheStandardAndAnAbandonedOne() {
    assertThat(FieldNames.GUARDED)
        .containsExactlyInAnyOrder(
            "Access-Control-Allow-Origin",
            "Access-Control-Allow-Credentials",
            "Access-Control-Allow-Methods",
            "Access-Control-Allow-Headers",
            "Access-Control-Expose-Headers",
            "Access-Control-Max-Age",
            "Access-Control-Allow-Private-Network");
  }

  @Test
  void fieldsThatHandlersMayWriteAreGuardedInAnyCase() {
    assertThat(FieldNames.isGuarded("access-control-ALLOW-origin")).isTrue();
    assertThat(FieldNames.isGuarded("Access-Control-Allow-Private-Network")).isTrue();
    assertThat(FieldNames.isGuarded("Access-Control-Request-Method")).isFalse();
    assertThat(FieldNames.isGuarded("X-Access-Control-Allow-Origin")).isFalse();
  }
}
