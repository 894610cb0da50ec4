package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.autoconfigure.path.PolicyPaths;
import io.github.corsstarter.core.CorsDecision.NotGoverned;
import io.github.corsstarter.core.CorsEvaluator;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/** Whether patterns of other mechanisms cover paths that a policy governs. */
final class GovernedPaths {

  private final CorsSettings settings;

  private final CorsEvaluator evaluator;

  private final List<String> enforced = new ArrayList<>();

  GovernedPaths(CorsSettings settings, CorsEvaluator evaluator) {
    this.settings = settings;
    this.evaluator = evaluator;
    for (PolicyPaths paths : settings.policies()) {
      if (paths.policy() != null) {
        enforced.addAll(paths.patterns());
      }
    }
  }

  int filterOrder() {
    return settings.properties().filter().order();
  }

  /** Whether any path is governed, as far as the configuration tells. */
  boolean any() {
    return !enforced.isEmpty() || governs("/");
  }

  /** Whether a policy governs a path that the pattern covers, read as a path of its own first. */
  boolean overlap(String pattern) {
    return governs(pattern) || covers(pattern);
  }

  /** A custom resolver is not asked about requests that nobody has sent; it may govern any path. */
  private boolean governs(String path) {
    return !(evaluator.withoutOrigin("GET", path) instanceof NotGoverned);
  }

  private boolean covers(String pattern) {
    try {
      PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
      for (String path : enforced) {
        if (parsed.matches(PathContainer.parsePath(path))) {
          return true;
        }
      }
      return false;
    } catch (PatternParseException e) {
      return false;
    }
  }
}
