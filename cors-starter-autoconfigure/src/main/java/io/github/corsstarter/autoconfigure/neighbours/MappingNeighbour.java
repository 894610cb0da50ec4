package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.core.PolicyAdvice;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code addCorsMappings} of configurers. */
final class MappingNeighbour implements Neighbour {

  private static final String TEXT =
      "it has no effect where a policy governs: remove the mapping, or leave the path out of the"
          + " policies";

  private final GovernedPaths governed;

  private final Supplier<Collection<String>> patterns;

  MappingNeighbour(GovernedPaths governed, Supplier<Collection<String>> patterns) {
    this.governed = governed;
    this.patterns = patterns;
  }

  @Override
  public Stream<PolicyAdvice> advice() {
    return patterns.get().stream()
        .filter(governed::overlap)
        .map(pattern -> new PolicyAdvice("addCorsMappings", pattern, TEXT));
  }
}
