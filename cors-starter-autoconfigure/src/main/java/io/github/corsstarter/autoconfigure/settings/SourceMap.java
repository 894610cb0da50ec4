package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.settings.PropertyTree.Group;
import io.github.corsstarter.autoconfigure.settings.PropertyTree.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** Lists where each property is set. */
final class SourceMap {

  private final WrittenKeys keys;

  private final Map<String, String> sources = new LinkedHashMap<>();

  SourceMap(WrittenKeys keys) {
    this.keys = keys;
  }

  /** The places by the full names of the properties; a list has that of its first element. */
  Map<String, String> of(List<NamedPolicy> policies) {
    for (Property property : PropertyTree.ROOT.byUniformName().values()) {
      if (property.group() != null) {
        add(PropertyTree.CORS.append(property.name()), property.group());
      } else if (!property.isPolicies()) {
        add(PropertyTree.CORS.append(property.name()));
      }
    }
    for (NamedPolicy policy : policies) {
      add(policy.property(), PropertyTree.POLICY_SETTINGS);
    }
    return sources;
  }

  private void add(ConfigurationPropertyName prefix, Group group) {
    for (Property property : group.byUniformName().values()) {
      add(prefix.append(property.name()));
    }
  }

  private void add(ConfigurationPropertyName property) {
    Optional<WrittenKey> key = keys.find(property);
    if (key.isPresent()) {
      WrittenKey whole = key.get().above(property.getNumberOfElements());
      sources.put(whole.text(), key.get().place());
    }
  }
}
