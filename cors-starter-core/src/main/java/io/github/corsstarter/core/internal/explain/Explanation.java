package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.CorsDecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision and the steps that led to it.
 *
 * @param decision the evaluator's own
 * @param hint null unless the request is rejected
 */
public record Explanation(CorsDecision decision, List<Step> steps, @Nullable Hint hint) {

  public Explanation {
    steps = List.copyOf(steps);
  }
}
