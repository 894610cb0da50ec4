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
            PolicyProblem.Code.ORIGIN_INVALID, null, "p\n", "a\nb", "f\n", "is\n", "drop\n");

    assertThat(problem.subject()).isEqualTo("p\\u{a} = \"a\\u{a}b\"");
    assertThat(problem)
        .hasToString("[origin-invalid] p\\u{a} = \"a\\u{a}b\" (f\\u{a}): is\\u{a}; drop\\u{a}");
    assertThat(new PolicyAdvice("p\n", "a\nb", "is\n")).hasToString("p\\u{a} (a\\u{a}b): is\\u{a}");
    assertThat(new PolicyAdvice("p\n", null, "is\n")).hasToString("p\\u{a}: is\\u{a}");
  }

  @Test
  void problemIsMadeFitForALine() {
    PolicyProblem problem =
        new PolicyProblem(PolicyProblem.Code.PATH_MISSING, "\n", "\n", "\n", "\n", "\n", "\n");
    String escaped = "\\u{a}";

    assertThat(problem.printable())
        .isEqualTo(
            new PolicyProblem(
                PolicyProblem.Code.PATH_MISSING,
                escaped,
                escaped,
                "\n",
                escaped,
                escaped,
                escaped));
    assertThat(new PolicyProblem(problem.code(), null, "", null, "", "", "").printable().policy())
        .isNull();
  }
}
