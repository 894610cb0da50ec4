package io.github.corsstarter.autoconfigure.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * What is written under {@code cors}, the source that wins first.
 *
 * <p>Spring Boot's binder goes through all names of a source for each list that it binds, which is
 * quadratic in the number of policies. So each source is read once, and the binder gets, for each
 * policy, only that policy's properties. Environment variables are still looked up by Spring Boot,
 * because only a look-up can tell which property a variable means: an underscore in its name may
 * stand for a dot, for a hyphen or for an index.
 */
final class CorsSources {

  private static final Pattern VARIABLE = Pattern.compile("CORS(_[A-Z0-9_]*)?");

  private final List<Source> sources = new ArrayList<>();

  private final List<WrittenProperty> properties = new ArrayList<>();

  private final Map<String, String> variables = new LinkedHashMap<>();

  CorsSources(Environment environment) {
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      Object underlying = source.getUnderlyingSource();
      boolean isEnvironment = underlying instanceof SystemEnvironmentPropertySource;
      if (underlying instanceof EnumerablePropertySource<?> enumerable) {
        read(enumerable, isEnvironment);
      }
      if ((isEnvironment || !(underlying instanceof EnumerablePropertySource<?>))
          && source.containsDescendantOf(PropertyTree.CORS) != ConfigurationPropertyState.ABSENT) {
        sources.add(new Source(null, source, isEnvironment));
      }
    }
  }

  private void read(EnumerablePropertySource<?> source, boolean isEnvironment) {
    Map<ConfigurationPropertyName, Part> parts = new HashMap<>();
    for (String key : source.getPropertyNames()) {
      if (isEnvironment && VARIABLE.matcher(key).matches()) {
        variables.putIfAbsent(key, String.valueOf(source.getProperty(key)));
      } else if (mayBeOurs(key) && (!isEnvironment || key.indexOf('.') > 0)) {
        ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key, '.');
        if (PropertyTree.CORS.equals(name) || PropertyTree.CORS.isAncestorOf(name)) {
          Object value = Objects.requireNonNullElse(source.getProperty(key), "");
          var property = new ConfigurationProperty(name, value, origin(source, key));
          properties.add(new WrittenProperty(property, false));
          parts
              .computeIfAbsent(PropertyTree.groupOf(name), group -> new Part(new LinkedHashMap<>()))
              .properties
              .putIfAbsent(name, property);
        }
      }
    }
    if (!parts.isEmpty()) {
      sources.add(new Source(parts, null, false));
    }
  }

  /** Most keys of an application are not ours, and need not be parsed to see that. */
  private static boolean mayBeOurs(String key) {
    for (int i = 0; i < key.length() && key.charAt(i) != '.' && key.charAt(i) != '['; i++) {
      if ((key.charAt(i) | 0x20) == 'c') {
        return true;
      }
    }
    return false;
  }

  private static Origin origin(PropertySource<?> source, String key) {
    if (source instanceof CommandLinePropertySource<?>) {
      return new DescribedOrigin("command line argument --" + key);
    }
    if (source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)) {
      return new DescribedOrigin("Java system property " + key);
    }
    Origin origin = OriginLookup.getOrigin(source, key);
    return origin == null ? PropertySourceOrigin.get(source, key) : origin;
  }

  /** All properties but environment variables; those of the source that wins first. */
  List<WrittenProperty> properties() {
    return properties;
  }

  /** The environment variables whose names begin with {@code CORS}, with their values. */
  Map<String, String> variables() {
    return variables;
  }

  /** What Spring Boot's binder has to know of a group of {@link PropertyTree#groupOf}. */
  List<ConfigurationPropertySource> of(ConfigurationPropertyName group) {
    return sources.stream().flatMap(source -> Stream.ofNullable(source.part(group))).toList();
  }

  /**
   * The property that counts, environment variables included; for a list that is written element by
   * element, its first element.
   */
  Optional<WrittenProperty> find(ConfigurationPropertyName name) {
    return findElement(name, 0);
  }

  /** As {@link #find}, for an element; a list that is written as one text has one property. */
  Optional<WrittenProperty> findElement(ConfigurationPropertyName list, int index) {
    ConfigurationPropertyName first = list.append("[0]");
    for (Source source : sources) {
      WrittenProperty whole = source.find(list);
      if (whole != null) {
        return Optional.of(whole);
      }
      if (source.find(first) != null) {
        return Optional.ofNullable(source.find(list.append("[" + index + "]")));
      }
    }
    return Optional.empty();
  }

  /**
   * A source.
   *
   * @param parts its properties by {@link PropertyTree#groupOf}; null if it can only be asked
   * @param asked null if it has been read
   */
  private record Source(
      @Nullable Map<ConfigurationPropertyName, Part> parts,
      @Nullable ConfigurationPropertySource asked,
      boolean isEnvironment) {

    @Nullable ConfigurationPropertySource part(ConfigurationPropertyName group) {
      return parts == null ? asked : parts.get(group);
    }

    @Nullable WrittenProperty find(ConfigurationPropertyName name) {
      ConfigurationPropertySource part = part(PropertyTree.groupOf(name));
      ConfigurationProperty property = part == null ? null : part.getConfigurationProperty(name);
      return property == null ? null : new WrittenProperty(property, isEnvironment);
    }
  }

  /** The properties of one group, as Spring Boot's binder reads them. */
  private record Part(Map<ConfigurationPropertyName, ConfigurationProperty> properties)
      implements IterableConfigurationPropertySource {

    @Override
    public @Nullable ConfigurationProperty getConfigurationProperty(
        ConfigurationPropertyName name) {
      return properties.get(name);
    }

    @Override
    public Stream<ConfigurationPropertyName> stream() {
      return properties.keySet().stream();
    }
  }

  private record DescribedOrigin(String text) implements Origin {

    @Override
    public String toString() {
      return text;
    }
  }
}
