package io.github.corsstarter.autoconfigure.endpoint;

import io.github.corsstarter.autoconfigure.RecentRejection;
import io.github.corsstarter.core.PolicyAdvice;
import java.util.List;
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
 * @param advice what is untidy about them, and what the application has besides
 * @param rejections the last 100 different ones, the last one first
 */
public record CorsDescriptor(
    boolean enabled,
    boolean diagnostics,
    int filterOrder,
    String publicSuffixList,
    List<PolicyDescriptor> policies,
    Map<String, String> sources,
    List<PolicyAdvice> advice,
    List<RecentRejection> rejections) {

  /**
   * A policy as it is compiled.
   *
   * @param mode {@code enforce} or {@code bypass}
   * @param settings null if the paths are bypassed
   */
  public record PolicyDescriptor(
      String name, List<String> paths, String mode, @Nullable SettingsDescriptor settings) {}

  /**
   * Settings in the form in which requests meet them.
   *
   * @param maxAge in ISO 8601, such as {@code PT30M}
   * @param onRejected {@code forbid} or {@code continue}
   */
  public record SettingsDescriptor(
      List<String> allowedOrigins,
      List<String> allowedOriginRegexes,
      List<String> allowedMethods,
      List<String> allowedHeaders,
      List<String> exposedHeaders,
      boolean exposeTiming,
      boolean allowCredentials,
      String maxAge,
      String onRejected) {}
}
