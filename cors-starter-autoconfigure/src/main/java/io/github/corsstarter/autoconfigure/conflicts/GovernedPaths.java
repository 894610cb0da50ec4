package io.github.corsstarter.autoconfigure.conflicts;

import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.autoconfigure.path.PolicyPaths;
import io.github.corsstarter.core.CorsDecision.NotGoverned;
import io.github.corsstarter.core.CorsEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/** Tells whether patterns of other mechanisms cover paths that a policy governs. */
final class GovernedPaths {

  private final CorsSettings settings;

  private final CorsEvaluator evaluator;

  private final String servletPath;

  /** Patterns of policies, read as paths. */
  private final List<PathContainer> enforced = new ArrayList<>();

  private final boolean resolved;

  /**
   * @param servletPath is part of the paths that policies cover, but not of the patterns of other
   *     mechanisms; empty or a slash if there is none
   */
  GovernedPaths(CorsSettings settings, CorsEvaluator evaluator, String servletPath) {
    this.settings = settings;
    this.evaluator = evaluator;
    this.servletPath = servletPath.endsWith("/") ? "" : servletPath;
    this.resolved = evaluator.withoutOrigin("GET", "/") == null;
    for (PolicyPaths paths : settings.policies()) {
      if (paths.policy() != null) {
        for (String pattern : paths.patterns()) {
          enforced.add(PathContainer.parsePath(pattern.replace("%", "%25")));
        }
      }
    }
  }

  int filterOrder() {
    return settings.properties().filter().order();
  }

  /** Whether any path may be governed. */
  boolean any() {
    return !enforced.isEmpty() || resolved || governs("/");
  }

  /**
   * Whether a policy governs a path that the pattern covers, read as a path of its own first. False
   * if a custom resolver finds the policies: it is not asked about requests that nobody has sent.
   */
  boolean overlap(String pattern) {
    String whole = servletPath + pattern;
    return !resolved && (governs(whole) || covers(whole));
  }

  /** By policy, the first of its patterns that is the path or stands below it. */
  Map<String, String> below(String path) {
    Map<String, String> below = new TreeMap<>();
    for (PolicyPaths paths : resolved ? List.<PolicyPaths>of() : settings.policies()) {
      for (String pattern : paths.patterns()) {
        if (paths.policy() != null && (pattern + "/").startsWith(path + "/")) {
          below.putIfAbsent(paths.name(), pattern);
        }
      }
    }
    return below;
  }

  private boolean governs(String path) {
    return !(evaluator.withoutOrigin("GET", path) instanceof NotGoverned);
  }

  private boolean covers(String pattern) {
    try {
      PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
      return enforced.stream().anyMatch(parsed::matches);
    } catch (PatternParseException e) {
      return false;
    }
  }
}
