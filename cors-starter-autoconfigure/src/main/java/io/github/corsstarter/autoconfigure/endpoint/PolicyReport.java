package io.github.corsstarter.autoconfigure.endpoint;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.CorsProperties;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.autoconfigure.RecentRejection;
import io.github.corsstarter.autoconfigure.endpoint.CorsDescriptor.PolicyDescriptor;
import io.github.corsstarter.autoconfigure.endpoint.CorsDescriptor.SettingsDescriptor;
import io.github.corsstarter.autoconfigure.path.PolicyPaths;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.internal.origin.PublicSuffixes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Describes the configured policies. */
record PolicyReport(CorsSettings settings, CorsAdvice advice) {

  CorsDescriptor describe(List<RecentRejection> rejections) {
    CorsProperties properties = settings.properties();
    return new CorsDescriptor(
        properties.enabled(),
        properties.diagnostics().enabled(),
        properties.filter().order(),
        PublicSuffixes.listDate(),
        settings.policies().stream().map(PolicyReport::describe).toList(),
        settings.sources(),
        advice.given(),
        rejections);
  }

  private static PolicyDescriptor describe(PolicyPaths paths) {
    CorsPolicy policy = paths.policy();
    return new PolicyDescriptor(
        paths.name(), paths.patterns(), policy == null ? "bypass" : "enforce", describe(policy));
  }

  private static @Nullable SettingsDescriptor describe(@Nullable CorsPolicy policy) {
    return policy == null
        ? null
        : new SettingsDescriptor(
            policy.allowedOrigins(),
            policy.allowedOriginRegexes(),
            policy.allowedMethods(),
            policy.allowedHeaders(),
            policy.exposedHeaders(),
            policy.exposesTiming(),
            policy.allowsCredentials(),
            policy.maxAge().toString(),
            lowerCase(policy.onRejected()));
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
