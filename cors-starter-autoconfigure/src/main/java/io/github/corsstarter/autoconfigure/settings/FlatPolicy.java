package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.settings.PropertyTree.Property;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The policy that says what a home-made configuration does, in one line. */
final class FlatPolicy {

  private static final String ANY_PATH = "/**";

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private final String property;

  /**
   * @param takenNames those that it cannot have
   */
  FlatPolicy(List<String> takenNames) {
    values.put("paths", List.of(ANY_PATH));
    property =
        Stream.iterate(1, i -> i + 1)
            .map(i -> i == 1 ? "app" : "app-" + i)
            .filter(candidate -> !takenNames.contains(candidate))
            .map("cors.policies."::concat)
            .findFirst()
            .orElseThrow();
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

  String asYaml() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + yaml(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", ", property + ": {", "}"));
  }

  String asProperties() {
    return values.entrySet().stream()
        .map(entry -> property + "." + entry.getKey() + "=" + String.join(",", entry.getValue()))
        .collect(Collectors.joining(" and "));
  }

  private static String yaml(String setting, List<String> written) {
    Property property =
        Objects.requireNonNull(PropertyTree.POLICY_SETTINGS.find(setting.replace("-", "")));
    if (property.isList()) {
      return written.stream().map(FlatPolicy::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
    return written.isEmpty() ? quoted("") : written.get(0);
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
