package io.github.corsstarter.core.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the policies of a row as the properties of an application. */
final class PolicyProperties {

  private PolicyProperties() {}

  /** The name given to the policy at this index of a row. */
  static String name(int index) {
    return "p" + index;
  }

  static Map<String, String> flatten(List<Map<String, Object>> policies) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (int i = 0; i < policies.size(); i++) {
      String prefix = "cors.policies." + name(i) + ".";
      policies.get(i).forEach((key, value) -> put(properties, prefix + key, value));
    }
    return properties;
  }

  private static void put(Map<String, String> properties, String key, Object value) {
    if (!(value instanceof List<?> list)) {
      properties.put(key, value.toString());
    } else if (list.isEmpty()) {
      properties.put(key, "");
    } else {
      for (int i = 0; i < list.size(); i++) {
        properties.put(key + "[" + i + "]", list.get(i).toString());
      }
    }
  }
}
