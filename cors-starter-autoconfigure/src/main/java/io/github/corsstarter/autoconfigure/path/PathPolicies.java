package io.github.corsstarter.autoconfigure.path;

import io.github.corsstarter.core.CorsPolicies;
import io.github.corsstarter.core.CorsPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The configured policies, found by Spring's path patterns. */
public final class PathPolicies implements CorsPolicies {

  private final Map<String, CorsPolicy> byName = new HashMap<>();

  private final PathIndex byPath;

  public PathPolicies(List<PolicyPaths> policies) {
    for (PolicyPaths paths : policies) {
      if (paths.policy() != null) {
        byName.put(paths.name(), paths.policy());
      }
    }
    byPath = new PathIndex(policies);
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
