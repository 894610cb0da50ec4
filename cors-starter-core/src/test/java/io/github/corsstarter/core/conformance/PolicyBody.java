package io.github.corsstarter.core.conformance;

import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsPolicyBuilder;
import io.github.corsstarter.core.OnRejected;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compiles the body of one {@code cors.policies.<name>} as an application would in code. */
final class PolicyBody {

  private PolicyBody() {}

  static CorsPolicy compile(String name, Map<String, Object> body) {
    CorsPolicyBuilder builder = CorsPolicy.named(name);
    body.forEach((key, value) -> set(builder, key, value));
    return builder.build();
  }

  static List<String> strings(Object value) {
    return ((List<?>) value).stream().map(Object::toString).toList();
  }

  private static void set(CorsPolicyBuilder builder, String key, Object value) {
    switch (key) {
      case "paths", "mode" -> {}
      case "allowed-origins" -> builder.allowOrigins(strings(value));
      case "allowed-origin-regexes" -> builder.allowOriginRegexes(strings(value));
      case "allowed-methods" -> builder.allowMethods(strings(value));
      case "allowed-headers" -> builder.allowHeaders(strings(value));
      case "exposed-headers" -> builder.exposeHeaders(strings(value));
      case "max-age" -> builder.maxAge(duration(value.toString()));
      case "on-rejected" ->
          builder.onRejected(OnRejected.valueOf(value.toString().toUpperCase(Locale.ROOT)));
      default -> turnOn(builder, key, value);
    }
  }

  private static void turnOn(CorsPolicyBuilder builder, String key, Object value) {
    if (!value.equals(true)) {
      throw new IllegalArgumentException(key + ": the builder can only turn it on");
    }
    switch (key) {
      case "expose-timing" -> builder.exposeTiming();
      case "allow-credentials" -> builder.allowCredentials();
      case "dangerously-allow-insecure-origins" -> builder.dangerouslyAllowInsecureOrigins();
      case "dangerously-allow-public-suffixes" -> builder.dangerouslyAllowPublicSuffixes();
      case "dangerously-allow-null-origin" -> builder.dangerouslyAllowNullOrigin();
      default -> throw new IllegalArgumentException(key);
    }
  }

  /** A number of seconds, or what {@link Duration#parse} reads, shortened as in 30m. */
  private static Duration duration(String text) {
    return text.matches("\\d+")
        ? Duration.ofSeconds(Long.parseLong(text))
        : Duration.parse("PT" + text);
  }
}
