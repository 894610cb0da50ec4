package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.core.PolicyAdvice;
import java.util.List;

/** One kind of CORS mechanism beside the policies. */
interface Neighbour {

  /** What there is of it on paths that a policy governs; each says what wins, what to remove. */
  List<PolicyAdvice> advice();
}
