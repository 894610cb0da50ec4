package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.core.OnRejected;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * The properties under {@code cors}, as they are written.
 *
 * @param enabled Whether CORS requests are answered by the configured policies.
 * @param defaults Settings that policies inherit where they have none of their own.
 * @param policies Policies by name, lower-case letters and digits in parts joined by hyphens.
 * @param dangerouslyAllowLoopbackOrigins Whether every enforced policy also admits localhost, names
 *     below it, 127.0.0.1 and [::1] on any port, credentials included.
 * @param filter Settings of the filter in both stacks.
 * @param management Settings for a separate management port.
 * @param rejections Settings of the log of rejected requests.
 * @param diagnostics Settings for development.
 * @param ignoredProperties Names directly under "cors" that belong to the application itself.
 */
@ConfigurationProperties("cors")
public record CorsProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue Defaults defaults,
    @DefaultValue Map<String, Policy> policies,
    @DefaultValue("false") boolean dangerouslyAllowLoopbackOrigins,
    @DefaultValue Filter filter,
    @DefaultValue Management management,
    @DefaultValue Rejections rejections,
    @DefaultValue Diagnostics diagnostics,
    @DefaultValue List<String> ignoredProperties) {

  /**
   * {@link org.springframework.core.Ordered#HIGHEST_PRECEDENCE} + 5: before rate limiters, which
   * commonly have + 10.
   */
  static final String DEFAULT_ORDER = "-2147483643";

  /** The same properties with other policies. */
  public CorsProperties withPolicies(Map<String, Policy> other) {
    return new CorsProperties(
        enabled,
        defaults,
        other,
        dangerouslyAllowLoopbackOrigins,
        filter,
        management,
        rejections,
        diagnostics,
        ignoredProperties);
  }

  /** Whether the paths of a policy are answered by it or left to the application. */
  public enum Mode {
    ENFORCE,
    BYPASS
  }

  /**
   * What policies inherit: every setting of theirs but paths, mode and what weakens security.
   *
   * @param allowedOrigins Exact origins such as "https://app.example.com", and origins with a
   *     wildcard for subdomains ("https://*.example.com"), for ports ("http://localhost:*") or for
   *     both; "*" alone admits any origin.
   * @param allowedOriginRegexes Regular expressions in RE2 syntax that an origin matches in full.
   * @param allowedMethods Methods; "*" admits any, GET admits HEAD. Built-in: GET, HEAD, POST.
   * @param allowedHeaders Request-header names in any case; "*" admits any but Authorization.
   *     Built-in: Accept, Accept-Language, Content-Language, Content-Type.
   * @param exposedHeaders Response-header names that scripts may read; "*" exposes any, only
   *     without credentials.
   * @param exposeTiming Whether scripts of admitted origins see how long a response took: admitted
   *     answers carry Timing-Allow-Origin.
   * @param allowCredentials Whether requests with cookies, TLS client certificates or HTTP
   *     authentication are admitted.
   * @param maxAge Time for which browsers may remember a preflight, 0s to 24h; a bare number is
   *     seconds. Built-in: 30m.
   * @param onRejected What becomes of a rejected actual request: "forbid" answers 403, "continue"
   *     serves it without CORS headers.
   */
  public record Defaults(
      @Nullable List<String> allowedOrigins,
      @Nullable List<String> allowedOriginRegexes,
      @Nullable List<String> allowedMethods,
      @Nullable List<String> allowedHeaders,
      @Nullable List<String> exposedHeaders,
      @Nullable Boolean exposeTiming,
      @Nullable Boolean allowCredentials,
      @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration maxAge,
      @Nullable OnRejected onRejected)
      implements PolicySettings {}

  /**
   * One policy. What it leaves out it inherits from the defaults; a list replaces the inherited
   * one.
   *
   * @param paths Paths within the application, in the syntax of Spring's PathPattern.
   * @param mode Whether requests on these paths are answered by this policy ("enforce") or left to
   *     the application ("bypass").
   * @param allowedOrigins Exact origins such as "https://app.example.com", and origins with a
   *     wildcard for subdomains ("https://*.example.com"), for ports ("http://localhost:*") or for
   *     both; "*" alone admits any origin.
   * @param allowedOriginRegexes Regular expressions in RE2 syntax that an origin matches in full.
   * @param allowedMethods Methods; "*" admits any, GET admits HEAD. Built-in: GET, HEAD, POST.
   * @param allowedHeaders Request-header names in any case; "*" admits any but Authorization.
   *     Built-in: Accept, Accept-Language, Content-Language, Content-Type.
   * @param exposedHeaders Response-header names that scripts may read; "*" exposes any, only
   *     without credentials.
   * @param exposeTiming Whether scripts of admitted origins see how long a response took: admitted
   *     answers carry Timing-Allow-Origin.
   * @param allowCredentials Whether requests with cookies, TLS client certificates or HTTP
   *     authentication are admitted.
   * @param maxAge Time for which browsers may remember a preflight, 0s to 24h; a bare number is
   *     seconds. Built-in: 30m.
   * @param onRejected What becomes of a rejected actual request: "forbid" answers 403, "continue"
   *     serves it without CORS headers.
   * @param dangerouslyAllowInsecureOrigins Whether http origins beyond loopback are admitted
   *     together with credentials.
   * @param dangerouslyAllowPublicSuffixes Whether all subdomains of a public suffix are admitted
   *     together with credentials.
   * @param dangerouslyAllowNullOrigin Whether the entry "null" is legal in allowed-origins, without
   *     credentials only.
   */
  public record Policy(
      @DefaultValue List<String> paths,
      @DefaultValue("enforce") Mode mode,
      @Nullable List<String> allowedOrigins,
      @Nullable List<String> allowedOriginRegexes,
      @Nullable List<String> allowedMethods,
      @Nullable List<String> allowedHeaders,
      @Nullable List<String> exposedHeaders,
      @Nullable Boolean exposeTiming,
      @Nullable Boolean allowCredentials,
      @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration maxAge,
      @Nullable OnRejected onRejected,
      @Nullable Boolean dangerouslyAllowInsecureOrigins,
      @Nullable Boolean dangerouslyAllowPublicSuffixes,
      @Nullable Boolean dangerouslyAllowNullOrigin)
      implements PolicySettings {}

  /**
   * The filter.
   *
   * @param order Order of the filter among the filters of the application.
   */
  public record Filter(@DefaultValue(DEFAULT_ORDER) int order) {}

  /**
   * A separate management port.
   *
   * @param enabled Whether the policies apply on a separate management port too.
   */
  public record Management(@DefaultValue("false") boolean enabled) {}

  /**
   * The log of rejected requests.
   *
   * @param repeatInterval Time after which repeats of a rejection are logged, with their number; a
   *     bare number is seconds.
   * @param maxTracked Number of different rejections that are remembered.
   */
  public record Rejections(
      @DurationUnit(ChronoUnit.SECONDS) @DefaultValue("1m") Duration repeatInterval,
      @DefaultValue("1000") int maxTracked) {}

  /**
   * Help for development.
   *
   * @param enabled Whether rejected answers tell the reason to the client.
   */
  public record Diagnostics(@DefaultValue("false") boolean enabled) {}
}
