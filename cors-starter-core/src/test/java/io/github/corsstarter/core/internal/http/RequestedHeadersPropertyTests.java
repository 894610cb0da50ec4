package io.github.corsstarter.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.internal.http.RequestedHeaders.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Against a splitter that is as simple as can be. */
class RequestedHeadersPropertyTests {

  private static final List<String> NAMES = List.of("a", "ab", "b-c");

  @Property
  void linesAreAdmittedAsByNaiveSplitting(@ForAll("lines") List<String> lines) {
    Verdict verdict = new RequestedHeaders().read(RequestHeaderSet.of(NAMES), value(lines));

    assertThat(verdict == Verdict.ADMITTED).isEqualTo(naive(lines, NAMES) == Verdict.ADMITTED);
  }

  @Property
  void linesAreJudgedAsByNaiveSplittingWhereNoLengthEndsTheReading(
      @ForAll("lines") List<String> lines) {
    Verdict verdict = new RequestedHeaders().read(RequestHeaderSet.of(List.of("*")), value(lines));

    assertThat(verdict).isEqualTo(naive(lines, List.of()));
  }

  @Property
  void admittedLinesAreRewrittenToTheirNames(@ForAll("lines") List<String> lines) {
    RequestHeaderSet any = RequestHeaderSet.of(List.of("*"));
    if (new RequestedHeaders().read(any, value(lines)) == Verdict.ADMITTED) {
      String rewritten = RequestedHeaders.rewrite(value(lines));

      assertThat(rewritten).matches("([a-z-]+(, [a-z-]+)*)?");
      assertThat(new RequestedHeaders().read(any, rewritten)).isEqualTo(Verdict.ADMITTED);
    }
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> names =
        Arbitraries.of("a", "A", "aB", "b-c", "x", "b c", "<", "", "ab-", "é");
    Arbitrary<String> spaces = Arbitraries.of("", " ", "\t", " \t ");
    Arbitrary<String> elements =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.of("a", "B-C", "AB", "")), Tuple.of(1, names));
    Arbitrary<String> padded =
        Combinators.combine(spaces, elements, spaces)
            .as((before, name, after) -> before + name + after);
    return padded.list().ofMaxSize(60).map(list -> String.join(",", list)).list().ofMaxSize(4);
  }

  /** As {@code CorsRequest.header} joins them. */
  private static String value(List<String> lines) {
    return String.join(", ", lines);
  }

  /** One element after the other; no names stand for any but Authorization. */
  private static Verdict naive(List<String> lines, List<String> names) {
    List<String> seen = new ArrayList<>();
    int empty = 0;
    for (String line : lines) {
      for (String element : line.split(",", -1)) {
        String name = element.replaceAll("^[ \t]+|[ \t]+$", "").toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
          empty++;
        } else {
          seen.add(name);
        }
        if (!name.matches("[a-z-]*") || empty > 16 || seen.size() > 100) {
          return Verdict.MALFORMED;
        }
        if (!name.isEmpty() && !names.isEmpty() && !names.contains(name)) {
          return Verdict.REFUSED;
        }
      }
    }
    return Verdict.ADMITTED;
  }
}
