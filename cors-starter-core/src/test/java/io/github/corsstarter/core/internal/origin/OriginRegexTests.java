package io.github.corsstarter.core.internal.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginRegexTests {

  @ParameterizedTest
  @CsvSource({
    "https://a\\.test, https://a.test, true",
    "https://a\\.test, https://a.test.evil.example, false",
    "https://a\\.test, xhttps://a.test, false",
    "https://a\\.test|https://b\\.test, https://b.test, true",
    "https://a\\.test|https://b\\.test, https://evil/https://b.test, false",
    "^https://a\\.test$, https://a.test, true",
    "a{2, a{2, true"
  })
  void expressionMatchesInFull(String expression, String origin, boolean matches) {
    assertThat(OriginRegex.compile(expression).matches(origin)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[a", "a{2,1}", "(?<=a)b", "(a)\\1", "*"})
  void textThatIsNoExpressionIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> OriginRegex.compile(text));
  }

  @Test
  void expressionIsShownAsItIsWritten() {
    assertThat(OriginRegex.compile("https://a\\.test")).hasToString("https://a\\.test");
  }

  @Test
  @Timeout(5)
  void expressionThatOthersNeverFinishIsLinear() {
    OriginRegex regex = OriginRegex.compile("https://(a+)+\\.test");

    assertThat(regex.matches("https://" + "a".repeat(250))).isFalse();
  }
}
