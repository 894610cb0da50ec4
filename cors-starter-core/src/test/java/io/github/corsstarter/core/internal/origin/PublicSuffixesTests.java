package io.github.corsstarter.core.internal.origin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.corsstarter.core.internal.origin.PublicSuffixes.SuffixList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSuffixesTests {

  // From the list's own test_psl.txt, where the registrable domain is null, with some of our own.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "com",
        "com.",
        "example",
        "localhost",
        "biz",
        "uk.com",
        "co.uk",
        "co.uk.",
        "mm",
        "c.mm",
        "jp",
        "ac.jp",
        "kyoto.jp",
        "ide.kyoto.jp",
        "c.kobe.jp",
        "test.kawasaki.jp",
        "ck",
        "test.ck",
        "us",
        "ak.us",
        "k12.ak.us",
        "xn--55qx5d.cn",
        "xn--fiqs8s",
        "github.io",
        "vercel.app",
        "s3.amazonaws.com",
        "eu-west-1.compute.amazonaws.com"
      })
  void publicSuffixIsOne(String host) {
    assertThat(PublicSuffixes.isPublicSuffix(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "example.com.",
        "b.example.com",
        "example.example",
        "b.example.example",
        "domain.biz",
        "example.uk.com",
        "test.ac",
        "b.c.mm",
        "a.b.c.mm",
        "test.jp",
        "test.ac.jp",
        "www.test.ac.jp",
        "test.kyoto.jp",
        "b.ide.kyoto.jp",
        "b.c.kobe.jp",
        "city.kobe.jp",
        "www.city.kobe.jp",
        "kawasaki.jp",
        "city.kawasaki.jp",
        "www.ck",
        "www.www.ck",
        "b.test.ck",
        "test.us",
        "test.ak.us",
        "test.k12.ak.us",
        "xn--85x722f.com.cn",
        "xn--85x722f.xn--55qx5d.cn",
        "shishi.xn--55qx5d.cn",
        "xn--85x722f.xn--fiqs8s",
        "foo.github.io",
        "a.foo.github.io",
        "192.0.2.1"
      })
  void registrableDomainAndWhatIsBelowIsNone(String host) {
    assertThat(PublicSuffixes.isPublicSuffix(host)).isFalse();
  }

  @Test
  void builtInListIsDated() {
    assertThat(LocalDate.parse(PublicSuffixes.listDate())).isAfter("2026-01-01");
  }

  @Test
  void everyRuleOfTheBuiltInListIsFound() {
    SuffixList list =
        SuffixList.read(PublicSuffixes.class.getResourceAsStream("public-suffixes.txt"));

    assertThat(list.rules().lines())
        .isSorted()
        .hasSizeGreaterThan(9_000)
        .allMatch(
            rule ->
                PublicSuffixes.isPublicSuffix(rule.replace("*", "any").replace("!", "a."))
                    != rule.startsWith("!"));
  }

  @Test
  void listIsReadWithoutItsComments() {
    String text = "// A list.\n// VERSION: 2026-10-07\n!www.ck\n*.ck\n";

    SuffixList list = SuffixList.read(new ByteArrayInputStream(text.getBytes(US_ASCII)));

    assertThat(list.date()).isEqualTo("2026-10-07");
    assertThat(list.rules()).isEqualTo("!www.ck\n*.ck\n");
  }

  @Test
  void listThatCannotBeReadIsReported() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();

    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> SuffixList.read(closed));
  }
}
