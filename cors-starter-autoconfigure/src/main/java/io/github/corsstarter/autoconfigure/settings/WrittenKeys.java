package io.github.corsstarter.autoconfigure.settings;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;

/**
 * The keys under a prefix in all sources that can be listed, the source that wins first.
 *
 * <p>Environment variables stand apart: which property one of them means cannot be told from its
 * name alone, because an underscore may stand for a dot, for a hyphen or for an index.
 */
public final class WrittenKeys {

  private static final String FIRST_ELEMENT = "[0]";

  private final Listing listing;

  private WrittenKeys(Listing listing) {
    this.listing = listing;
  }

  /** Lists the keys at and below a prefix of one element. */
  public static WrittenKeys under(ConfigurationPropertyName prefix, Environment environment) {
    Listing listing = new Listing(prefix);
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      listing.add(source);
    }
    return new WrittenKeys(listing);
  }

  /**
   * The sources that have, or that may have, something under the prefix; the one that wins first.
   */
  public List<ConfigurationPropertySource> sources() {
    return listing.sources;
  }

  /**
   * All keys but environment variables, those of the source that wins first; of the elements of a
   * list, which may be many, the first that its source names.
   */
  public List<WrittenKey> all() {
    return listing.keys;
  }

  /** Two keys of one source that mean the same property, of which Spring Boot reads one. */
  public record Repetition(WrittenKey first, WrittenKey second) {}

  /** What is written twice in one source, in two spellings or as one text and as elements. */
  public List<Repetition> repetitions() {
    return listing.repetitions;
  }

  /** The environment variables whose names begin with the prefix. */
  public List<EnvironmentVariable> variables() {
    return listing.variables;
  }

  /** Whether something may be set at this name or below it. */
  public boolean mayHave(ConfigurationPropertyName name) {
    for (ConfigurationPropertyName written : listing.byName.keySet()) {
      if (name.equals(written) || name.isAncestorOf(written)) {
        return true;
      }
    }
    return !listing.complete;
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
    for (ConfigurationPropertySource source : listing.sources) {
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
    return find(list).map(key -> key.isElement() ? key.whole().at(index) : key);
  }

  /** Known without a look-up, as for most properties. */
  private boolean isUnwritten(ConfigurationPropertyName property) {
    return listing.complete
        && !property.isLastElementIndexed()
        && !listing.byName.containsKey(property);
  }

  private WrittenKey spelled(
      ConfigurationPropertyName property, ConfigurationPropertySource source) {
    for (WrittenKey key : listing.byName.getOrDefault(property, List.of())) {
      if (key.source().equals(source)) {
        return key.whole();
      }
    }
    return WrittenKey.of(property.toString(), source);
  }
}
