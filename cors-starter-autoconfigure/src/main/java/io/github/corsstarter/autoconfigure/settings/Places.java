package io.github.corsstarter.autoconfigure.settings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** Finds where the settings of policies are written. */
final class Places {

  private static final ConfigurationPropertyName DEFAULTS =
      ConfigurationPropertyName.of("cors.defaults");

  private static final String INHERITED = "inherited from ";

  private final WrittenKeys keys;

  Places(WrittenKeys keys) {
    this.keys = keys;
  }

  /**
   * The full name of a property as it is written, and where.
   *
   * @param value as it is written; null for lists and where the value stands elsewhere
   */
  record Place(String property, String source, @Nullable String value) {

    /** The place of a single value. */
    static Place of(WrittenKey key) {
      String value = key.value();
      boolean literal = value != null && !value.contains("${");
      return new Place(key.text(), key.place(), literal ? value : null);
    }

    /** The place of a list, of which the first element tells where it begins. */
    static Place of(WrittenKey key, int size) {
      return new Place(key.above(size).text(), key.place(), null);
    }

    /** Whether both are lines of one file. */
    boolean isBeside(Place other) {
      int line = source.lastIndexOf(" - ");
      return line > 0 && other.source.startsWith(source.substring(0, line + 3));
    }

    String described() {
      return source.startsWith(INHERITED) ? source : "set in " + source;
    }

    /** The written value, for which {@code 25h} is not {@code PT25H}. */
    @Nullable String valueOr(@Nullable String understood) {
      return value == null ? understood : value;
    }
  }

  /**
   * The place of a setting of a policy: its own, that of the defaults it is inherited from, else
   * that of the policy.
   *
   * @param setting such as {@code max-age} or {@code allowed-origins[1]}
   */
  Place of(NamedPolicy policy, String setting) {
    String property = policy.text() + "." + setting;
    return find(policy.property(), setting)
        .or(() -> inDefaults(setting).map(origin -> inherited(property, origin)))
        .orElseGet(() -> new Place(property, policy.place(), null));
  }

  /** The place of a setting of the defaults. */
  Optional<Place> inDefaults(String setting) {
    return find(DEFAULTS, setting);
  }

  private static Place inherited(String property, Place origin) {
    return new Place(
        property, INHERITED + origin.property() + ", " + origin.source(), origin.value());
  }

  /** Whether the place says that its value comes from this one. */
  static boolean isInherited(String source, Place origin) {
    return source.startsWith(INHERITED + origin.property() + ", ");
  }

  private Optional<Place> find(ConfigurationPropertyName group, String setting) {
    int bracket = setting.indexOf('[');
    if (bracket >= 0) {
      int index = Integer.parseInt(setting, bracket + 1, setting.length() - 1, 10);
      return keys.findElement(group.append(setting.substring(0, bracket)), index)
          .map(key -> Place.of(key, key.size()));
    }
    Optional<WrittenKey> key = keys.find(group.append(setting));
    int size = group.getNumberOfElements() + 1;
    return setting.equals("max-age") ? key.map(Place::of) : key.map(list -> Place.of(list, size));
  }
}
