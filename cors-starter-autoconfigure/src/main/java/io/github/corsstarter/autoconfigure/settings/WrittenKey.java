package io.github.corsstarter.autoconfigure.settings;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A property that is set: the name by which it is looked up, and how and where it is written. */
public final class WrittenKey {

  private final ConfigurationPropertyName name;

  private final ConfigurationPropertySource source;

  private final List<KeyElement> elements;

  private WrittenKey(
      ConfigurationPropertyName name,
      ConfigurationPropertySource source,
      List<KeyElement> elements) {
    this.name = name;
    this.source = source;
    this.elements = elements;
  }

  /** A key with this text. */
  static WrittenKey of(String text, ConfigurationPropertySource source) {
    return new WrittenKey(ConfigurationPropertyName.adapt(text, '.'), source, KeyElement.of(text));
  }

  /**
   * The name to look the property up. It knows no case and no punctuation, so that it may have
   * fewer elements than the key.
   */
  public ConfigurationPropertyName name() {
    return name;
  }

  public ConfigurationPropertySource source() {
    return source;
  }

  /** The key as it is written. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (KeyElement element : elements) {
      text.append(element);
    }
    return text.substring(1);
  }

  public int size() {
    return elements.size();
  }

  /** An element of the key as it is written. */
  public String element(int index) {
    return elements.get(index).text();
  }

  /** An element of the key by what counts in comparisons: its letters and digits in lower case. */
  public String uniform(int index) {
    return Spelling.uniform(element(index));
  }

  /** Whether an element is the number of an element of a list. */
  public boolean isNumber(int index) {
    return elements.get(index).isNumber();
  }

  /** Whether the key is that of an element of a list. */
  public boolean isElement() {
    return isNumber(size() - 1);
  }

  /** The list, if the key is that of an element. */
  WrittenKey whole() {
    return isElement() ? above(size() - 1) : this;
  }

  /** The first elements of the key. */
  public WrittenKey above(int size) {
    return size == size()
        ? this
        : new WrittenKey(name.chop(size), source, elements.subList(0, size));
  }

  /** An element of the list that has this key. */
  WrittenKey at(int index) {
    List<KeyElement> all = new ArrayList<>(elements);
    all.add(new KeyElement(String.valueOf(index), true));
    return new WrittenKey(name.append("[" + index + "]"), source, all);
  }

  /** The value, its placeholders included; null if the key only has others below it. */
  public @Nullable String value() {
    Object value = verbatim();
    ConfigurationProperty property = value == null ? source.getConfigurationProperty(name) : null;
    return property == null ? textOf(value) : textOf(property.getValue());
  }

  /** The value, or those of the whole list of which the key is an element. */
  public List<String> values() {
    if (!isElement()) {
      return Stream.ofNullable(value()).toList();
    }
    WrittenKey list = above(size() - 1);
    List<String> values = new ArrayList<>();
    for (String value = list.at(0).value(); value != null; value = list.at(values.size()).value()) {
      values.add(value);
    }
    return values;
  }

  private static @Nullable String textOf(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** By its very text: the source itself would not tell it from one that differs in hyphens. */
  private @Nullable Object verbatim() {
    return source.getUnderlyingSource() instanceof PropertySource<?> properties
        ? properties.getProperty(text())
        : null;
  }

  /** Where the key is: a file with line and column, or another source with the name in it. */
  public String place() {
    Object underlying = source.getUnderlyingSource();
    if (underlying instanceof CommandLinePropertySource<?>) {
      return "command line argument --" + text();
    }
    if (underlying instanceof PropertySource<?> properties
        && properties
            .getName()
            .equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)) {
      return "Java system property " + text();
    }
    return String.valueOf(requireNonNullElse(origin(), underlying));
  }

  private @Nullable Origin origin() {
    Origin origin = OriginLookup.getOrigin(source.getUnderlyingSource(), text());
    ConfigurationProperty property = source.getConfigurationProperty(name);
    return origin == null && property != null ? property.getOrigin() : origin;
  }

  /** Whether the key is in YAML, which has lists and maps; elsewhere a list may be one text. */
  public boolean isYaml() {
    return origin() instanceof TextResourceOrigin text
        && text.getResource() != null
        && String.valueOf(text.getResource().getFilename()).matches(".*\\.ya?ml");
  }

  public boolean isVariable() {
    return source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
  }
}
