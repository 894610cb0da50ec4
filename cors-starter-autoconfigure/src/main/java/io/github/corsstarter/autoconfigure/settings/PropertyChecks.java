package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.settings.PropertyTree.Group;
import io.github.corsstarter.autoconfigure.settings.PropertyTree.Property;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Compares what is written with the properties that exist. In our groups, a property that does not
 * exist is a problem; directly under {@code cors} it may belong to the application.
 */
final class PropertyChecks {

  private static final int POLICY_NAME = 2;

  private final ProblemCollector problems;

  private final Map<String, UnknownProperty> foreign = new LinkedHashMap<>();

  private final Map<String, UnknownProperty> unknown = new LinkedHashMap<>();

  /** The unknown settings of each policy and of the defaults, and those that are outdented. */
  private final Map<ConfigurationPropertyName, List<UnknownProperty>> byGroup = new HashMap<>();

  PropertyChecks(ProblemCollector problems) {
    this.problems = problems;
  }

  /** Reports values of the wrong shape; to be called before anything is bound. */
  void checkShapes(CorsSources sources) {
    sources.properties().forEach(this::check);
  }

  /** The properties directly under {@code cors} that are not ours. */
  Collection<UnknownProperty> foreign() {
    return foreign.values();
  }

  private void check(WrittenProperty property) {
    if (property.size() == 1) {
      if (!property.written().isEmpty()) {
        add(foreign, PropertyTree.ROOT, property, 1);
      }
      return;
    }
    Property top = PropertyTree.ROOT.find(property.uniform(1));
    if (top == null) {
      add(foreign, PropertyTree.ROOT, property, 2);
    } else if (top.isPolicies()) {
      checkInPolicies(property);
    } else if (top.group() == null) {
      checkValue(top, property, 1);
    } else if (property.size() == 2) {
      checkNoValue(property, "cors." + top.name() + "." + top.group().harmlessNames().get(0));
    } else {
      checkSetting(top.group(), property, 2);
    }
  }

  private void checkInPolicies(WrittenProperty property) {
    if (property.size() == POLICY_NAME) {
      checkNoValue(property, "cors.policies.<name>.paths and the other settings of each policy");
    } else if (PropertyTree.isOutdented(property.name())) {
      addUnknown(PropertyTree.POLICY_SETTINGS, property, POLICY_NAME);
    } else if (property.size() == POLICY_NAME + 1) {
      checkNoValue(property, property.text() + ".paths and the other settings of the policy");
    } else {
      checkSetting(PropertyTree.POLICY_SETTINGS, property, POLICY_NAME + 1);
    }
  }

  private void checkSetting(Group group, WrittenProperty property, int depth) {
    Property setting = group.find(property.uniform(depth));
    if (setting != null) {
      checkValue(setting, property, depth);
    } else {
      addUnknown(group, property, depth);
    }
  }

  private void addUnknown(Group group, WrittenProperty property, int depth) {
    UnknownProperty added = add(unknown, group, property, depth + 1);
    if (added.written().size() == 1) {
      byGroup.computeIfAbsent(added.name().getParent(), any -> new ArrayList<>()).add(added);
    }
  }

  /** Adds what stands at or below the first elements of a name. */
  private static UnknownProperty add(
      Map<String, UnknownProperty> properties, Group group, WrittenProperty property, int size) {
    ConfigurationPropertyName name = property.name().chop(size);
    UnknownProperty all =
        properties.computeIfAbsent(
            WrittenProperty.text(name), text -> new UnknownProperty(name, group));
    all.written().add(property);
    return all;
  }

  /** A group may be written with nothing below it, but not as one value. */
  private void checkNoValue(WrittenProperty property, String expected) {
    if (!property.written().isEmpty()) {
      problems.unreadable(property, "is one value where settings belong", "write " + expected);
    }
  }

  private void checkValue(Property setting, WrittenProperty property, int depth) {
    int below = property.size() - depth - 1;
    if (below == 0 || (setting.isList() && below == 1 && property.isElement())) {
      return;
    }
    problems.unreadable(
        property,
        property.name().chop(depth + 1),
        null,
        setting.isList() ? "has properties below it" : "is more than one value",
        setting.isList() ? "write a list of strings" : "write one value");
  }

  /** Reports what does not exist in our groups. */
  void reportUnknown() {
    for (UnknownProperty property : unknown.values()) {
      problems.add(property.problem(cure(property)));
    }
  }

  private static String cure(UnknownProperty property) {
    if (property.isOutdented()) {
      return "indent it below a name, as cors.policies.<name>." + property.shortName();
    }
    return isNamePart(property)
        ? "write settings directly below the name of the policy, paths in its paths, and names"
            + " without a dot"
        : NameSuggestion.cure(property.group(), property.uniformName());
  }

  /** Whether settings are below what should be one: it is a path, or the rest of a name. */
  private static boolean isNamePart(UnknownProperty property) {
    return PropertyTree.isInPolicies(property.name()) && property.hasPolicySettings();
  }

  /** Whether a setting seems missing because its name is misspelled, in this group or for all. */
  boolean isMisspelled(ConfigurationPropertyName group, String setting) {
    return Stream.of(group, PropertyTree.POLICIES)
        .flatMap(name -> byGroup.getOrDefault(name, List.of()).stream())
        .anyMatch(
            property ->
                isNamePart(property)
                    || NameSuggestion.of(property.group(), property.uniformName())
                        .filter(setting::equals)
                        .isPresent());
  }
}
