package io.github.corsstarter.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodsTests {

  @ParameterizedTest
  @CsvSource({
    "delete, DELETE",
    "Get, GET",
    "hEAD, HEAD",
    "options, OPTIONS",
    "POST, POST",
    "puT, PUT",
    "patch, patch",
    "Patch, Patch",
    "PATCH, PATCH",
    "purge, purge",
    "pıst, pıst"
  })
  void sixMethodsAreNormalized(String method, String expected) {
    assertThat(Methods.normalize(method)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "TRACE", "TRACK", "connect", "TrAcE", "track"})
  void threeMethodsAreForbiddenInAnyCase(String method) {
    assertThat(Methods.isForbidden(method)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PATCH", "TRAC", "TRACER", ""})
  void otherMethodsAreNotForbidden(String method) {
    assertThat(Methods.isForbidden(method)).isFalse();
  }
}
