package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.autoconfigure.path.PolicyPaths;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.PolicyAdvice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What start-up makes of the properties under {@code cors}: bound, checked and compiled.
 *
 * @param properties as written; all defaults where {@code cors.enabled} is false
 * @param policies one for each configured name
 * @param advice what is untidy, with full property names as they are written
 * @param sources where each property was set, by its full name as it is written: a file with line
 *     and column, an environment variable, or another source; a list has one entry
 */
public record CorsSettings(
    CorsProperties properties,
    List<PolicyPaths> policies,
    List<PolicyAdvice> advice,
    Map<String, String> sources) {

  public CorsSettings {
    policies = List.copyOf(policies);
    advice = List.copyOf(advice);
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }

  /** The compiled policies, without those that are bypassed. */
  public List<CorsPolicy> enforced() {
    List<CorsPolicy> enforced = new ArrayList<>();
    for (PolicyPaths paths : policies) {
      if (paths.policy() != null) {
        enforced.add(paths.policy());
      }
    }
    return enforced;
  }
}
