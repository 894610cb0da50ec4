package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.core.OnRejected;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy and the defaults have in common, and what only a policy may say for itself; null
 * where nothing is configured.
 */
public interface PolicySettings {

  @Nullable List<String> allowedOrigins();

  @Nullable List<String> allowedOriginRegexes();

  @Nullable List<String> allowedMethods();

  @Nullable List<String> allowedHeaders();

  @Nullable List<String> exposedHeaders();

  @Nullable Boolean exposeTiming();

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
}
