package io.github.corsstarter.autoconfigure.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;

/** The index against the plain comparison; jqwik prints the smallest sets that tell them apart. */
class PathIndexComparisonTests {

  @Property(tries = 20_000, seed = "20261121", edgeCases = EdgeCasesMode.NONE)
  void everyAnswerIsThatOfThePlainComparison(@ForAll("samples") Sample sample) {
    PathIndex index = Indexes.of(sample.patterns);

    for (String path : sample.paths) {
      String expected = PlainComparison.governing(sample.patterns, path);
      assertThat(Indexes.find(index, path)).as("raw %s", path).isEqualTo(expected);
      assertParsedIsGovernedBy(expected, path, index);
    }
  }

  private static void assertParsedIsGovernedBy(
      @Nullable String expected, String path, PathIndex index) {
    PathContainer parsed;
    PathContainer withinApplication;
    try {
      parsed = PathContainer.parsePath(path);
      withinApplication = RequestPath.parse("/app" + path, "/app").pathWithinApplication();
    } catch (IllegalArgumentException nothingToAskAbout) {
      return;
    }

    assertThat(Indexes.find(index, parsed)).as("parsed %s", path).isEqualTo(expected);
    assertThat(Indexes.find(index, withinApplication))
        .as("%s below a context path", path)
        .isEqualTo(expected);
  }

  @Provide
  static Arbitrary<Sample> samples() {
    return PathSamples.patterns().set().ofMaxSize(12).flatMap(PathIndexComparisonTests::samples);
  }

  private static Arbitrary<Sample> samples(Set<String> patterns) {
    Arbitrary<String> path =
        patterns.isEmpty()
            ? PathSamples.paths()
            : Arbitraries.frequencyOf(
                Tuple.of(1, PathSamples.paths()), Tuple.of(2, PathSamples.pathsLike(patterns)));
    return path.list().ofMinSize(1).ofMaxSize(6).map(paths -> new Sample(patterns, paths));
  }

  record Sample(Set<String> patterns, List<String> paths) {}
}
