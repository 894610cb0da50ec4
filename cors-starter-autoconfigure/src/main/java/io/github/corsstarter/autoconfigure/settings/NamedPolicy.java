package io.github.corsstarter.autoconfigure.settings;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * A policy that is configured.
 *
 * @param name as it is written
 * @param property {@code cors.policies.<name>}
 * @param place where it is first written
 */
record NamedPolicy(String name, ConfigurationPropertyName property, String place) {

  /** The property as it is written. */
  String text() {
    return WrittenProperty.text(property);
  }
}
