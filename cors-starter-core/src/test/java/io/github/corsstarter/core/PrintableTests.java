package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTests {

  @Test
  void lettersOfAnyScriptAreLeftAsTheyAre() {
    assertThat(Printable.of("https://bücher.例え")).isEqualTo("https://bücher.例え");
  }

  @Test
  void whatCouldForgeALineOrHideTextIsEscaped() {
    assertThat(Printable.of("a\r\nb\u0000\u2028\u2029\u202e\ud800"))
        .isEqualTo("a\\u{d}\\u{a}b\\u{0}\\u{2028}\\u{2029}\\u{202e}\\u{d800}");
  }

  @Test
  void veryLongValueIsCut() {
    assertThat(Printable.of("a".repeat(350))).hasSize(350);
    assertThat(Printable.of("a".repeat(351))).isEqualTo("a".repeat(350) + "...");
  }

  @Test
  void problemAndAdviceArePrintedOnOneLine() {
    PolicyProblem problem =
        new PolicyProblem(
            PolicyProblem.Code.ORIGIN_INVALID, null, "p", "a\nb", "file", "is none", "drop it");

    assertThat(problem.subject()).isEqualTo("p = \"a\\u{a}b\"");
    assertThat(problem).asString().doesNotContain("\n");
    assertThat(new PolicyAdvice("p", "a\nb", "is read")).hasToString("p (a\\u{a}b): is read");
  }
}
