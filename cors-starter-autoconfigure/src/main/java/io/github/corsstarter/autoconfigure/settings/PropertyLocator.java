package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.settings.PropertyTree.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** Finds where settings are written. */
final class PropertyLocator {

  private final CorsSources sources;

  PropertyLocator(CorsSources sources) {
    this.sources = sources;
  }

  /**
   * The location of a setting of a policy: its own, or that of the defaults it is inherited from,
   * or else that of the policy.
   *
   * @param setting such as {@code max-age} or {@code allowed-origins[1]}
   */
  Location of(NamedPolicy policy, String setting) {
    String property = policy.text() + "." + setting;
    return find(policy.property(), setting)
        .or(() -> find(PropertyTree.DEFAULTS, setting).map(origin -> inherited(property, origin)))
        .orElseGet(() -> new Location(property, null, policy.place(), null, null));
  }

  private static Location inherited(String property, Location defaults) {
    return new Location(
        property, defaults.value(), defaults.source(), defaults.origin(), defaults.property());
  }

  private Optional<Location> find(ConfigurationPropertyName group, String setting) {
    int bracket = setting.indexOf('[');
    if (bracket < 0) {
      ConfigurationPropertyName name = group.append(setting);
      return sources.find(name).map(property -> location(property, name));
    }
    int index = Integer.parseInt(setting, bracket + 1, setting.length() - 1, 10);
    return sources
        .findElement(group.append(setting.substring(0, bracket)), index)
        .map(property -> location(property, property.name()));
  }

  private static Location location(WrittenProperty property, ConfigurationPropertyName name) {
    Property setting = PropertyTree.POLICY_SETTINGS.find(name.getLastElement(Form.UNIFORM));
    boolean list = property.isElement() || (setting != null && setting.isList());
    return new Location(
        WrittenProperty.text(property.name().chop(name.getNumberOfElements())),
        list || property.hasPlaceholder() ? null : property.written(),
        property.place(),
        property.origin(),
        null);
  }

  boolean isWritten(ConfigurationPropertyName name) {
    return sources.find(name).isPresent();
  }

  /** The places of all properties that are written, by their full names. */
  Map<String, String> places(List<NamedPolicy> policies) {
    Map<String, String> places = new LinkedHashMap<>();
    PropertyTree.groups(policies)
        .forEach(
            (prefix, group) ->
                group.values().stream()
                    .flatMap(property -> find(prefix, property.name()).stream())
                    .forEach(location -> places.put(location.property(), location.source())));
    return places;
  }
}
