package io.github.corsstarter.autoconfigure.rejections;

import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.DecisionListener;
import io.github.corsstarter.core.RejectionReason;
import io.github.corsstarter.core.RequestKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts decisions in {@code cors.requests}. All four tags are always there and have few values:
 * names of configured policies, and three enums; nothing from a request.
 */
final class CorsMeters implements DecisionListener, MeterBinder {

  private record Tags(String policy, RequestKind kind, @Nullable RejectionReason reason) {}

  private final MeterRegistry registry;

  private final Set<CorsPolicy> configured;

  private final @Nullable RejectionLog log;

  /** A counter is made for its first decision and then kept, so that a decision builds no tags. */
  private final Map<Tags, Counter> counters = new ConcurrentHashMap<>();

  /**
   * @param log null if the application has replaced it
   */
  CorsMeters(
      MeterRegistry registry, Collection<CorsPolicy> configured, @Nullable RejectionLog log) {
    this.registry = registry;
    this.configured = Set.copyOf(configured);
    this.log = log;
  }

  /** Adds the gauge; unlike the constructor, this is called after the registry is configured. */
  @Override
  public void bindTo(MeterRegistry registry) {
    if (log != null) {
      Gauge.builder("cors.rejections.tracked", log, RejectionLog::tracked)
          .description("Kinds of CORS rejections that are remembered")
          .register(registry);
    }
  }

  @Override
  public void decided(CorsRequest request, CorsDecision decision) {
    if (decision instanceof Allowed allowed) {
      count(new Tags(name(allowed.policy()), allowed.kind(), null));
    } else if (decision instanceof Rejected rejected) {
      count(new Tags(name(rejected.policy()), rejected.kind(), rejected.reason()));
    }
  }

  private String name(@Nullable CorsPolicy policy) {
    if (policy == null) {
      return "none";
    }
    return configured.contains(policy) ? policy.name() : "custom";
  }

  private void count(Tags tags) {
    Counter counter = counters.get(tags);
    if (counter == null) {
      // Not computeIfAbsent: no thread waits for a slow registry. The registry makes it only once.
      counter = register(tags);
      counters.put(tags, counter);
    }
    counter.increment();
  }

  private Counter register(Tags tags) {
    RejectionReason reason = tags.reason();
    return Counter.builder("cors.requests")
        .description("CORS requests that a policy has decided on")
        .tag("policy", tags.policy())
        .tag("kind", lowerCase(tags.kind()))
        .tag("outcome", reason == null ? "allowed" : "rejected")
        .tag("reason", reason == null ? "none" : lowerCase(reason))
        .register(registry);
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
