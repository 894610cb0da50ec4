package io.github.corsstarter.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapedTests {

  @Test
  void lettersOfAnyScriptAreLeftInConfiguredValues() {
    assertThat(Escaped.value("https://bücher.例え/𠮷\\d")).isEqualTo("https://bücher.例え/𠮷\\d");
  }

  @Test
  void whatCouldForgeALineOrHideTextIsEscaped() {
    assertThat(Escaped.value("a\r\nb\u0000\u2028\u2029\u202e\ud800"))
        .isEqualTo("a\\u000d\\u000ab\\u0000\\u2028\\u2029\\u202e\\ud800");
    assertThat(Escaped.text("é\n".repeat(400))).isEqualTo("é\\u000a".repeat(400));
  }

  @Test
  void everythingButPrintableAsciiIsEscapedInValuesFromTheWire() {
    assertThat(Escaped.wire("\"a~ \\\u007f\u0085é𠮷"))
        .isEqualTo("\"a~ \\u005c\\u007f\\u0085\\u00e9\\ud842\\udfb7");
  }

  @Test
  void jsonIsQuotedAndInAscii() {
    assertThat(Escaped.json("a\"\\\né")).isEqualTo("\"a\\u0022\\u005c\\u000a\\u00e9\"");
  }

  @Test
  void veryLongValueIsCut() {
    assertThat(Escaped.value("a".repeat(350))).hasSize(350);
    assertThat(Escaped.value("a".repeat(351))).isEqualTo("a".repeat(350) + "...");
    assertThat(Escaped.wire("\n".repeat(351))).isEqualTo("\\u000a".repeat(350) + "...");
  }
}
