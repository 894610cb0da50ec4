package io.github.corsstarter.autoconfigure.rejections;

import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.DecisionListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts decisions in {@code cors.requests}. The tags have few values, none from a request: names
 * of configured policies, and three enums.
 */
final class CorsMeters implements DecisionListener, MeterBinder {

  private final Map<CorsPolicy, PolicyCounters> configured = new HashMap<>();

  private final PolicyCounters custom;

  private final PolicyCounters none;

  private final @Nullable RejectionLog log;

  /**
   * @param log null if it is none of ours
   */
  CorsMeters(MeterRegistry registry, Collection<CorsPolicy> policies, @Nullable RejectionLog log) {
    this.log = log;
    for (CorsPolicy policy : policies) {
      configured.put(policy, new PolicyCounters(registry, policy.name()));
    }
    this.custom = new PolicyCounters(registry, "custom");
    this.none = new PolicyCounters(registry, "none");
  }

  /** Called when the application has configured the registry, unlike the constructor. */
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
      configured.getOrDefault(allowed.policy(), custom).count(allowed.kind(), null);
    } else if (decision instanceof Rejected rejected) {
      CorsPolicy policy = rejected.policy();
      PolicyCounters counters = policy == null ? none : configured.getOrDefault(policy, custom);
      counters.count(rejected.kind(), rejected.reason());
    }
  }
}
