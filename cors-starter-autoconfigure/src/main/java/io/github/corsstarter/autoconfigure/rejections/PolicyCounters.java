package io.github.corsstarter.autoconfigure.rejections;

import io.github.corsstarter.core.RejectionReason;
import io.github.corsstarter.core.RequestKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The counters of one policy, each made when it is first needed and then kept, so that a decision
 * builds no tags.
 */
final class PolicyCounters {

  private record Result(RequestKind kind, @Nullable RejectionReason reason) {}

  private final MeterRegistry registry;

  private final String policy;

  private final Map<Result, Counter> counters = new ConcurrentHashMap<>();

  PolicyCounters(MeterRegistry registry, String policy) {
    this.registry = registry;
    this.policy = policy;
  }

  /**
   * Counts one decision.
   *
   * @param reason null if the request was admitted
   */
  void count(RequestKind kind, @Nullable RejectionReason reason) {
    Result result = new Result(kind, reason);
    Counter counter = counters.get(result);
    if (counter == null) {
      // Not computeIfAbsent: nobody is to wait for a slow registry. Who comes second gets the same.
      counter = register(result);
      counters.put(result, counter);
    }
    counter.increment();
  }

  private Counter register(Result result) {
    RejectionReason reason = result.reason();
    return Counter.builder("cors.requests")
        .description("CORS requests that a policy has decided on")
        .tag("policy", policy)
        .tag("kind", lowerCase(result.kind()))
        .tag("outcome", reason == null ? "allowed" : "rejected")
        .tag("reason", reason == null ? "none" : lowerCase(reason))
        .register(registry);
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
