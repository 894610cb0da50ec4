package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.CorsProperties;
import io.github.corsstarter.autoconfigure.CorsProperties.Defaults;
import io.github.corsstarter.autoconfigure.CorsProperties.Policy;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** The properties that exist under {@code cors}. */
final class PropertyTree {

  static final ConfigurationPropertyName CORS = ConfigurationPropertyName.of("cors");

  static final ConfigurationPropertyName DEFAULTS = CORS.append("defaults");

  static final ConfigurationPropertyName POLICIES = CORS.append("policies");

  static final Group ROOT = Group.of(CorsProperties.class);

  static final Group DEFAULT_SETTINGS = Group.of(Defaults.class);

  static final Group POLICY_SETTINGS = Group.of(Policy.class);

  private PropertyTree() {}

  static boolean isInPolicies(ConfigurationPropertyName name) {
    return POLICIES.isAncestorOf(name);
  }

  /** The properties that are bound together: a policy, or all that is not in a policy. */
  static ConfigurationPropertyName groupOf(ConfigurationPropertyName name) {
    return name.getNumberOfElements() > 2 && isInPolicies(name) ? name.chop(3) : CORS;
  }

  /** Whether this is a setting directly under the policies: its indentation is missing. */
  static boolean isOutdented(ConfigurationPropertyName name) {
    int size = name.getNumberOfElements();
    return (size == 3 || (size > 3 && name.isNumericIndex(3)))
        && isInPolicies(name)
        && POLICY_SETTINGS.find(name.getElement(2, Form.UNIFORM)) != null;
  }

  /** All properties, with the names that precede theirs; the policies first, the root last. */
  static Map<ConfigurationPropertyName, Group> groups(List<NamedPolicy> policies) {
    Map<ConfigurationPropertyName, Group> groups = new LinkedHashMap<>();
    policies.forEach(policy -> groups.put(policy.property(), POLICY_SETTINGS));
    for (Property property : ROOT.byUniformName().values()) {
      if (property.group() != null) {
        groups.put(CORS.append(property.name()), property.group());
      }
    }
    groups.put(CORS, ROOT);
    return groups;
  }

  /**
   * A property.
   *
   * @param name in lower case with hyphens
   * @param group the properties below it; null if there are none, or policies
   */
  record Property(String name, Class<?> type, @Nullable Group group) {

    boolean isList() {
      return type == List.class;
    }

    boolean isPolicies() {
      return type == Map.class;
    }

    boolean isGroup() {
      return group != null || isPolicies();
    }

    /** Whether a message may propose this property to a user who did not know it. */
    boolean isHarmless() {
      return !name.startsWith("dangerously-") && !name.endsWith("-regexes");
    }
  }

  /** Properties that stand together. */
  record Group(Map<String, Property> byUniformName) {

    /** A record's constructor, unlike its components, is known in a native image. */
    static Group of(Class<?> type) {
      Map<String, Property> properties = new LinkedHashMap<>();
      for (Parameter parameter : type.getDeclaredConstructors()[0].getParameters()) {
        String name = DataObjectPropertyName.toDashedForm(parameter.getName());
        Class<?> below = parameter.getType();
        Group group = below.isRecord() ? of(below) : null;
        properties.put(Spelling.uniform(name), new Property(name, below, group));
      }
      return new Group(properties);
    }

    @Nullable Property find(String uniformName) {
      return byUniformName.get(uniformName);
    }

    Property get(String name) {
      return Objects.requireNonNull(find(Spelling.uniform(name)));
    }

    List<String> names() {
      return byUniformName.values().stream().map(Property::name).toList();
    }

    /** The properties that have values. */
    List<Property> values() {
      return byUniformName.values().stream().filter(property -> !property.isGroup()).toList();
    }

    /** The names that a message may propose. */
    List<String> harmlessNames() {
      return byUniformName.values().stream()
          .filter(Property::isHarmless)
          .map(Property::name)
          .toList();
    }
  }
}
