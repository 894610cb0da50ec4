package io.github.corsstarter.core.conformance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether an application with these policies starts.
 *
 * @param note what is normalized or advised, in words
 */
public record ConfigurationRow(
    String id, String why, List<Map<String, Object>> policies, Outcome expect, String note) {

  /**
   * The outcome.
   *
   * @param code the code of the problem; {@code multiple} for several; null if there is none
   */
  public record Outcome(boolean valid, @Nullable String code) {}

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
