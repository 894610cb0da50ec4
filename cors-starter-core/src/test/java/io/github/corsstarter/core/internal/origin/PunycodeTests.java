package io.github.corsstarter.core.internal.origin;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PunycodeTests {

  // Without upper case, most of them from RFC 3492, section 7.1.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          Arabic,            ليهمابتكلموشعربي؟,                egbpdaj6bu4bxfgehfvwxn
          Chinese,           他们为什么不说中文,               ihqwcrb4cv8a8dqg056pqjye
          Czech,             pročprostěnemluvíčesky,           proprostnemluvesky-uyb24dma41a
          Hebrew,            למההםפשוטלאמדבריםעברית,           4dbcagdahymbxekheh6e0a7fei0b
          Russian,           почемужеонинеговорятпорусски,     b1abfaaepdrnnbgefbadotcwatmq2g4l
          ASCII in front,    安室奈美恵-with-super-monkeys,    -with-super-monkeys-pc58ag80a8qai00g7n9n
          one letter,        ü,                                tda
          beyond the BMP,    💩,                               ls8h
          highest character, 􏿿,                                dn32g
          hyphen in front,   -ü,                               --eha
          ASCII alone,       abc,                              abc-
          nothing,           '',                               ''
          """)
  void knownTextIsEncodedAndDecoded(String name, String text, String encoding) {
    assertThat(Punycode.encode(text)).isEqualTo(encoding);
    assertThat(Punycode.decode(encoding)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f", // ends within a number
        "tdA", // not a digit
        "t!a",
        "a-ü",
        "en32g", // U+110000
        "ib9b", // U+D800
        "zy0c", // U+DFFF
        "99999999999999999999999999999999999999999999999999999999999"
      })
  void malformedEncodingIsNotDecoded(String encoding) {
    assertThat(Punycode.decode(encoding)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-tda, tda", "-, ''"})
  void encodingThatIsNeverWrittenIsEncodedOtherwise(String encoding, String written) {
    assertThat(Punycode.decode(encoding).map(Punycode::encode)).hasValue(written);
  }

  @Property
  void anyTextSurvives(@ForAll @StringLength(max = 63) String text) {
    assertThat(Punycode.decode(Punycode.encode(text))).contains(text);
  }
}
