package io.github.corsstarter.autoconfigure.settings;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * A policy that somebody configures.
 *
 * @param name as it is written
 * @param property {@code cors.policies.<name>}, to look its settings up
 * @param text the same as it is written
 * @param place where it is first written
 */
record NamedPolicy(String name, ConfigurationPropertyName property, String text, String place) {}
