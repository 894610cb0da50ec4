package io.github.corsstarter.autoconfigure.reading;

import io.github.corsstarter.autoconfigure.CorsProperties;
import io.github.corsstarter.autoconfigure.CorsProperties.Defaults;
import io.github.corsstarter.autoconfigure.CorsProperties.Diagnostics;
import io.github.corsstarter.autoconfigure.CorsProperties.Filter;
import io.github.corsstarter.autoconfigure.CorsProperties.Management;
import io.github.corsstarter.autoconfigure.CorsProperties.Policy;
import io.github.corsstarter.autoconfigure.CorsProperties.Rejections;
import io.github.corsstarter.autoconfigure.source.WrittenKeys;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Binds the properties group by group: bound in one go, a stray value at {@code cors} or {@code
 * cors.policies}, which need not be ours, would be the end of it.
 */
final class PropertiesReader {

  private static final ConfigurationPropertyName MAX_TRACKED =
      ConfigurationPropertyName.of("cors.rejections.max-tracked");

  private static final ConfigurationPropertyName REPEAT_INTERVAL =
      ConfigurationPropertyName.of("cors.rejections.repeat-interval");

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
    named.forEach(
        policy -> policies.put(policy.name(), values.group(policy.property(), Policy.class)));
    return new CorsProperties(
        true,
        group("defaults", Defaults.class),
        policies,
        values.value(CorsSettingsReader.LOOPBACK, Bindable.of(Boolean.class), false),
        group("filter", Filter.class),
        group("management", Management.class),
        checked(group("rejections", Rejections.class)),
        group("diagnostics", Diagnostics.class),
        values.value("cors.ignored-properties", Bindable.listOf(String.class), List.of()));
  }

  private <T> T group(String name, Class<T> type) {
    return values.group(PropertyTree.CORS.append(name), type);
  }

  private Rejections checked(Rejections rejections) {
    if (rejections.maxTracked() < 1) {
      refuse(MAX_TRACKED, "is no positive number", "write a number such as 1000");
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
