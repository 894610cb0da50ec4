package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.CorsProperties;
import io.github.corsstarter.autoconfigure.CorsProperties.Defaults;
import io.github.corsstarter.autoconfigure.CorsProperties.Diagnostics;
import io.github.corsstarter.autoconfigure.CorsProperties.Filter;
import io.github.corsstarter.autoconfigure.CorsProperties.Management;
import io.github.corsstarter.autoconfigure.CorsProperties.Mode;
import io.github.corsstarter.autoconfigure.CorsProperties.Policy;
import io.github.corsstarter.autoconfigure.CorsProperties.Rejections;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.Ordered;

/**
 * Binds the properties group by group: bound in one go, a stray value at {@code cors} or {@code
 * cors.policies}, which need not be ours, would be the end of it. Groups of which nothing is
 * written are not bound at all, which would take most of the time.
 */
final class PropertiesReader {

  private static final ConfigurationPropertyName MAX_TRACKED =
      ConfigurationPropertyName.of("cors.rejections.max-tracked");

  private static final ConfigurationPropertyName REPEAT_INTERVAL =
      ConfigurationPropertyName.of("cors.rejections.repeat-interval");

  static final Policy POLICY =
      new Policy(
          List.of(),
          Mode.ENFORCE,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);

  private static final Defaults DEFAULTS =
      new Defaults(null, null, null, null, null, null, null, null, null);

  private static final Filter FILTER = new Filter(Ordered.HIGHEST_PRECEDENCE + 5);

  private static final Management MANAGEMENT = new Management(false);

  private static final Diagnostics DIAGNOSTICS = new Diagnostics(false);

  private static final Rejections REJECTIONS = new Rejections(Duration.ofMinutes(1), 1000);

  /** As if nothing was written. */
  static final CorsProperties DISABLED =
      new CorsProperties(
          false, DEFAULTS, Map.of(), false, FILTER, MANAGEMENT, REJECTIONS, DIAGNOSTICS, List.of());

  private final ValueBinder values;

  private final WrittenKeys keys;

  private final Report report;

  PropertiesReader(ValueBinder values, WrittenKeys keys, Report report) {
    this.values = values;
    this.keys = keys;
    this.report = report;
  }

  CorsProperties read(List<NamedPolicy> named) {
    Map<String, Policy> policies = new LinkedHashMap<>();
    for (NamedPolicy policy : named) {
      policies.put(
          policy.name(), values.value(policy.property(), Bindable.of(Policy.class), POLICY));
    }
    return new CorsProperties(
        true,
        value("defaults", Bindable.of(Defaults.class), DEFAULTS),
        policies,
        value("dangerously-allow-loopback-origins", Bindable.of(Boolean.class), false),
        value("filter", Bindable.of(Filter.class), FILTER),
        value("management", Bindable.of(Management.class), MANAGEMENT),
        checked(value("rejections", Bindable.of(Rejections.class), REJECTIONS)),
        value("diagnostics", Bindable.of(Diagnostics.class), DIAGNOSTICS),
        value("ignored-properties", Bindable.listOf(String.class), List.of()));
  }

  private <T> T value(String name, Bindable<T> type, T builtIn) {
    ConfigurationPropertyName property = PropertyTree.CORS.append(name);
    return keys.mayHave(property) ? values.value(property, type, builtIn) : builtIn;
  }

  private Rejections checked(Rejections rejections) {
    if (rejections.maxTracked() < 1) {
      refuse(MAX_TRACKED, "is not a positive number", "write a number such as 1000");
    }
    if (rejections.repeatInterval().isNegative()) {
      refuse(
          REPEAT_INTERVAL, "is negative", "write a duration such as 1m, or 0s to log all repeats");
    }
    return rejections;
  }

  private void refuse(ConfigurationPropertyName name, String reason, String cure) {
    keys.find(name)
        .ifPresent(key -> report.problem(Code.VALUE_INVALID, null, key, key.value(), reason, cure));
  }
}
