package io.github.corsstarter.core.internal.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginSetTests {

  private static final OriginRegex ANYTHING = OriginRegex.compile(".*");

  private static final OriginSet NAMES_AND_FAMILIES =
      new OriginSet(
          List.of(
              new OriginPattern("https", "example.com", true, Origin.DEFAULT_PORT),
              new OriginPattern("http", "localhost", false, OriginPattern.ANY_PORT),
              new OriginPattern("https", "exact.test", false, Origin.DEFAULT_PORT)),
          false,
          List.of(),
          true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example.com",
        "https://b.a.example.com",
        "http://localhost",
        "http://localhost:9",
        "https://exact.test"
      })
  void originIsAdmittedByNameOrFamily(String origin) {
    assertThat(NAMES_AND_FAMILIES.contains(origin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "https://evilexample.com",
        "https://a.example.com:8443",
        "http://a.example.com",
        "ldap://localhost:9",
        "http://a.localhost:9",
        "https://localhost",
        "https://exact.test.",
        "null",
        "https://a.example.com."
      })
  void otherOriginsAreRefused(String origin) {
    assertThat(NAMES_AND_FAMILIES.contains(origin)).isFalse();
    assertThat(Origin.isSerialized(origin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://*.example.com",
        "https://.example.com",
        "https://a..example.com",
        "https://A.example.com",
        "https://a/.example.com",
        "https://[::1].example.com",
        "https://[::1",
        "http://localhost:*",
        ""
      })
  void whatIsNoOriginIsMalformed(String text) {
    assertThat(NAMES_AND_FAMILIES.contains(text)).isFalse();
    assertThat(Origin.isSerialized(text)).isFalse();
  }

  @Test
  void familiesOfOneDomainAreToldApartBySchemeAndPort() {
    OriginSet set =
        new OriginSet(
            List.of(
                new OriginPattern("https", "example.com", true, 8443),
                new OriginPattern("app", "example.com", true, OriginPattern.ANY_PORT)),
            false,
            List.of(),
            true);

    assertThat(set.contains("https://a.example.com:8443")).isTrue();
    assertThat(set.contains("app://a.example.com:1")).isTrue();
    assertThat(set.contains("https://a.example.com:1")).isFalse();
    assertThat(set.contains("apps://a.example.com:1")).isFalse();
  }

  @Test
  void nullIsAdmittedWhereItIsListed() {
    assertThat(new OriginSet(List.of(), true, List.of(), true).contains("null")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"myapp://", "app://.", "5x://y", "file://", "myapp://\"x\""})
  void regexAdmitsOriginsOfCustomSchemesOnly(String origin) {
    OriginSet set = new OriginSet(List.of(), false, List.of(ANYTHING), true);

    assertThat(set.contains(origin)).isEqualTo(Origin.isSerialized(origin));
  }

  @Test
  void regexNeverAdmitsNullOrGarbage() {
    OriginSet set = new OriginSet(List.of(), false, List.of(ANYTHING), true);

    assertThat(set.contains("null")).isFalse();
    assertThat(set.contains("https://example.com/")).isFalse();
    assertThat(Origin.isSerialized("https://example.com/")).isFalse();
    assertThat(set.contains("http://example.com")).isTrue();
  }

  @Test
  void regexAdmitsNoInsecureOriginUnlessItMay() {
    OriginSet set = new OriginSet(List.of(), false, List.of(ANYTHING), false);

    assertThat(set.contains("http://example.com")).isFalse();
    assertThat(set.contains("http://localhost:3000")).isTrue();
    assertThat(set.contains("https://example.com")).isTrue();
  }

  @Test
  void everyRegexIsAsked() {
    List<OriginRegex> regexes =
        List.of(OriginRegex.compile("https://a\\.test"), OriginRegex.compile("https://b\\.test"));

    OriginSet set = new OriginSet(List.of(), false, regexes, true);

    assertThat(set.contains("https://b.test")).isTrue();
    assertThat(set.contains("https://c.test")).isFalse();
  }

  @Test
  void noRegexSeesAnOverLongOrigin() {
    OriginSet set = new OriginSet(List.of(), false, List.of(ANYTHING), true);

    String text = "https://a." + "b".repeat(1_000_000);

    assertThat(set.contains(text)).isFalse();
    assertThat(Origin.isSerialized(text)).isFalse();
  }

  @Test
  void hostBelowAFamilyIsAsLongAsAHostCanBe() {
    OriginPattern family = new OriginPattern("https", "example.com", true, Origin.DEFAULT_PORT);
    OriginSet set = new OriginSet(List.of(family), false, List.of(), true);
    String longest = ("a".repeat(60) + ".").repeat(3) + "a".repeat(58) + ".example.com";

    assertThat(set.contains("https://" + longest)).isTrue();
    assertThat(set.contains("https://a" + longest)).isFalse();
    assertThat(Origin.isSerialized("https://a" + longest)).isFalse();
  }

  @Test
  void everyFamilyAmongManyIsFound() {
    List<OriginPattern> patterns =
        IntStream.range(0, 1000)
            .mapToObj(i -> new OriginPattern("https", "d" + i + ".example", true, 0))
            .toList();

    OriginSet set = new OriginSet(patterns, false, List.of(), true);

    assertThat(IntStream.range(0, 1000))
        .allMatch(i -> set.contains("https://a.d" + i + ".example"))
        .allMatch(i -> !set.contains("https://ad" + i + ".example"));
  }

  @Test
  void familiesOfOneHashAndLengthAreToldApart() {
    List<String> domains =
        IntStream.range(0, 256)
            .mapToObj(i -> Integer.toBinaryString(i | 256).replace("0", "aA").replace("1", "bb"))
            .map(name -> name.replace("aA", "pa").replace("bb", "0c") + ".test")
            .toList();
    List<OriginPattern> patterns =
        domains.stream().map(domain -> new OriginPattern("https", domain, true, 0)).toList();

    OriginSet set = new OriginSet(patterns, false, List.of(), true);

    assertThat(domains).allMatch(domain -> set.contains("https://x." + domain));
    assertThat(set.contains("https://x.pa.test")).isFalse();
  }

  @Test
  void opaqueHostWithAnyPortIsComparedByteForByte() {
    OriginSet set =
        new OriginSet(
            List.of(
                new OriginPattern("app", ".", false, OriginPattern.ANY_PORT),
                new OriginPattern("app", ".Main", false, OriginPattern.ANY_PORT)),
            false,
            List.of(),
            true);

    assertThat(set.contains("app://.:1")).isTrue();
    assertThat(set.contains("app://.Main")).isTrue();
    assertThat(set.contains("app://.main")).isFalse();
    assertThat(set.contains("app://a.Main")).isFalse();
    assertThat(set.contains("app://")).isFalse();
  }
}
