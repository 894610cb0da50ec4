package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.internal.explain.Hint.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A rejection, with all that is needed to find the closest thing that is admitted.
 *
 * @param policy the policy that rejected the request
 * @param configured whether the policy is one of the properties
 * @param others policies that may be named to whoever reads the hint
 */
record Refusal(
    CorsRequest request,
    Rejected rejected,
    CorsPolicy policy,
    boolean configured,
    List<CorsPolicy> others) {

  Hint hint(Kind kind) {
    return hint(kind, Map.of());
  }

  Hint hint(Kind kind, Map<String, String> values) {
    String property = property(kind.setting());
    Map<String, String> all = new HashMap<>(values);
    all.put("property", property);
    all.put("policy", policy.name());
    return kind.hint(property, all);
  }

  String property(Setting setting) {
    return setting.of(policy.name(), configured);
  }
}
