package io.github.corsstarter.core.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.origin.OriginSet.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginSetTests {

  private static final OriginRegex ANYTHING = OriginRegex.compile(".*");

  @ParameterizedTest
  @CsvSource({
    "https://a.example.com, ADMITTED",
    "https://b.a.example.com, ADMITTED",
    "https://example.com, REFUSED",
    "https://evilexample.com, REFUSED",
    "https://a.example.com:8443, REFUSED",
    "http://a.example.com, REFUSED",
    "http://localhost, ADMITTED",
    "http://localhost:9, ADMITTED",
    "ldap://localhost:9, REFUSED",
    "http://a.localhost:9, REFUSED",
    "https://localhost, REFUSED",
    "https://exact.test, ADMITTED",
    "https://exact.test., REFUSED",
    "null, REFUSED",
    "https://*.example.com, MALFORMED",
    "https://.example.com, MALFORMED",
    "https://a..example.com, MALFORMED",
    "https://A.example.com, MALFORMED",
    "https://a/.example.com, MALFORMED",
    "https://a.example.com., REFUSED",
    "https://[::1].example.com, MALFORMED",
    "https://[::1, MALFORMED",
    "http://localhost:*, MALFORMED",
    "'', MALFORMED"
  })
  void originIsJudgedByNameAndFamily(String origin, Verdict expected) {
    OriginSet set =
        new OriginSet(
            List.of(
                new OriginPattern("https", "example.com", true, Origin.DEFAULT_PORT),
                new OriginPattern("http", "localhost", false, OriginPattern.ANY_PORT),
                new OriginPattern("https", "exact.test", false, Origin.DEFAULT_PORT)),
            false,
            List.of(),
            true);

    assertThat(set.judge(origin)).isEqualTo(expected);
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

    assertThat(set.judge("https://a.example.com:8443")).isEqualTo(Verdict.ADMITTED);
    assertThat(set.judge("app://a.example.com:1")).isEqualTo(Verdict.ADMITTED);
    assertThat(set.judge("https://a.example.com:1")).isEqualTo(Verdict.REFUSED);
    assertThat(set.judge("apps://a.example.com:1")).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void nullIsAdmittedWhereItIsListed() {
    assertThat(new OriginSet(List.of(), true, List.of(), true).judge("null"))
        .isEqualTo(Verdict.ADMITTED);
  }

  @Test
  void regexNeverAdmitsNullOrGarbage() {
    OriginSet set = new OriginSet(List.of(), false, List.of(ANYTHING), true);

    assertThat(set.judge("null")).isEqualTo(Verdict.REFUSED);
    assertThat(set.judge("https://example.com/")).isEqualTo(Verdict.MALFORMED);
    assertThat(set.judge("http://example.com")).isEqualTo(Verdict.ADMITTED);
  }

  @Test
  void regexAdmitsNoInsecureOriginUnlessItMay() {
    OriginSet set = new OriginSet(List.of(), false, List.of(ANYTHING), false);

    assertThat(set.judge("http://example.com")).isEqualTo(Verdict.REFUSED);
    assertThat(set.judge("http://localhost:3000")).isEqualTo(Verdict.ADMITTED);
    assertThat(set.judge("https://example.com")).isEqualTo(Verdict.ADMITTED);
  }

  @Test
  void everyRegexIsAsked() {
    List<OriginRegex> regexes =
        List.of(OriginRegex.compile("https://a\\.test"), OriginRegex.compile("https://b\\.test"));

    OriginSet set = new OriginSet(List.of(), false, regexes, true);

    assertThat(set.judge("https://b.test")).isEqualTo(Verdict.ADMITTED);
    assertThat(set.judge("https://c.test")).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void overLongOriginIsMalformedBeforeAnyRegexSeesIt() {
    OriginSet set = new OriginSet(List.of(), false, List.of(ANYTHING), true);

    assertThat(set.judge("https://a." + "b".repeat(1_000_000))).isEqualTo(Verdict.MALFORMED);
  }

  @Test
  void hostBelowAFamilyIsAsLongAsAHostCanBe() {
    OriginPattern family = new OriginPattern("https", "example.com", true, Origin.DEFAULT_PORT);
    OriginSet set = new OriginSet(List.of(family), false, List.of(), true);
    String longest = ("a".repeat(60) + ".").repeat(3) + "a".repeat(58) + ".example.com";

    assertThat(set.judge("https://" + longest)).isEqualTo(Verdict.ADMITTED);
    assertThat(set.judge("https://a" + longest)).isEqualTo(Verdict.MALFORMED);
  }

  @Test
  void everyFamilyAmongManyIsFound() {
    List<OriginPattern> patterns =
        IntStream.range(0, 1000)
            .mapToObj(i -> new OriginPattern("https", "d" + i + ".example", true, 0))
            .toList();

    OriginSet set = new OriginSet(patterns, false, List.of(), true);

    assertThat(IntStream.range(0, 1000))
        .allMatch(i -> set.judge("https://a.d" + i + ".example") == Verdict.ADMITTED)
        .allMatch(i -> set.judge("https://ad" + i + ".example") == Verdict.REFUSED);
  }

  @Test
  void familiesOfOneHashAreToldApart() {
    OriginPattern first = new OriginPattern("https", "na.test", true, 0);
    OriginPattern second = new OriginPattern("https", "0c.test", true, 0);

    OriginSet one = new OriginSet(List.of(first), false, List.of(), true);
    OriginSet both = new OriginSet(List.of(first, second), false, List.of(), true);

    assertThat(one.judge("https://a.0c.test")).isEqualTo(Verdict.REFUSED);
    assertThat(both.judge("https://a.na.test")).isEqualTo(Verdict.ADMITTED);
    assertThat(both.judge("https://a.0c.test")).isEqualTo(Verdict.ADMITTED);
  }

  @Test
  void familiesOfOneHashAndDifferentLengthsAreToldApart() {
    OriginPattern pattern = new OriginPattern("https", "zejogmzr.example", true, 0);

    OriginSet set = new OriginSet(List.of(pattern), false, List.of(), true);

    assertThat(set.judge("https://a.zejogmzr.example")).isEqualTo(Verdict.ADMITTED);
    assertThat(set.judge("https://a.vktpuyo.example")).isEqualTo(Verdict.REFUSED);
  }
}
