package io.github.corsstarter.autoconfigure.reading;

import io.github.corsstarter.autoconfigure.PolicySettings;
import io.github.corsstarter.core.CorsPolicyBuilder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a policy has: its own settings and, where it sets nothing, those of the defaults. */
record Inheritance(PolicySettings own, PolicySettings defaults) {

  /** Hands each setting to the builder; where nothing is set, the built-in one stays. */
  void apply(CorsPolicyBuilder builder) {
    set(PolicySettings::allowedOrigins, builder::allowOrigins);
    set(PolicySettings::allowedOriginRegexes, builder::allowOriginRegexes);
    set(PolicySettings::allowedMethods, builder::allowMethods);
    set(PolicySettings::allowedHeaders, builder::allowHeaders);
    set(PolicySettings::exposedHeaders, builder::exposeHeaders);
    set(PolicySettings::maxAge, builder::maxAge);
    set(PolicySettings::onRejected, builder::onRejected);
    enable(PolicySettings::allowCredentials, builder::allowCredentials);
    enable(
        PolicySettings::dangerouslyAllowInsecureOrigins, builder::dangerouslyAllowInsecureOrigins);
    enable(PolicySettings::dangerouslyAllowPublicSuffixes, builder::dangerouslyAllowPublicSuffixes);
    enable(PolicySettings::dangerouslyAllowNullOrigin, builder::dangerouslyAllowNullOrigin);
  }

  private <T> void set(Function<PolicySettings, @Nullable T> setting, Consumer<T> target) {
    T value = setting.apply(own);
    T inherited = value == null ? setting.apply(defaults) : value;
    if (inherited != null) {
      target.accept(inherited);
    }
  }

  private void enable(Function<PolicySettings, @Nullable Boolean> setting, Runnable target) {
    set(setting, enabled -> runIf(enabled, target));
  }

  private static void runIf(boolean enabled, Runnable target) {
    if (enabled) {
      target.run();
    }
  }
}
