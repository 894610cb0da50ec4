package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.core.PolicyProblem;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A key that is not a property, with all that its source has at and below it. */
record StrayKey(WrittenKey key, List<WrittenKey> below) {

  StrayKey(WrittenKey key) {
    this(key, new ArrayList<>());
  }

  void add(WrittenKey other) {
    if (other.source() == key.source()) {
      below.add(other);
    }
  }

  String text() {
    return key.text();
  }

  String uniformName() {
    return key.uniform(key.size() - 1);
  }

  /** As it is listed in the properties to be ignored. */
  String shortName() {
    return key.element(key.size() - 1);
  }

  boolean isYaml() {
    return below.get(0).isYaml();
  }

  /** The property directly under {@code cors} that was meant. */
  Optional<String> ownName() {
    List<String> names = PropertyTree.ROOT.names();
    return NamesInOtherLibraries.translate(uniformName())
        .filter(names::contains)
        .or(() -> NearestName.of(uniformName(), names));
  }

  boolean mayBeSecret() {
    return mayBeSecret(uniformName(), value());
  }

  /** Other systems call the switch so, and applications what they log in with. */
  static boolean mayBeSecret(String uniformName, @Nullable String value) {
    return uniformName.contains("credential")
        && !uniformName.contains("allow")
        && !"true".equals(value)
        && !"false".equals(value);
  }

  /** What is set at the key itself and, if it is a list, at its elements. */
  List<String> values() {
    List<String> values = new ArrayList<>();
    for (WrittenKey other : below) {
      boolean element = other.size() == key.size() + 1 && other.isNumber(key.size());
      if (element || other.size() == key.size()) {
        values.addAll(other.values());
      }
    }
    return values;
  }

  @Nullable String value() {
    List<String> values = values();
    return values.isEmpty() ? null : String.join(", ", values);
  }

  /** Whether settings of a policy stand somewhere below. */
  boolean hasPolicySettings() {
    return below.stream()
        .flatMap(other -> IntStream.range(key.size(), other.size()).mapToObj(other::uniform))
        .anyMatch(name -> PropertyTree.POLICY_SETTINGS.find(name) != null);
  }

  String place() {
    return below.get(0).place();
  }

  PolicyProblem problem(@Nullable String policy, String reason, String cure) {
    return new PolicyProblem(Code.PROPERTY_UNKNOWN, policy, text(), value(), place(), reason, cure);
  }
}
