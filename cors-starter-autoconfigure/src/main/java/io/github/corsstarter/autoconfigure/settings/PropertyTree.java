package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.CorsProperties;
import io.github.corsstarter.autoconfigure.CorsProperties.Defaults;
import io.github.corsstarter.autoconfigure.CorsProperties.Policy;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** The properties that exist under {@code cors}. */
final class PropertyTree {

  static final ConfigurationPropertyName CORS = ConfigurationPropertyName.of("cors");

  static final String POLICIES = "policies";

  static final String DEFAULTS = "defaults";

  static final Group ROOT = Group.of(CorsProperties.class);

  static final Group DEFAULT_SETTINGS = Group.of(Defaults.class);

  static final Group POLICY_SETTINGS = Group.of(Policy.class);

  private PropertyTree() {}

  /**
   * Whether a key directly under the policies is a setting that is not indented enough, so that it
   * looks like the name of a policy.
   */
  static boolean isOutdented(WrittenKey key) {
    boolean value = key.size() == 3 || (key.size() > 3 && key.isNumber(3));
    return value && key.uniform(1).equals(POLICIES) && POLICY_SETTINGS.find(key.uniform(2)) != null;
  }

  /**
   * A property.
   *
   * @param name in lower case with hyphens
   * @param group what stands below it; null if nothing does, or policies
   */
  record Property(String name, Class<?> type, @Nullable Group group) {

    boolean isList() {
      return type == List.class;
    }

    /** Whether other properties stand below this one, under names of their own or of policies. */
    boolean isGroup() {
      return group != null || isPolicies();
    }

    boolean isPolicies() {
      return type == Map.class;
    }

    /** Whether a message may lead somebody to this property who did not know of it. */
    boolean isHarmless() {
      return !name.startsWith("dangerously-") && !name.endsWith("-regexes");
    }
  }

  /** Properties that stand together. */
  record Group(Map<String, Property> byUniformName) {

    static Group of(Class<?> type) {
      Map<String, Property> properties = new LinkedHashMap<>();
      for (RecordComponent component : type.getRecordComponents()) {
        String name = DataObjectPropertyName.toDashedForm(component.getName());
        Class<?> below = component.getType();
        Group group = below.isRecord() ? of(below) : null;
        properties.put(Spelling.uniform(name), new Property(name, below, group));
      }
      return new Group(properties);
    }

    @Nullable Property find(String uniformName) {
      return byUniformName.get(uniformName);
    }

    List<String> names() {
      return byUniformName.values().stream().map(Property::name).toList();
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
