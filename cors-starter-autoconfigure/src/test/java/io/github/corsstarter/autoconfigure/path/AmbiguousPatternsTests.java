package io.github.corsstarter.autoconfigure.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmbiguousPatternsTests {

  @ParameterizedTest
  @CsvSource({
    "/x/{a}/c/*,    /x/*/{b}/d,     /x/*/{b}/d",
    "/a/{x},        /a/{x:[0-9]+},  /a/{x:[0-9]+}",
    "/{a}/b/*,      /{a}/*/c,       /{a}/*/c",
  })
  void patternIsReportedWithTheOneThatPrecedesIt(String second, String other, String first) {
    assertThat(
            AmbiguousPatterns.in(
                Indexes.byPrecedence(Indexes.policy("one", second), Indexes.policy("two", other))))
        .hasSize(1)
        .allSatisfy((pattern, preferred) -> assertThat(preferred.text()).isEqualTo(first));
  }

  @ParameterizedTest
  @CsvSource({
    "/a/{x}/b, /a/{x}/c",
    "/a/{x},   /b/{x}",
    "/a/{x}/*, /a/*/b/*",
    "/a/*,     /a/{x}",
    "/{a}/x/*, /{a}/y/*",
  })
  void patternsThatAreToldApartAreNotReported(String one, String other) {
    assertThat(
            AmbiguousPatterns.in(
                Indexes.byPrecedence(Indexes.policy("one", one), Indexes.policy("two", other))))
        .isEmpty();
  }

  @Test
  void patternsOfOnePolicyAreNotReported() {
    assertThat(
            AmbiguousPatterns.in(
                Indexes.byPrecedence(Indexes.policy("one", "/x/{a}/c/*", "/x/*/{b}/d"))))
        .isEmpty();
  }

  @Test
  void twiceAsManyPatternsAreTwiceTheWork() {
    assertThat(segmentsRead(8000)).isLessThan(segmentsRead(4000) * 21 / 10);
  }

  /** How often a segment is looked at; all patterns are equally specific, and never meet. */
  private static int segmentsRead(int patterns) {
    AtomicInteger reads = new AtomicInteger();
    PolicyPaths[] policies =
        IntStream.range(1000, 1000 + patterns)
            .mapToObj(i -> Indexes.policy("p" + i, "/{tenant}/x%04d/**".formatted(i)))
            .toArray(PolicyPaths[]::new);
    AmbiguousPatterns.in(
        Indexes.byPrecedence(policies).stream()
            .map(
                it ->
                    new IndexedPattern(
                        it.pattern(), it.literals(), counting(it.rest(), reads), it.governs()))
            .toList());
    return reads.get();
  }

  private static List<String> counting(List<String> segments, AtomicInteger reads) {
    return new AbstractList<>() {

      @Override
      public String get(int index) {
        reads.incrementAndGet();
        return segments.get(index);
      }

      @Override
      public int size() {
        return segments.size();
      }
    };
  }
}
