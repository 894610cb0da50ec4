package io.github.corsstarter.autoconfigure.path;

import io.github.corsstarter.core.CorsPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The paths that a configured policy covers.
 *
 * @param parsed its patterns, in the order of the configuration
 * @param policy null if the paths are bypassed
 */
public record PolicyPaths(String name, List<PathPattern> parsed, @Nullable CorsPolicy policy) {

  public PolicyPaths {
    parsed = List.copyOf(parsed);
  }

  /** The patterns as they are configured. */
  public List<String> patterns() {
    return parsed.stream().map(PathPattern::getPatternString).toList();
  }

  /** The same paths under a policy that admits nobody. */
  PolicyPaths closed() {
    return new PolicyPaths(name, parsed, CorsPolicy.rejectAll(name));
  }
}
