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
  void familiesOfOneHashAreToldApart() {
    OriginPattern first = new OriginPattern("https", "pa.test", true, 0);
    OriginPattern second = new OriginPattern("https", "0c.test", true, 0);

    OriginSet one = new OriginSet(List.of(first), false, List.of(), true);
    OriginSet both = new OriginSet(List.of(first, second), false, List.of(), true);

    assertThat(one.contains("https://a.0c.test")).isFalse();
    assertThat(both.contains("https://a.pa.test")).isTrue();
    assertThat(both.contains("https://a.0c.test")).isTrue();
  }

  @Test
  void familiesOfOneHashAndDifferentLengthsAreToldApart() {
    OriginPattern longer = new OriginPattern("https", "guuaaxgt.example", true, 0);
    OriginPattern asLong = new OriginPattern("https", "another.example", true, 0);

    OriginSet set = new OriginSet(List.of(longer, asLong), false, List.of(), true);

    assertThat(set.contains("https://a.guuaaxgt.example")).isTrue();
    assertThat(set.contains("https://a.nhehgsd.example")).isFalse();
  }
}
