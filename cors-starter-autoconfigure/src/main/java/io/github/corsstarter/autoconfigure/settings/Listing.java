package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.settings.WrittenKeys.Repetition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Gathers what the sources name under a prefix, one source after the other. */
final class Listing {

  private final ConfigurationPropertyName prefix;

  private final String variablePrefix;

  final List<ConfigurationPropertySource> sources = new ArrayList<>();

  final List<WrittenKey> keys = new ArrayList<>();

  final List<EnvironmentVariable> variables = new ArrayList<>();

  final List<Repetition> repetitions = new ArrayList<>();

  /** One for each source; of the elements of a list, of which there may be many, the first. */
  final Map<ConfigurationPropertyName, List<WrittenKey>> byName = new HashMap<>();

  /** Whether all keys of all sources are known by their names. */
  boolean complete = true;

  private String lastList = "";

  Listing(ConfigurationPropertyName prefix) {
    this.prefix = prefix;
    this.variablePrefix = prefix.toString().toUpperCase(Locale.ROOT);
  }

  /** Each look-up asks every source that is kept, so those that have nothing to say are not. */
  void add(ConfigurationPropertySource source) {
    int before = keys.size() + variables.size();
    list(source);
    if (keys.size() + variables.size() > before
        || source.containsDescendantOf(prefix) != ConfigurationPropertyState.ABSENT) {
      sources.add(source);
      complete &= isListed(source.getUnderlyingSource());
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
    List<WrittenKey> same = byName.computeIfAbsent(key.whole().name(), any -> new ArrayList<>(1));
    WrittenKey last = same.isEmpty() ? null : same.get(same.size() - 1);
    if (last == null || !last.source().equals(key.source())) {
      same.add(key);
    } else if (last.isElement() != key.isElement()
        || !last.whole().text().equals(key.whole().text())) {
      repetitions.add(new Repetition(last, key));
    }
  }
}
