package io.github.corsstarter.autoconfigure.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;

/** What a look-up costs, counted rather than timed. */
class PathIndexCostTests {

  private static final int CALLS = 100_000;

  private static final int ROUNDS = 5; // the first warm up

  private static final int MEASUREMENT_NOISE = 512; // bytes, for all calls together

  private static final List<String> PLAIN_PATHS =
      List.of(
          "",
          "/",
          "/p7",
          "/p7/",
          "/p7/items/42",
          "/p7/v1",
          "//p7",
          "/other",
          "/p7x/y",
          "/" + "p".repeat(4000));

  @Test
  void plainPathsThatTheWalkDecidesCreateNoGarbage() {
    for (int patterns : new int[] {0, 1, 100, 10_000}) {
      PathIndex index = Indexes.of(literalsAndCatchAlls(patterns));

      assertThat(bytesAllocated(index, PLAIN_PATHS))
          .as("bytes for %d look-ups among %d patterns", CALLS, patterns)
          .isLessThan(MEASUREMENT_NOISE);
    }
  }

  @Test
  void parsedPathsThatTheWalkDecidesCreateNoGarbage() {
    PathIndex index = Indexes.of(literalsAndCatchAlls(100));
    List<PathContainer> parsed = PLAIN_PATHS.stream().map(PathContainer::parsePath).toList();

    assertThat(bytesAllocated(i -> index.find(parsed.get(i % parsed.size()))))
        .as("bytes for %d look-ups", CALLS)
        .isLessThan(MEASUREMENT_NOISE);
  }

  @Test
  void pathThatEndsBeforeTheFirstWildcardIsNotParsed() {
    PathIndex index = Indexes.of("/p7/{id}", "/p7/*/x", "/other/?");

    assertThat(bytesAllocated(index, List.of("/p7", "/other", "/p8")))
        .as("bytes for %d look-ups", CALLS)
        .isLessThan(MEASUREMENT_NOISE);
  }

  @Test
  void comparisonsDoNotGrowWithTheNumberOfPatterns() {
    int few = comparisons(Indexes.of(withWildcards(10)), "/p7/42/items");
    int many = comparisons(Indexes.of(withWildcards(10_000)), "/p7/42/items");

    assertThat(many).as("comparisons among 10,000 patterns, and among 10").isEqualTo(few);
    assertThat(few).as("comparisons: the two patterns that begin with /p7").isEqualTo(2);
  }

  @Test
  void comparisonsThatGrowAreCounted() {
    List<String> tenants = IntStream.range(0, 100).mapToObj("/{tenant}/x%d/**"::formatted).toList();

    assertThat(comparisons(Indexes.of(tenants), "/acme/none")).isEqualTo(100);
  }

  private static long bytesAllocated(PathIndex index, List<String> paths) {
    return bytesAllocated(i -> index.find(paths.get(i % paths.size())));
  }

  /** The least of some rounds: the compiler and the measurement itself allocate now and then. */
  private static long bytesAllocated(IntConsumer lookUp) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        lookUp.accept(i);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  /** The calls of {@code PathPattern.matches}, which asks a path for its elements twice. */
  private static int comparisons(PathIndex index, String path) {
    CountingPath counting = new CountingPath(PathContainer.parsePath(path));
    index.find(counting);
    return (counting.asked - 1) / 2;
  }

  private static List<String> literalsAndCatchAlls(int patterns) {
    return IntStream.range(0, patterns)
        .mapToObj(i -> i % 2 == 1 ? "/p" + i + "/**" : "/p" + (i + 1) + "/v1")
        .toList();
  }

  private static List<String> withWildcards(int patterns) {
    return IntStream.range(0, patterns)
        .mapToObj(i -> i % 2 == 1 ? "/p" + i + "/{id}/x" : "/p" + (i + 1) + "/*/items")
        .toList();
  }

  private static final class CountingPath implements PathContainer {

    private final PathContainer path;

    private int asked;

    CountingPath(PathContainer path) {
      this.path = path;
    }

    @Override
    public String value() {
      return path.value();
    }

    @Override
    public List<Element> elements() {
      asked++;
      return path.elements();
    }
  }
}
