package io.github.corsstarter.autoconfigure.settings;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.origin.Origin;

/**
 * A property under {@code cors} as one source has it.
 *
 * @param isVariable whether it is written as an environment variable
 */
record WrittenProperty(ConfigurationProperty property, boolean isVariable) {

  /** A name spelled as it is written. */
  static String text(ConfigurationPropertyName name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.getNumberOfElements(); i++) {
      String element = name.getElement(i, Form.ORIGINAL);
      if (name.chop(i + 1).isLastElementIndexed()) {
        text.append('[').append(element).append(']');
      } else {
        text.append(i == 0 ? "" : ".").append(element);
      }
    }
    return text.toString();
  }

  /** The policy to which a property belongs, if it does. */
  static @Nullable String policyOf(ConfigurationPropertyName name) {
    return name.getNumberOfElements() > 2 && PropertyTree.isInPolicies(name)
        ? name.getElement(2, Form.ORIGINAL)
        : null;
  }

  ConfigurationPropertyName name() {
    return property.getName();
  }

  String text() {
    return text(name());
  }

  int size() {
    return name().getNumberOfElements();
  }

  /** An element by what counts in comparisons: its letters and digits in lower case. */
  String uniform(int index) {
    return name().getElement(index, Form.UNIFORM);
  }

  /** Whether the property is an element of a list. */
  boolean isElement() {
    return name().isNumericIndex(size() - 1);
  }

  /** The value with its placeholders; empty if the source has none. */
  String written() {
    return property.getValue().toString();
  }

  boolean hasPlaceholder() {
    return written().contains("${");
  }

  Origin origin() {
    return Objects.requireNonNull(property.getOrigin());
  }

  /** A file with line and column, an environment variable, or another source. */
  String place() {
    return origin().toString();
  }
}
