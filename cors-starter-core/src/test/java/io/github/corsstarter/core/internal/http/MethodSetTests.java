package io.github.corsstarter.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodSetTests {

  @Test
  void getBringsHeadAlong() {
    MethodSet methods = MethodSet.of(List.of("PUT", "GET", "DELETE"));

    assertThat(methods.toList()).containsExactly("PUT", "GET", "HEAD", "DELETE");
    assertThat(methods.contains("HEAD")).isTrue();
    assertThat(methods.containsAny()).isFalse();
  }

  @Test
  void headDoesNotBringGetAlong() {
    MethodSet methods = MethodSet.of(List.of("HEAD"));

    assertThat(methods.contains("GET")).isFalse();
  }

  @Test
  void methodIsComparedWithItsCase() {
    MethodSet methods = MethodSet.of(List.of("PUT"));

    assertThat(methods.contains("put")).isFalse();
    assertThat(methods.contains("PU")).isFalse();
  }

  @Test
  void starStandsAlone() {
    MethodSet methods = MethodSet.of(List.of("PUT", "*"));

    assertThat(methods.toList()).containsExactly("*");
    assertThat(methods.containsAny()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PURGE", "patch", "x!"})
  void starAdmitsEveryToken(String method) {
    assertThat(MethodSet.of(List.of("*")).contains(method)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "GET,PUT", "CONNECT", "trace", "TRACK", "é"})
  void starAdmitsNeitherForbiddenMethodsNorGarbage(String method) {
    assertThat(MethodSet.of(List.of("*")).contains(method)).isFalse();
  }

  @Test
  void emptySetAdmitsNothing() {
    MethodSet methods = MethodSet.of(List.of());

    assertThat(methods.contains("GET")).isFalse();
    assertThat(methods.toList()).isEmpty();
  }
}
