package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.PolicySettings;
import io.github.corsstarter.core.CorsPolicyBuilder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The settings of a policy: its own and, where it has none, those of the defaults. */
record EffectiveSettings(PolicySettings own, PolicySettings defaults) {

  /** Hands each setting to the builder, which has the defaults. */
  void applyTo(CorsPolicyBuilder builder) {
    set(PolicySettings::allowedOrigins, origins -> builder.allowOrigins(origins));
    set(PolicySettings::allowedOriginRegexes, regexes -> builder.allowOriginRegexes(regexes));
    set(PolicySettings::allowedMethods, methods -> builder.allowMethods(methods));
    set(PolicySettings::allowedHeaders, headers -> builder.allowHeaders(headers));
    set(PolicySettings::exposedHeaders, headers -> builder.exposeHeaders(headers));
    turnOn(PolicySettings::exposeTiming, builder::exposeTiming);
    turnOn(PolicySettings::allowCredentials, builder::allowCredentials);
    set(PolicySettings::maxAge, builder::maxAge);
    set(PolicySettings::onRejected, builder::onRejected);
    turnOn(
        PolicySettings::dangerouslyAllowInsecureOrigins, builder::dangerouslyAllowInsecureOrigins);
    turnOn(PolicySettings::dangerouslyAllowPublicSuffixes, builder::dangerouslyAllowPublicSuffixes);
    turnOn(PolicySettings::dangerouslyAllowNullOrigin, builder::dangerouslyAllowNullOrigin);
  }

  private <T> void set(Function<PolicySettings, @Nullable T> setting, Consumer<T> builder) {
    T value = setting.apply(own);
    T effective = value == null ? setting.apply(defaults) : value;
    if (effective != null) {
      builder.accept(effective);
    }
  }

  private void turnOn(Function<PolicySettings, @Nullable Boolean> setting, Runnable builder) {
    set(
        setting,
        on -> {
          if (on) {
            builder.run();
          }
        });
  }
}
