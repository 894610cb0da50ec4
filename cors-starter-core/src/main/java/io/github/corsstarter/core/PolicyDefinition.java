package io.github.corsstarter.core;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a policy. First as they were written: nothing is checked; then {@link
 * #normalized}, as the {@link CorsPolicy} shows them.
 *
 * @param allowedOrigins null if they were not set
 */
record PolicyDefinition(
    String name,
    @Nullable List<String> allowedOrigins,
    List<String> allowedOriginRegexes,
    List<String> allowedMethods,
    List<String> allowedHeaders,
    List<String> exposedHeaders,
    boolean exposeTiming,
    boolean allowCredentials,
    Duration maxAge,
    OnRejected onRejected,
    boolean insecureOriginsAllowed,
    boolean publicSuffixesAllowed,
    boolean nullOriginAllowed,
    boolean loopbackOriginsAllowed) {

  /** The same policy with its lists as the compiler has understood them. */
  PolicyDefinition normalized(
      List<String> origins, List<String> methods, List<String> headers, List<String> exposed) {
    return new PolicyDefinition(
        name,
        origins,
        allowedOriginRegexes,
        methods,
        headers,
        exposed,
        exposeTiming,
        allowCredentials,
        maxAge,
        onRejected,
        insecureOriginsAllowed,
        publicSuffixesAllowed,
        nullOriginAllowed,
        loopbackOriginsAllowed);
  }
}
