package io.github.corsstarter.autoconfigure.observe;

import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.DecisionListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts decisions in {@code cors.requests}. The tags have few values, none from a request: names
 * of configured policies, and three enums.
 */
final class CorsMeters implements DecisionListener {

  private final Map<CorsPolicy, PolicyCounters> configured = new HashMap<>();

  private final PolicyCounters custom;

  private final PolicyCounters none;

  CorsMeters(MeterRegistry registry, Collection<CorsPolicy> policies) {
    for (CorsPolicy policy : policies) {
      configured.put(policy, new PolicyCounters(registry, policy.name()));
    }
    this.custom = new PolicyCounters(registry, "custom");
    this.none = new PolicyCounters(registry, "none");
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
