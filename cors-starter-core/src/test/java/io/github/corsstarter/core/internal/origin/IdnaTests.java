package io.github.corsstarter.core.internal.origin;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdnaTests {

  @ParameterizedTest
  @CsvSource({
    "app.example.com, app.example.com",
    "App.EXAMPLE.com, app.example.com",
    "example.com., example.com.",
    "a_b--c.example, a_b--c.example",
    "not!a..host, not!a..host",
    "'', ''",
    "XN--BCHER-KVA.example, xn--bcher-kva.example"
  })
  void asciiHostIsOnlyLowerCased(String host, String ascii) {
    assertThat(Idna.toAscii(host)).isEqualTo(ascii);
  }

  @ParameterizedTest
  @CsvSource({
    "www.résumé.com, www.xn--rsum-bpad.com",
    "Bücher.example, xn--bcher-kva.example",
    "BU\u0308CHER.example., xn--bcher-kva.example.",
    "中国, xn--fiqs8s",
    "食狮.公司.cn, xn--85x722f.xn--55qx5d.cn",
    "한국.example, xn--3e0b707e.example",
    "ウィキ・メディア.example, xn--cckbak0byl5gzh.example",
    "ｅｘａｍｐｌｅ.com, example.com",
    "ｶﾞ.example, xn--mck.example",
    "i❤.example, xn--i-7iq.example"
  })
  void unicodeLabelsBecomeALabels(String host, String ascii) {
    assertThat(Idna.toAscii(host)).isEqualTo(ascii);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ü.a", "ü。a", "ü．a", "ü｡a"})
  void everyFullStopOfIdnaSeparatesLabels(String host) {
    assertThat(Idna.toAscii(host)).isEqualTo("xn--tda.a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xn--fa-hia", // faß, which IDNA2003 cannot decode
        "xn--nxasmm1c", // a final sigma
        "xn--11b2ezcw70k", // a joiner
        "xn--i-7iq",
        "xn--7l3i"
      })
  void labelThatIsPunycodeIsLeftAsItIs(String label) {
    assertThat(Idna.toAscii(label + ".example")).isEqualTo(label + ".example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xn--f",
        "XN--F",
        "xn--",
        "xn--abc-", // plain ASCII
        "xn---tda", // ü, but not as it would be written
        "xn--ib9b", // a surrogate
        "xn--en32g", // beyond Unicode
        "xn--99999999",
        "xn--zzzzzzzzzzzz",
        "xn--tda!",
        "xn--ü",
        "xn--ü-tda",
        "xn--𠮷-tda",
        "ｘn--f"
      })
  void labelThatIsNotPunycodeBehindItsPrefixIsRefused(String label) {
    assertThat(Idna.toAscii("www." + label + ".example")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "faß",
        "FAẞ",
        "βόλος",
        "ΒΌΛΟΣ",
        "क्\u200Dष",
        "नामه\u200Cای",
        "exam\u200Bple",
        "exam\u200Dple",
        "ex\u00ADample",
        "\u00AD",
        "a\uFE0F",
        "a\u034Fb",
        "ü\u2024a", // a dot that is no full stop of IDNA
        "\u1E9E",
        "Ꭰ", // folds to its upper case
        "\u10A0", // got a lower case later
        "\u1C80",
        "🦄", // not in Unicode 3.2
        "\uD800",
        "\uFFFF",
        "\u0378" // unassigned
      })
  void labelThatIsNotConvertedWithCertaintyIsRefused(String label) {
    assertThat(Idna.toAscii(label + ".example")).isNull();
  }

  @Test
  void labelOfUpTo63CharactersIsConverted() {
    assertThat(Idna.toAscii("ü".repeat(57))).startsWith("xn--").hasSize(63);
    assertThat(Idna.toAscii("ü".repeat(58))).isNull();
  }

  @Test
  void hostOfMoreThan253CharactersIsRefused() {
    assertThat(Idna.toAscii("ü.".repeat(130))).isNull();
  }

  @Property
  void convertedHostIsLeftAsItIs(
      @ForAll
          @StringLength(max = 12)
          @CharRange(from = 'À', to = 'ɏ')
          @CharRange(from = 'Ѐ', to = 'ӿ')
          String label) {
    String ascii = Idna.toAscii("a" + label.replaceAll("[^\\p{L}]", "") + ".example");

    if (ascii != null) {
      assertThat(Idna.toAscii(ascii)).isEqualTo(ascii).matches("[a-z0-9-]+\\.example");
    }
  }

  @Property
  void textNeverMakesTheConversionFail(@ForAll String text) {
    String ascii = Idna.toAscii(text);

    assertThat(ascii == null || ascii.chars().allMatch(c -> c < 0x80)).isTrue();
  }
}
