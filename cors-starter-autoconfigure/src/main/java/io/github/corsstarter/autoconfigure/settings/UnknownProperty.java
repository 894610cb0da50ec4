package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.settings.PropertyTree.Group;
import io.github.corsstarter.core.PolicyProblem;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * A property that does not exist.
 *
 * @param group the properties that exist where it is written
 * @param written the property itself and those below it, at least one
 */
record UnknownProperty(ConfigurationPropertyName name, Group group, List<WrittenProperty> written) {

  UnknownProperty(ConfigurationPropertyName name, Group group) {
    this(name, group, new ArrayList<>());
  }

  private int size() {
    return name.getNumberOfElements();
  }

  String text() {
    return WrittenProperty.text(name);
  }

  /** The last element of the name as it is written. */
  String shortName() {
    return name.getLastElement(Form.ORIGINAL);
  }

  String uniformName() {
    return Spelling.uniform(shortName());
  }

  /** The value, or the elements of the list. */
  @Nullable String value() {
    List<String> values =
        written.stream()
            .filter(property -> property.size() == size() || isElement(property))
            .map(WrittenProperty::written)
            .toList();
    return values.isEmpty() ? null : String.join(", ", values);
  }

  private boolean isElement(WrittenProperty property) {
    return property.size() == size() + 1 && property.isElement();
  }

  /** Whether a property with the name of a policy's setting is below this one, at any depth. */
  boolean hasPolicySettings() {
    for (WrittenProperty property : written) {
      for (int i = size(); i < property.size(); i++) {
        if (PropertyTree.POLICY_SETTINGS.find(property.uniform(i)) != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether this is a setting where the name of a policy belongs. */
  boolean isOutdented() {
    return PropertyTree.isOutdented(written.get(0).name());
  }

  PolicyProblem problem(String cure) {
    return new PolicyProblem(
        Code.PROPERTY_UNKNOWN,
        isOutdented() ? null : WrittenProperty.policyOf(name),
        text(),
        value(),
        written.get(0).place(),
        "is not a property",
        cure);
  }
}
