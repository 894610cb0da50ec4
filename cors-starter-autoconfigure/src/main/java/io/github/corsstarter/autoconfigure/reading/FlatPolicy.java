package io.github.corsstarter.autoconfigure.reading;

import io.github.corsstarter.autoconfigure.reading.PropertyTree.Property;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a home-made configuration says directly under {@code cors}, as the policy that says the
 * same: one line of YAML.
 */
final class FlatSettings {

  private static final String ANY_PATH = "/**";

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  FlatSettings() {
    values.put("paths", List.of(ANY_PATH));
  }

  void add(String setting, List<String> written) {
    values.put(
        setting,
        written.stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList());
  }

  /** The policy, under a name that is not taken. */
  String asPolicy(List<String> takenNames) {
    String name =
        Stream.iterate(1, i -> i + 1)
            .map(i -> i == 1 ? "app" : "app-" + i)
            .filter(candidate -> !takenNames.contains(candidate))
            .findFirst()
            .orElseThrow();
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + yaml(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", ", "cors.policies." + name + ": {", "}"));
  }

  private static String yaml(String setting, List<String> written) {
    Property property = Objects.requireNonNull(PropertyTree.POLICY_SETTINGS.find(key(setting)));
    if (property.isList()) {
      return written.stream().map(FlatSettings::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
    return written.isEmpty() ? quoted("") : written.get(0);
  }

  private static String key(String setting) {
    return setting.replace("-", "");
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
