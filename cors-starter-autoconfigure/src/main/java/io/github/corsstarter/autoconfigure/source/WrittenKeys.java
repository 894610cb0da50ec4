package io.github.corsstarter.autoconfigure.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The keys under a prefix in all sources that can be listed, the source that wins first.
 *
 * <p>Environment variables stand apart: which property one of them means cannot be told from its
 * name alone, because an underscore may stand for a dot, for a hyphen or for an index.
 */
public final class WrittenKeys {

  private static final String FIRST_ELEMENT = "[0]";

  private final ConfigurationPropertyName prefix;

  private final String variablePrefix;

  private final List<ConfigurationPropertySource> sources = new ArrayList<>();

  private final List<WrittenKey> keys = new ArrayList<>();

  private final List<EnvironmentVariable> variables = new ArrayList<>();

  private final List<Repetition> repetitions = new ArrayList<>();

  /** One for each source; of the elements of a list, of which there may be many, the first. */
  private final Map<ConfigurationPropertyName, List<WrittenKey>> byName = new HashMap<>();

  private String lastList = "";

  /** Whether all keys of all sources are known by their names. */
  private boolean listed = true;

  private WrittenKeys(ConfigurationPropertyName prefix) {
    this.prefix = prefix;
    this.variablePrefix = prefix.toString().toUpperCase(Locale.ROOT);
  }

  /** Lists the keys at and below a prefix of one element. */
  public static WrittenKeys under(ConfigurationPropertyName prefix, Environment environment) {
    WrittenKeys result = new WrittenKeys(prefix);
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      result.add(source);
    }
    return result;
  }

  /** Each look-up asks every source that is kept, so those that have nothing to say are not. */
  private void add(ConfigurationPropertySource source) {
    int before = keys.size() + variables.size();
    list(source);
    if (keys.size() + variables.size() > before
        || source.containsDescendantOf(prefix) != ConfigurationPropertyState.ABSENT) {
      sources.add(source);
      listed &= isListed(source.getUnderlyingSource());
    }
  }

  private static boolean isListed(@Nullable Object source) {
    return source instanceof EnumerablePropertySource<?>
        && !(source instanceof SystemEnvironmentPropertySource);
  }

  private void list(ConfigurationPropertySource source) {
    lastList = "";
    if (source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource environment) {
      for (String name : environment.getPropertyNames()) {
        add(source, environment, name);
      }
    } else if (source.getUnderlyingSource() instanceof EnumerablePropertySource<?> properties) {
      for (String name : properties.getPropertyNames()) {
        add(source, name);
      }
    }
  }

  private void add(
      ConfigurationPropertySource source,
      SystemEnvironmentPropertySource environment,
      String name) {
    if (name.startsWith(variablePrefix) && name.matches(variablePrefix + "(_[A-Z0-9_]*)?")) {
      variables.add(new EnvironmentVariable(name, String.valueOf(environment.getProperty(name))));
    } else if (name.indexOf('.') > 0) {
      add(source, name);
    }
  }

  private void add(ConfigurationPropertySource source, String text) {
    if (!mayBeBelow(text)) {
      return;
    }
    String list = listOf(text);
    if (list.isEmpty() || !list.equals(lastList)) {
      add(WrittenKey.of(text, source));
    }
    lastList = list;
  }

  /** Most keys of an application are not ours, and need not be taken apart to see that. */
  private boolean mayBeBelow(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
      end++;
    }
    return end == 0 || Spelling.uniform(text.substring(0, end)).equals(prefix.toString());
  }

  /** The list of which the key is an element; empty if it is none. */
  private static String listOf(String key) {
    int bracket = key.endsWith("]") ? key.lastIndexOf('[') : -1;
    boolean number = bracket > 0 && Character.isDigit(key.charAt(bracket + 1));
    return number ? key.substring(0, bracket) : "";
  }

  private void add(WrittenKey key) {
    if (!key.uniform(0).equals(prefix.toString())) {
      return;
    }
    keys.add(key);
    List<WrittenKey> same = byName.computeIfAbsent(whole(key).name(), any -> new ArrayList<>(1));
    WrittenKey last = same.isEmpty() ? null : same.get(same.size() - 1);
    if (last == null || !last.source().equals(key.source())) {
      same.add(key);
    } else if (isElement(last) != isElement(key) || !whole(last).text().equals(whole(key).text())) {
      repetitions.add(new Repetition(last, key));
    }
  }

  private static WrittenKey whole(WrittenKey key) {
    return isElement(key) ? key.above(key.size() - 1) : key;
  }

  private static boolean isElement(WrittenKey key) {
    return key.isNumber(key.size() - 1);
  }

  /**
   * The sources that have, or that may have, something under the prefix; the one that wins first.
   */
  public List<ConfigurationPropertySource> sources() {
    return sources;
  }

  /**
   * All keys but environment variables, those of the source that wins first; of the elements of a
   * list, which may be many, the first that its source names.
   */
  public List<WrittenKey> all() {
    return keys;
  }

  /** Two keys of one source that mean the same property, of which Spring Boot reads one. */
  public record Repetition(WrittenKey first, WrittenKey second) {}

  /** What is written twice in one source, in two spellings or as one text and as elements. */
  public List<Repetition> repetitions() {
    return repetitions;
  }

  /** The environment variables whose names begin with the prefix. */
  public List<EnvironmentVariable> variables() {
    return variables;
  }

  /** Whether something may be set at this name or below it. */
  public boolean mayHave(ConfigurationPropertyName name) {
    for (ConfigurationPropertyName written : byName.keySet()) {
      if (name.equals(written) || name.isAncestorOf(written)) {
        return true;
      }
    }
    return !listed;
  }

  /**
   * The key whose value counts for a property, environment variables included; for a list that is
   * written element by element, the first one.
   */
  public Optional<WrittenKey> find(ConfigurationPropertyName property) {
    if (isUnwritten(property)) {
      return Optional.empty();
    }
    ConfigurationPropertyName first = property.append(FIRST_ELEMENT);
    for (ConfigurationPropertySource source : sources) {
      if (source.getConfigurationProperty(property) != null) {
        return Optional.of(spelled(property, source));
      }
      if (source.getConfigurationProperty(first) != null) {
        return Optional.of(spelled(property, source).at(0));
      }
    }
    return Optional.empty();
  }

  /** As {@link #find}, for an element; a list that is written as one text has one key for all. */
  public Optional<WrittenKey> findElement(ConfigurationPropertyName list, int index) {
    return find(list).map(key -> isElement(key) ? whole(key).at(index) : key);
  }

  /** Known without a look-up, as for most properties. */
  private boolean isUnwritten(ConfigurationPropertyName property) {
    return listed && !property.isLastElementIndexed() && !byName.containsKey(property);
  }

  private WrittenKey spelled(
      ConfigurationPropertyName property, ConfigurationPropertySource source) {
    for (WrittenKey key : byName.getOrDefault(property, List.of())) {
      if (key.source().equals(source)) {
        return whole(key);
      }
    }
    return WrittenKey.of(property.toString(), source);
  }
}
