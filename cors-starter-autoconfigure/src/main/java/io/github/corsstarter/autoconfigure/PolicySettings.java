package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.core.CorsPolicyBuilder;
import io.github.corsstarter.core.OnRejected;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a policy and the defaults have in common, and what only a policy may say for itself; null
 * where nothing is configured.
 */
interface PolicySettings {

  @Nullable List<String> allowedOrigins();

  @Nullable List<String> allowedOriginRegexes();

  @Nullable List<String> allowedMethods();

  @Nullable List<String> allowedHeaders();

  @Nullable List<String> exposedHeaders();

  @Nullable Boolean allowCredentials();

  @Nullable Duration maxAge();

  @Nullable OnRejected onRejected();

  default @Nullable Boolean dangerouslyAllowInsecureOrigins() {
    return null;
  }

  default @Nullable Boolean dangerouslyAllowPublicSuffixes() {
    return null;
  }

  default @Nullable Boolean dangerouslyAllowNullOrigin() {
    return null;
  }

  /** Whether nothing at all is configured. */
  default boolean isEmpty() {
    return Stream.of(
            allowedOrigins(),
            allowedOriginRegexes(),
            allowedMethods(),
            allowedHeaders(),
            exposedHeaders(),
            allowCredentials(),
            maxAge(),
            onRejected(),
            dangerouslyAllowInsecureOrigins(),
            dangerouslyAllowPublicSuffixes(),
            dangerouslyAllowNullOrigin())
        .allMatch(Objects::isNull);
  }

  /** Hands each setting to the builder: this one's, else the default, else the built-in one. */
  static void apply(PolicySettings own, PolicySettings defaults, CorsPolicyBuilder builder) {
    new Inheritance(own, defaults).apply(builder);
  }

  /** Where a policy sets nothing, the defaults do. */
  record Inheritance(PolicySettings own, PolicySettings defaults) {

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
          PolicySettings::dangerouslyAllowInsecureOrigins,
          builder::dangerouslyAllowInsecureOrigins);
      enable(
          PolicySettings::dangerouslyAllowPublicSuffixes, builder::dangerouslyAllowPublicSuffixes);
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
}
