package io.github.corsstarter.autoconfigure.settings;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.TextResourceOrigin;

/**
 * A property under {@code cors} as one source has it.
 *
 * @param value with its placeholders; empty if the source has no value
 * @param isVariable whether it is written as an environment variable
 */
record WrittenProperty(
    ConfigurationPropertyName name, Object value, Origin origin, boolean isVariable) {

  private static final Pattern YAML = Pattern.compile(".*\\.ya?ml");

  /** The first elements of a name, spelled as they are written. */
  static String text(ConfigurationPropertyName name, int size) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size; i++) {
      String element = name.getElement(i, Form.ORIGINAL);
      if (name.chop(i + 1).isLastElementIndexed()) {
        text.append('[').append(element).append(']');
      } else {
        text.append(i == 0 ? "" : ".").append(element);
      }
    }
    return text.toString();
  }

  static String text(ConfigurationPropertyName name) {
    return text(name, name.getNumberOfElements());
  }

  /** The policy to which a property belongs, if it does. */
  static @Nullable String policyOf(ConfigurationPropertyName name) {
    return name.getNumberOfElements() > 2 && PropertyTree.isInPolicies(name)
        ? name.getElement(2, Form.ORIGINAL)
        : null;
  }

  String text() {
    return text(name);
  }

  int size() {
    return name.getNumberOfElements();
  }

  /** An element by what counts in comparisons: its letters and digits in lower case. */
  String uniform(int index) {
    return name.getElement(index, Form.UNIFORM);
  }

  /** Whether the property is an element of a list. */
  boolean isElement() {
    return name.isNumericIndex(size() - 1);
  }

  String written() {
    return value.toString();
  }

  boolean hasPlaceholder() {
    return written().contains("${");
  }

  /** A file with line and column, an environment variable, or another source. */
  String place() {
    return origin.toString();
  }

  boolean isYaml() {
    return origin instanceof TextResourceOrigin text
        && text.getResource() != null
        && YAML.matcher(String.valueOf(text.getResource().getFilename())).matches();
  }
}
