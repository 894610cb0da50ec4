package io.github.corsstarter.autoconfigure.actuate;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;

/** Finds where the properties of policies are set: a file with line and column, a variable. */
record SettingSources(Environment environment) {

  private static final ConfigurationPropertyName DEFAULTS =
      ConfigurationPropertyName.of("cors.defaults");

  /** The places of all properties of a policy and of the defaults it may inherit, by name. */
  Map<String, String> of(String policy) {
    Map<String, String> places = new TreeMap<>();
    ConfigurationPropertyName prefix =
        ConfigurationPropertyName.adapt("cors.policies." + policy, '.');
    // What comes first wins, as in binding.
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource iterable) {
        iterable.stream()
            .filter(name -> prefix.isAncestorOf(name) || DEFAULTS.isAncestorOf(name))
            .forEach(name -> places.putIfAbsent(name.toString(), place(iterable, name)));
      }
    }
    return places;
  }

  private static String place(ConfigurationPropertySource source, ConfigurationPropertyName name) {
    Origin origin = Origin.from(source.getConfigurationProperty(name));
    return origin == null ? String.valueOf(source.getUnderlyingSource()) : origin.toString();
  }
}
