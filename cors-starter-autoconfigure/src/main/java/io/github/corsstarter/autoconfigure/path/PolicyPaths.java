package io.github.corsstarter.autoconfigure.path;

import io.github.corsstarter.core.CorsPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The paths that a configured policy covers.
 *
 * @param patterns in the order of the configuration
 * @param policy null if the paths are bypassed
 */
public record PolicyPaths(String name, List<String> patterns, @Nullable CorsPolicy policy) {

  public PolicyPaths {
    patterns = List.copyOf(patterns);
  }
}
