package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.core.PolicyAdvice;
import java.util.stream.Stream;

/** One kind of CORS mechanism beside the policies. */
@FunctionalInterface
interface Neighbour {

  /** What there is of it on paths that a policy governs; each says what wins, what to remove. */
  Stream<PolicyAdvice> advice();
}
