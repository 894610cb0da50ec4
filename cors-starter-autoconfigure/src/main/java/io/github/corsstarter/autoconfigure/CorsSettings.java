package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.autoconfigure.path.PolicyPaths;
import java.util.List;

/**
 * What start-up makes of the properties under {@code cors}: bound, checked and compiled.
 *
 * @param properties as written; all built-in where {@code cors.enabled} is false
 * @param policies one for each configured name
 */
public record CorsSettings(CorsProperties properties, List<PolicyPaths> policies) {

  public CorsSettings {
    policies = List.copyOf(policies);
  }
}
