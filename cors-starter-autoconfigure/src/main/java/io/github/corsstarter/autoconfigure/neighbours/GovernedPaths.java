package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.autoconfigure.path.PolicyPaths;
import io.github.corsstarter.core.CorsDecision.NotGoverned;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsRequest;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/** Whether patterns of other mechanisms cover paths that a policy governs. */
final class GovernedPaths {

  private final CorsSettings settings;

  private final CorsEvaluator evaluator;

  GovernedPaths(CorsSettings settings, CorsEvaluator evaluator) {
    this.settings = settings;
    this.evaluator = evaluator;
  }

  int filterOrder() {
    return settings.properties().filter().order();
  }

  /** Whether any path is governed, as far as the configuration tells. */
  boolean any() {
    return enforced().findAny().isPresent() || governs("/");
  }

  /** Whether a policy governs a path that the pattern covers, read as a path of its own first. */
  boolean overlap(String pattern) {
    return governs(pattern) || covers(pattern);
  }

  private boolean governs(String path) {
    CorsRequest request = CorsRequest.of("GET", path).build();
    return !(evaluator.decide(request) instanceof NotGoverned);
  }

  private boolean covers(String pattern) {
    try {
      PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
      return enforced().map(PathContainer::parsePath).anyMatch(parsed::matches);
    } catch (PatternParseException e) {
      return false;
    }
  }

  private Stream<String> enforced() {
    return settings.policies().stream()
        .filter(paths -> paths.policy() != null)
        .map(PolicyPaths::patterns)
        .flatMap(patterns -> patterns.stream());
  }
}
