package io.github.corsstarter.autoconfigure.settings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The properties under {@code cors} of one source, each read once, and divided by policies. */
final class ListedSource {

  private final PropertySource<?> source;

  private final Map<ConfigurationPropertyName, Part> parts = new HashMap<>();

  ListedSource(PropertySource<?> source) {
    this.source = source;
  }

  /** Reads a property; null if it is not under {@code cors}. Of two spellings, the first counts. */
  @Nullable WrittenProperty add(String key) {
    ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key, '.');
    if (!PropertyTree.CORS.equals(name) && !PropertyTree.CORS.isAncestorOf(name)) {
      return null;
    }
    Object value = source.getProperty(key);
    WrittenProperty property =
        new WrittenProperty(name, value == null ? "" : value, origin(key), false);
    parts
        .computeIfAbsent(PropertyTree.groupOf(name), group -> new Part(new LinkedHashMap<>()))
        .properties
        .putIfAbsent(name, property);
    return property;
  }

  private Origin origin(String key) {
    if (source instanceof CommandLinePropertySource<?>) {
      return new DescribedOrigin("command line argument --" + key);
    }
    if (source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)) {
      return new DescribedOrigin("Java system property " + key);
    }
    Origin origin = OriginLookup.getOrigin(source, key);
    return origin == null ? PropertySourceOrigin.get(source, key) : origin;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** What the source has in a group of {@link PropertyTree#groupOf}; null if it has nothing. */
  @Nullable Part part(ConfigurationPropertyName group) {
    return parts.get(group);
  }

  @Nullable WrittenProperty find(ConfigurationPropertyName name) {
    Part part = part(PropertyTree.groupOf(name));
    return part == null ? null : part.properties.get(name);
  }

  private record DescribedOrigin(String text) implements Origin {

    @Override
    public String toString() {
      return text;
    }
  }

  /** The properties of one group, as Spring Boot's binder reads them. */
  record Part(Map<ConfigurationPropertyName, WrittenProperty> properties)
      implements IterableConfigurationPropertySource {

    @Override
    public @Nullable ConfigurationProperty getConfigurationProperty(
        ConfigurationPropertyName name) {
      WrittenProperty property = properties.get(name);
      return property == null
          ? null
          : new ConfigurationProperty(property.name(), property.value(), property.origin());
    }

    @Override
    public Stream<ConfigurationPropertyName> stream() {
      return properties.keySet().stream();
    }
  }
}
