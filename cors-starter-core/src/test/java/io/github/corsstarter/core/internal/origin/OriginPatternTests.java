package io.github.corsstarter.core.internal.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginPatternTests {

  @ParameterizedTest
  @CsvSource({
    "https://a.example.com, true",
    "https://a.example.com:8443, true",
    "https://*.example.com, false",
    "https://example.com:*, false",
    "https://*.example.com:*, false"
  })
  void patternWithoutWildcardIsExact(String text, boolean exact) throws OriginPatternException {
    assertThat(parse(text).isExact()).isEqualTo(exact);
  }

  @ParameterizedTest
  @CsvSource({
    "https://*.example.com, https://a.example.com",
    "https://*.example.com, https://b.a.example.com",
    "https://*.example.com, https://*.a.example.com",
    "https://*.example.com:*, https://*.example.com",
    "https://*.example.com:*, https://a.example.com:8443",
    "https://example.com:*, https://example.com",
    "https://example.com:*, https://example.com:*",
    "https://*.example.com, https://*.example.com"
  })
  void widePatternCoversNarrowOne(String wide, String narrow) throws OriginPatternException {
    assertThat(parse(wide).covers(parse(narrow))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://*.example.com, https://example.com",
    "https://*.example.com, https://aexample.com",
    "https://*.example.com, https://a.example.com:8443",
    "https://*.example.com, https://*.example.com:*",
    "https://*.example.com, http://a.example.com",
    "https://*.a.example.com, https://*.example.com",
    "https://example.com:*, https://*.example.com",
    "https://example.com:*, https://example.org:*"
  })
  void patternDoesNotCoverWhatItDoesNotAdmit(String one, String other)
      throws OriginPatternException {
    assertThat(parse(one).covers(parse(other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.com, true",
    "http://*.example.com:*, true",
    "https://example.com, false",
    "http://localhost:*, false",
    "http://*.localhost, false",
    "capacitor://example.com, false"
  })
  void httpBeyondLoopbackIsInsecure(String text, boolean insecure) throws OriginPatternException {
    assertThat(parse(text).isInsecure()).isEqualTo(insecure);
  }

  @Test
  void sameFamilyOverHttpsIsProposed() throws OriginPatternException {
    assertThat(parse("http://*.example.com:*").over("https"))
        .hasToString("https://*.example.com:*");
  }

  @Test
  void loopbackIsWhatDevelopersUse() {
    assertThat(OriginPattern.LOOPBACK)
        .extracting(OriginPattern::toString)
        .containsExactly(
            "http://localhost:*",
            "http://*.localhost:*",
            "http://localhost.:*",
            "http://*.localhost.:*",
            "http://127.0.0.1:*",
            "http://[::1]:*",
            "https://localhost:*",
            "https://*.localhost:*",
            "https://localhost.:*",
            "https://*.localhost.:*",
            "https://127.0.0.1:*",
            "https://[::1]:*");
  }

  private static OriginPattern parse(String text) throws OriginPatternException {
    return new OriginPatternParser(text).parse();
  }
}
