package io.github.corsstarter.core.internal.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** Against a matcher that is as simple as can be. */
class OriginSetPropertyTests {

  @Property
  void originIsAdmittedAsByAskingEveryPattern(
      @ForAll("patterns") Set<OriginPattern> patterns, @ForAll("origin") Origin origin) {
    boolean contained = set(patterns).contains(origin.toString());

    boolean admitted = patterns.stream().anyMatch(pattern -> Origins.admits(pattern, origin));
    assertThat(contained).isEqualTo(admitted);
    assertThat(Origin.isSerialized(origin.toString())).isTrue();
  }

  @Property
  void originOfAPatternIsAdmittedHoweverManyThereAre(
      @ForAll("patterns") Set<OriginPattern> patterns) {
    OriginSet set = set(patterns);

    assertThat(patterns)
        .allSatisfy(pattern -> assertThat(set.contains(member(pattern).toString())).isTrue());
  }

  @Property
  void garbageIsNeverAdmitted(
      @ForAll("patterns") Set<OriginPattern> patterns, @ForAll String text) {
    boolean contained = set(patterns).contains(text);

    assertThat(!contained || Origin.parse(text).isPresent()).isTrue();
  }

  @Property
  void whatStandsBeforeADomainIsLookedAt(
      @ForAll("patterns") Set<OriginPattern> patterns,
      @ForAll @Chars({'a', 'Z', '-', '.', '/', '@', ':', '[', ']', '*'}) @StringLength(max = 5)
          String before) {
    OriginSet set = set(patterns);

    assertThat(patterns)
        .extracting(pattern -> pattern.scheme() + "://" + before + "." + pattern.host())
        .allMatch(text -> !set.contains(text) || Origin.parse(text).isPresent());
  }

  @Property
  void redundantPatternAddsNothing(
      @ForAll("patterns") Set<OriginPattern> patterns, @ForAll("origin") Origin origin) {
    Set<OriginPattern> rest = new LinkedHashSet<>(patterns);
    rest.removeAll(new OriginCover(patterns).redundant().keySet());

    assertThat(set(rest).contains(origin.toString()))
        .isEqualTo(set(patterns).contains(origin.toString()));
  }

  @Property
  void redundantPatternsAreAllFound(@ForAll("patterns") Set<OriginPattern> patterns) {
    Set<OriginPattern> redundant = new OriginCover(patterns).redundant().keySet();

    assertThat(patterns)
        .filteredOn(pattern -> patterns.stream().anyMatch(other -> isWider(other, pattern)))
        .containsExactlyInAnyOrderElementsOf(redundant);
  }

  @Provide
  Arbitrary<Set<OriginPattern>> patterns() {
    return Origins.patterns().set().ofMaxSize(30);
  }

  @Provide
  Arbitrary<Origin> origin() {
    return Arbitraries.oneOf(Origins.related(), Origins.related(), Origins.any());
  }

  private static OriginSet set(Set<OriginPattern> patterns) {
    return new OriginSet(patterns, false, List.of(), true);
  }

  private static boolean isWider(OriginPattern other, OriginPattern pattern) {
    return !other.equals(pattern) && other.covers(pattern);
  }

  private static Origin member(OriginPattern pattern) {
    int port = pattern.port() == OriginPattern.ANY_PORT ? 9999 : pattern.port();
    return new Origin(
        pattern.scheme(), pattern.subdomains() ? "x." + pattern.host() : pattern.host(), port);
  }
}
