package io.github.corsstarter.core.conformance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one request gets under given policies.
 *
 * @param id unique, and stable
 * @param why what the row is about
 * @param policies the body of one {@code cors.policies.<name>} each
 * @param handler what is behind the filter: {@code vary-accept-encoding} and {@code vary-star} set
 *     that {@code Vary}; {@code app-sets-acao} and {@code app-reflects} set CORS headers of their
 *     own; {@code needs-auth}, {@code none}, {@code boom}, {@code redirect}, {@code etag}, {@code
 *     async}, {@code forward} and {@code put-only} do what they say. Null: answers 200 to every
 *     method
 */
public record DecisionRow(
    String id,
    String why,
    List<Map<String, Object>> policies,
    RequestRow request,
    @Nullable String handler,
    Expectation expect) {

  /** The policies as flat properties, {@code cors.policies.p0.allowed-origins[0]} and so on. */
  public Map<String, String> properties() {
    return PolicyProperties.flatten(policies);
  }

  /** What tests are called in reports. */
  @Override
  public String toString() {
    return id + ": " + why;
  }
}
