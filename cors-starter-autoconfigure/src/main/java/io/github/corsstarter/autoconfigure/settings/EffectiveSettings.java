package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.PolicySettings;
import io.github.corsstarter.core.CorsPolicyBuilder;

/** What a policy has: its own settings and, where it sets nothing, those of the defaults. */
record EffectiveSettings(PolicySettings own, PolicySettings defaults) {

  /** Hands each setting to the builder; where nothing is set, the built-in one stays. */
  void apply(CorsPolicyBuilder builder) {
    applyValues(defaults, builder);
    applyValues(own, builder);
    applySwitches(builder);
  }

  /** Each value replaces the one before. */
  private static void applyValues(PolicySettings settings, CorsPolicyBuilder builder) {
    if (settings.allowedOrigins() != null) {
      builder.allowOrigins(settings.allowedOrigins());
    }
    if (settings.allowedOriginRegexes() != null) {
      builder.allowOriginRegexes(settings.allowedOriginRegexes());
    }
    if (settings.allowedMethods() != null) {
      builder.allowMethods(settings.allowedMethods());
    }
    if (settings.allowedHeaders() != null) {
      builder.allowHeaders(settings.allowedHeaders());
    }
    if (settings.exposedHeaders() != null) {
      builder.exposeHeaders(settings.exposedHeaders());
    }
    if (settings.maxAge() != null) {
      builder.maxAge(settings.maxAge());
    }
    if (settings.onRejected() != null) {
      builder.onRejected(settings.onRejected());
    }
  }

  /** What the defaults turn on is not to be turned off again; what weakens security they lack. */
  private void applySwitches(CorsPolicyBuilder builder) {
    Boolean credentials = own.allowCredentials();
    if (Boolean.TRUE.equals(credentials == null ? defaults.allowCredentials() : credentials)) {
      builder.allowCredentials();
    }
    Boolean timing = own.exposeTiming();
    if (Boolean.TRUE.equals(timing == null ? defaults.exposeTiming() : timing)) {
      builder.exposeTiming();
    }
    if (Boolean.TRUE.equals(own.dangerouslyAllowInsecureOrigins())) {
      builder.dangerouslyAllowInsecureOrigins();
    }
    if (Boolean.TRUE.equals(own.dangerouslyAllowPublicSuffixes())) {
      builder.dangerouslyAllowPublicSuffixes();
    }
    if (Boolean.TRUE.equals(own.dangerouslyAllowNullOrigin())) {
      builder.dangerouslyAllowNullOrigin();
    }
  }
}
