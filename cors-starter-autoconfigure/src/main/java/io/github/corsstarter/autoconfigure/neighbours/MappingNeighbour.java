package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.core.PolicyAdvice;
import java.util.ArrayList;
import java.util.List;

/** {@code addCorsMappings} of configurers. */
final class MappingNeighbour implements Neighbour {

  private static final String TEXT =
      "it has no effect where a policy governs: remove the mapping, or leave the path out of the"
          + " policies";

  private final GovernedPaths governed;

  private final SpringMechanisms spring;

  MappingNeighbour(GovernedPaths governed, SpringMechanisms spring) {
    this.governed = governed;
    this.spring = spring;
  }

  @Override
  public List<PolicyAdvice> advice() {
    List<PolicyAdvice> advice = new ArrayList<>();
    for (String pattern : spring.corsMappings()) {
      if (governed.overlap(pattern)) {
        advice.add(new PolicyAdvice("addCorsMappings", pattern, TEXT));
      }
    }
    return advice;
  }
}
