package io.github.corsstarter.autoconfigure.path;

import io.github.corsstarter.core.CorsPolicies;
import io.github.corsstarter.core.CorsPolicy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The configured policies, found by Spring's path patterns. */
public final class PathPolicies implements CorsPolicies {

  private final Map<String, CorsPolicy> byName = new HashMap<>();

  private final PathIndex<PolicyPaths> byPath;

  /**
   * @param policies with paths that {@link PathPatterns#parse} accepts, no path twice
   */
  public PathPolicies(Iterable<PolicyPaths> policies) {
    Map<String, PolicyPaths> byPattern = new HashMap<>();
    for (PolicyPaths paths : policies) {
      for (String pattern : paths.patterns()) {
        byPattern.put(pattern, paths);
      }
      if (paths.policy() != null) {
        byName.put(paths.name(), paths.policy());
      }
    }
    byPath = PathIndex.of(byPattern);
  }

  @Override
  public @Nullable CorsPolicy named(String name) {
    return byName.get(name);
  }

  @Override
  public @Nullable CorsPolicy governing(String path) {
    PolicyPaths paths = byPath.find(path);
    return paths == null ? null : paths.policy();
  }
}
