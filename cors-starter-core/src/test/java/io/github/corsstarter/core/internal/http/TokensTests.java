package io.github.corsstarter.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTests {

  @ParameterizedTest
  @ValueSource(strings = {"GET", "x-foo", "X_1", "a", "0", "!#$%&'*+-.^_`|~", "*"})
  void tokenIsAccepted(String token) {
    assertThat(Tokens.isToken(token)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a b", "a,b", "a;b", "(a)", "a:b", "\"a\"", "a/b", "a\u0000", "\u007f"})
  void anythingElseIsNoToken(String text) {
    assertThat(Tokens.isToken(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "\u0080", "\u212a", "ı", "\ud83d\ude00"})
  void textBeyondAsciiIsNoToken(String text) {
    assertThat(Tokens.isToken(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"X-Foo, x-foo", "x-foo, x-foo", "AZ[@, az[@", "É, É", "\u212a, \u212a"})
  void onlyAsciiLettersAreByteLowercased(String text, String expected) {
    assertThat(Tokens.byteLowercase(text)).isEqualTo(expected);
  }

  @Test
  void characterOfTokenIsByteLowercased() {
    assertThat(Tokens.lowerCase('Z')).isEqualTo('z');
    assertThat(Tokens.lowerCase('9')).isEqualTo('9');
    assertThat(Tokens.lowerCase('@')).isEqualTo('\0');
  }
}
