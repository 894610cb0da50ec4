package io.github.corsstarter.autoconfigure.endpoint;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.CorsProperties;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.autoconfigure.RecentRejection;
import io.github.corsstarter.autoconfigure.path.PolicyPaths;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.PolicyAdvice;
import io.github.corsstarter.core.internal.origin.PublicSuffixes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /actuator/cors} answers.
 *
 * @param enabled {@code cors.enabled}
 * @param diagnostics {@code cors.diagnostics.enabled}
 * @param filterOrder {@code cors.filter.order}
 * @param publicSuffixList date of the list that wildcards are checked against
 * @param policies the configured ones, in the order of the configuration
 * @param sources where each property was set, by its name: a file with line and column, an
 *     environment variable, or another place; a list has one entry
 * @param advice on the configuration and on other CORS mechanisms of the application
 * @param rejections the last 100 different ones, the last one first
 */
record CorsDescriptor(
    boolean enabled,
    boolean diagnostics,
    int filterOrder,
    String publicSuffixList,
    List<PolicyDescriptor> policies,
    Map<String, String> sources,
    List<PolicyAdvice> advice,
    List<RecentRejection> rejections) {

  static CorsDescriptor of(
      CorsSettings settings, CorsAdvice advice, List<RecentRejection> rejections) {
    CorsProperties properties = settings.properties();
    return new CorsDescriptor(
        properties.enabled(),
        properties.diagnostics().enabled(),
        properties.filter().order(),
        PublicSuffixes.listDate(),
        settings.policies().stream().map(PolicyDescriptor::of).toList(),
        settings.sources(),
        advice.given(),
        rejections);
  }

  /**
   * A policy as it is compiled.
   *
   * @param mode {@code enforce} or {@code bypass}
   * @param settings by name; null if the paths are bypassed
   */
  record PolicyDescriptor(
      String name, List<String> paths, String mode, @Nullable Map<String, Object> settings) {

    static PolicyDescriptor of(PolicyPaths paths) {
      CorsPolicy policy = paths.policy();
      return policy == null
          ? new PolicyDescriptor(paths.name(), paths.patterns(), "bypass", null)
          : new PolicyDescriptor(paths.name(), paths.patterns(), "enforce", settings(policy));
    }

    private static Map<String, Object> settings(CorsPolicy policy) {
      Map<String, Object> settings = new LinkedHashMap<>();
      settings.put("allowedOrigins", policy.allowedOrigins());
      settings.put("allowedOriginRegexes", policy.allowedOriginRegexes());
      settings.put("allowedMethods", policy.allowedMethods());
      settings.put("allowedHeaders", policy.allowedHeaders());
      settings.put("exposedHeaders", policy.exposedHeaders());
      settings.put("exposeTiming", policy.exposesTiming());
      settings.put("allowCredentials", policy.allowsCredentials());
      settings.put("maxAge", policy.maxAge().toString());
      settings.put("onRejected", policy.onRejected().name().toLowerCase(Locale.ROOT));
      return settings;
    }
  }
}
