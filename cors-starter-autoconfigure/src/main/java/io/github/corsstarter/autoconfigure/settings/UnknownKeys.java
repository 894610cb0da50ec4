package io.github.corsstarter.autoconfigure.settings;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.autoconfigure.settings.PropertyTree.Group;
import io.github.corsstarter.autoconfigure.settings.PropertyTree.Property;
import io.github.corsstarter.core.PolicyProblem;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * Looks for keys that mean nothing. Inside of our groups each is a problem; those directly under
 * {@code cors} are handed on, because some belong to the application.
 */
final class UnknownKeys {

  static final int POLICY_NAME = 2;

  private final WrittenKeys keys;

  private final Report report;

  private final Map<String, StrayKey> stray = new LinkedHashMap<>();

  private final Map<String, UnknownKey> unknown = new LinkedHashMap<>();

  private final Set<String> misplaced = new HashSet<>();

  /** Settings that stand where the names of policies do. */
  private final Map<String, StrayKey> outdented = new LinkedHashMap<>();

  UnknownKeys(WrittenKeys keys, Report report) {
    this.keys = keys;
    this.report = report;
  }

  /** The keys directly under {@code cors} that are not ours. */
  Collection<StrayKey> stray() {
    return stray.values();
  }

  void check(WrittenKey key) {
    if (key.size() == 1) {
      if (hasValue(key)) {
        stray.computeIfAbsent(key.text(), text -> new StrayKey(key)).add(key);
      }
      return;
    }
    Property property = key.isNumber(1) ? null : PropertyTree.ROOT.find(key.uniform(1));
    if (property == null) {
      WrittenKey top = key.above(2);
      stray.computeIfAbsent(top.text(), text -> new StrayKey(top)).add(key);
    } else if (property.isPolicies()) {
      checkPolicy(key);
    } else if (property.group() != null) {
      checkGroup(property.group(), property.name(), key);
    } else {
      checkValue(property, key, 1);
    }
  }

  private void checkPolicy(WrittenKey key) {
    if (key.size() == POLICY_NAME) {
      checkScalar(key, "cors.policies.<name>.paths and the other settings of each policy");
    } else if (PropertyTree.isOutdented(key)) {
      WrittenKey top = key.above(POLICY_NAME + 1);
      outdented.computeIfAbsent(top.text(), text -> new StrayKey(top)).add(key);
    } else if (key.size() == POLICY_NAME + 1) {
      checkScalar(key, key.text() + ".paths and the other settings of the policy");
    } else {
      check(PropertyTree.POLICY_SETTINGS, key, POLICY_NAME + 1);
    }
  }

  private void checkGroup(Group group, String name, WrittenKey key) {
    if (key.size() == 2) {
      checkScalar(key, "cors." + name + "." + group.harmlessNames().get(0));
    } else {
      check(group, key, 2);
    }
  }

  private void check(Group group, WrittenKey key, int depth) {
    Property property = group.find(key.uniform(depth));
    if (property == null) {
      WrittenKey top = key.above(depth + 1);
      unknown
          .computeIfAbsent(top.text(), text -> new UnknownKey(group, new StrayKey(top)))
          .add(key);
    } else {
      checkValue(property, key, depth);
    }
  }

  /** A group may be written with nothing below it, but not as one value. */
  private void checkScalar(WrittenKey key, String expected) {
    if (hasValue(key)) {
      report.problem(
          Code.VALUE_INVALID,
          policy(key),
          key,
          key.value(),
          "is one value where settings belong",
          "write " + expected);
    }
  }

  private static boolean hasValue(WrittenKey key) {
    return !requireNonNullElse(key.value(), "").isEmpty();
  }

  private void checkValue(Property property, WrittenKey key, int depth) {
    int below = key.size() - depth - 1;
    boolean element = property.isList() && below == 1 && key.isNumber(depth + 1);
    WrittenKey top = key.above(depth + 1);
    if (below > 0 && !element && misplaced.add(top.text())) {
      report.add(
          new PolicyProblem(
              Code.VALUE_INVALID,
              policy(key),
              top.text(),
              null,
              key.place(),
              property.isList() ? "has properties below it" : "is more than one value",
              property.isList() ? listCure(top, key.element(depth + 1)) : "write one value"));
    }
  }

  private static String listCure(WrittenKey list, String below) {
    return below.chars().allMatch(Character::isDigit)
        ? "write " + list.text() + "[" + below + "]"
        : "write a list of strings";
  }

  /** Reports what was found in our groups; to be called once, at the end. */
  void reportUnknown() {
    for (UnknownKey key : unknown.values()) {
      report.add(key.problem(keys));
    }
    for (StrayKey key : outdented.values()) {
      reportOutdented(key);
    }
  }

  private void reportOutdented(StrayKey key) {
    report.add(
        key.problem(
            null,
            "is a setting where the name of a policy belongs",
            "indent it below the name, as cors.policies.<name>." + key.key().element(POLICY_NAME)));
  }

  /** Whether an unknown key in this policy may be meant as the setting. */
  boolean mayBeMeantAs(String policyProperty, String setting) {
    return outdented.values().stream()
            .anyMatch(key -> key.uniformName().equals(Spelling.uniform(setting)))
        || unknown.entrySet().stream()
            .filter(entry -> isBelow(policyProperty, entry.getKey()))
            .anyMatch(entry -> entry.getValue().mayBeMeantAs(setting));
  }

  private static boolean isBelow(String group, String key) {
    return key.startsWith(group + ".") || key.startsWith(group + "[");
  }

  /** The policy to which a property belongs, if it does. */
  static @Nullable String policyOf(ConfigurationPropertyName property) {
    return property.getNumberOfElements() > POLICY_NAME
            && property.getElement(1, Form.UNIFORM).equals(PropertyTree.POLICIES)
        ? property.getElement(POLICY_NAME, Form.ORIGINAL)
        : null;
  }

  static @Nullable String policy(WrittenKey key) {
    return key.size() > POLICY_NAME && key.uniform(1).equals(PropertyTree.POLICIES)
        ? key.element(POLICY_NAME)
        : null;
  }
}
