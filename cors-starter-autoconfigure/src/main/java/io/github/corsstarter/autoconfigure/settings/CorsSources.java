package io.github.corsstarter.autoconfigure.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
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

  private final List<EnvironmentVariable> variables = new ArrayList<>();

  /** A source that has been read, or one that can only be asked. */
  private record Source(@Nullable ListedSource listed, ConfigurationPropertySource asked) {

    @Nullable ConfigurationPropertySource part(ConfigurationPropertyName group) {
      return listed == null ? asked : listed.part(group);
    }

    @Nullable WrittenProperty find(ConfigurationPropertyName name) {
      if (listed != null) {
        return listed.find(name);
      }
      ConfigurationProperty property = asked.getConfigurationProperty(name);
      return property == null
          ? null
          : new WrittenProperty(
              name,
              property.getValue(),
              Objects.requireNonNull(property.getOrigin()),
              asked.getUnderlyingSource() instanceof SystemEnvironmentPropertySource);
    }
  }

  CorsSources(Environment environment) {
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      add(source, source.getUnderlyingSource());
    }
  }

  private void add(ConfigurationPropertySource source, @Nullable Object underlying) {
    boolean variables = underlying instanceof SystemEnvironmentPropertySource;
    if (underlying instanceof EnumerablePropertySource<?> enumerable) {
      ListedSource listed = new ListedSource(enumerable);
      for (String key : enumerable.getPropertyNames()) {
        if (variables && VARIABLE.matcher(key).matches()) {
          addVariable(key, String.valueOf(enumerable.getProperty(key)));
        } else if (mayBeOurs(key) && (!variables || key.indexOf('.') > 0)) {
          addProperty(listed, key);
        }
      }
      if (!listed.isEmpty()) {
        sources.add(new Source(listed, source));
      }
    }
    if ((variables || !(underlying instanceof EnumerablePropertySource<?>))
        && source.containsDescendantOf(PropertyTree.CORS) != ConfigurationPropertyState.ABSENT) {
      sources.add(new Source(null, source));
    }
  }

  private void addVariable(String name, String value) {
    variables.add(new EnvironmentVariable(name, value));
  }

  private void addProperty(ListedSource source, String key) {
    WrittenProperty property = source.add(key);
    if (property != null) {
      properties.add(property);
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

  /** All properties but environment variables; those of the source that wins first. */
  List<WrittenProperty> properties() {
    return properties;
  }

  /** The environment variables whose names begin with {@code CORS}. */
  List<EnvironmentVariable> variables() {
    return variables;
  }

  /** What Spring Boot's binder has to know of a group of {@link PropertyTree#groupOf}. */
  List<ConfigurationPropertySource> of(ConfigurationPropertyName group) {
    List<ConfigurationPropertySource> parts = new ArrayList<>();
    for (Source source : sources) {
      ConfigurationPropertySource part = source.part(group);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
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
}
