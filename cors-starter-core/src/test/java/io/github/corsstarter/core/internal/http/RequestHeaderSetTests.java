package io.github.corsstarter.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeaderSetTests {

  @Test
  void namesAreComparedInAnyCase() {
    RequestHeaderSet set = RequestHeaderSet.of(List.of("X-Foo", "x-BAR"));

    assertThat(set.contains("x-foo")).isTrue();
    assertThat(set.contains("X-Bar")).isTrue();
    assertThat(set.contains("x-fo")).isFalse();
    assertThat(set.toList()).containsExactly("x-foo", "x-bar");
  }

  @Test
  void starAdmitsEveryNameButAuthorization() {
    RequestHeaderSet set = RequestHeaderSet.of(List.of("*", "X-Foo"));

    assertThat(set.contains("x-anything")).isTrue();
    assertThat(set.contains("x-thirteen-ch")).isTrue();
    assertThat(set.contains("Authorization")).isFalse();
    assertThat(set.toList()).containsExactly("*");
  }

  @Test
  void authorizationIsAdmittedBesideTheStar() {
    RequestHeaderSet set = RequestHeaderSet.of(List.of("Authorization", "X-Foo", "*"));

    assertThat(set.contains("authorization")).isTrue();
    assertThat(set.toList()).containsExactly("authorization", "*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "x-foo,x-bar", "\u212a-foo", "authorızation"})
  void starAdmitsTokensOnly(String text) {
    assertThat(RequestHeaderSet.of(List.of("*")).contains(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u212aey", "kıng"})
  void lettersThatFoldToAsciiAreNotAscii(String text) {
    assertThat(RequestHeaderSet.of(List.of("key", "king")).contains(text)).isFalse();
  }

  @Test
  void repeatedNameIsListedOnce() {
    assertThat(RequestHeaderSet.of(List.of("X-Foo", "x-foo")).toList()).containsExactly("x-foo");
  }

  @Test
  void emptySetAdmitsNothing() {
    RequestHeaderSet set = RequestHeaderSet.of(List.of());

    assertThat(set.contains("accept")).isFalse();
    assertThat(set.containsAny()).isFalse();
  }
}
