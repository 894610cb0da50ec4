package io.github.corsstarter.core.internal.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
    assertThat(Idna.toAsciiHost(host)).isEqualTo(ascii);
  }

  @ParameterizedTest
  @CsvSource({
    "www.résumé.com, www.xn--rsum-bpad.com",
    "Bücher.example, xn--bcher-kva.example",
    "BU\u0308CHER.example., xn--bcher-kva.example.",
    "中国, xn--fiqs8s",
    "食狮.公司.cn, xn--85x722f.xn--55qx5d.cn",
    "𠮷.example, xn--7l3i.example",
    "한국.example, xn--3e0b707e.example",
    "〇.example, xn--w6j.example",
    "l·l.example, xn--ll-0ea.example",
    "ウィキ・メディア.example, xn--cckbak0byl5gzh.example"
  })
  void unicodeLabelsBecomeALabels(String host, String ascii) {
    assertThat(Idna.toAsciiHost(host)).isEqualTo(ascii);
  }

  @ParameterizedTest
  @CsvSource({
    "ｅｘａｍｐｌｅ.com, example.com",
    "ﬁ\u212A.example, fik.example",
    "ｶﾞ.example, xn--mck.example",
    "İstanbul.example, xn--istanbul-o0e.example",
    "ısparta.example, xn--sparta-o9a.example",
    "ᾼ.example, xn--mxaq.example",
    "ᾄ.example, xn--uxa780l.example",
    "ϲ.example, xn--4xa.example",
    "ｘn--bcher-kva.example, xn--bcher-kva.example"
  })
  void compatibilityCharactersAndCaseAreFolded(String host, String ascii) {
    assertThat(Idna.toAsciiHost(host)).isEqualTo(ascii);
  }

  // Where java.net.IDN, as IDNA2003, has another answer.
  @ParameterizedTest
  @CsvSource({
    "faß.de, xn--fa-hia.de",
    "FAẞ.de, xn--fa-hia.de",
    "βόλος.com, xn--nxasmm1c.com",
    "ΒΌΛΟΣ.com, xn--nxasmq6b.com",
    "क्\u200Dष.example, xn--11b2ezcw70k.example",
    "क्\u200Cष.example, xn--11b2ezcs70k.example",
    "نامه\u200Cای.com, xn--mgba3gch31f060k.com"
  })
  void deviationCharactersAreKept(String host, String ascii) {
    assertThat(Idna.toAsciiHost(host)).isEqualTo(ascii);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ü.a", "ü。a", "ü．a", "ü｡a"})
  void everyFullStopOfIdnaSeparatesLabels(String host) {
    assertThat(Idna.toAsciiHost(host)).isEqualTo("xn--tda.a");
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
        "xn--tda!",
        "xn--ü",
        "xn--ü-tda",
        "xn--𠮷-tda",
        "ｘn--f"
      })
  void labelThatIsNoPunycodeBehindItsPrefixIsRefused(String label) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Idna.toAsciiHost("www." + label + ".example"))
        .withMessage("\"" + label + "\" is not valid Punycode");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i❤",
        "℀", // a/c
        "x⁄y",
        "ü b",
        "ü:",
        "ü\u2024a", // a dot that is no full stop of IDNA
        "\u0308a", // begins with a mark
        "exam\u200Bple",
        "exam\u200Dple",
        "exam\u200Cple",
        "\u200Cا",
        "ا\u200C",
        "ا\u200Dا",
        "ex\u00ADample",
        "\u00AD",
        "a\uFE0F",
        "a\u034Fb",
        "\u115F",
        "Ꭰ", // folds to its upper case
        "\u1C80", // folds to another letter
        "\uD800",
        "\uFFFF",
        "\u0378" // unassigned
      })
  void labelThatIsNotMappedWithCertaintyIsRefused(String label) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Idna.toAsciiHost(label + ".example"))
        .withMessage(
            "\""
                + label
                + "\" cannot be converted with certainty and must be in its \"xn--\" form");
  }

  @Test
  void labelOfUpTo63CharactersIsConverted() {
    String ascii = "a".repeat(63);
    String unicode = "ü".repeat(57);

    assertThat(Idna.toAsciiHost(ascii)).isEqualTo(ascii);
    assertThat(Idna.toAsciiHost(unicode)).startsWith("xn--").hasSize(63);
  }

  @ParameterizedTest
  @CsvSource({"a, 64", "ü, 58"})
  void labelOfMoreThan63CharactersIsRefused(String character, int count) {
    String label = character.repeat(count);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Idna.toAsciiHost("www." + label))
        .withMessage("\"" + label + "\" makes a label of over 63 characters");
  }

  @Test
  void labelThatGrowsWhenItIsMappedIsRefused() {
    String label = "㌖".repeat(253);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Idna.toAsciiHost(label))
        .withMessageEndingWith("makes a label of over 63 characters");
  }

  @Test
  void hostOfUpTo253CharactersIsConverted() {
    String host = "a.".repeat(126) + "a";

    assertThat(Idna.toAsciiHost(host)).isEqualTo(host);
  }

  @Test
  void hostOfMoreThan253CharactersIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Idna.toAsciiHost("a.".repeat(127)))
        .withMessage("a host has at most 253 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Idna.toAsciiHost("ü.".repeat(126)))
        .withMessage("a host has at most 253 characters");
  }

  @Property
  void convertedHostIsLeftAsItIs(
      @ForAll
          @StringLength(max = 12)
          @CharRange(from = 'À', to = 'ɏ')
          @CharRange(from = 'Ѐ', to = 'ӿ')
          String label) {
    String ascii = Idna.toAsciiHost("a" + label.replaceAll("[^\\p{L}]", "") + ".example");

    assertThat(Idna.toAsciiHost(ascii)).isEqualTo(ascii).matches("[a-z0-9-]+\\.example");
  }
}
