package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.settings.PropertyTree.Group;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What to write instead of a name that does not exist: first what other systems are known to mean
 * by it, then the name that is spelled like it. Never one that weakens security.
 */
final class Proposals {

  private static final Set<String> SWITCHES = Set.of("enabled", "disabled");

  private Proposals() {}

  /** The property of this group that was meant. */
  static Optional<String> name(Group group, String uniformName) {
    List<String> names = group.harmlessNames();
    return NamesInOtherLibraries.translate(uniformName)
        .filter(names::contains)
        .or(() -> NearestName.of(uniformName, names));
  }

  /**
   * What to do about an unknown setting of a group, beginning with a verb.
   *
   * @param isSet whether the property of this name is set as well
   */
  static String cure(Group group, String uniformName, Predicate<String> isSet) {
    if (group.equals(PropertyTree.POLICY_SETTINGS) && SWITCHES.contains(uniformName)) {
      return "drop it, or write mode: bypass to leave the paths to the application";
    }
    return NamesInOtherLibraries.farewell(uniformName)
        .or(() -> name(group, uniformName).map(name -> instead(group, name, isSet.test(name))))
        .or(() -> ownedByPolicies(group, uniformName))
        .orElseGet(() -> "write one of " + String.join(", ", group.harmlessNames()));
  }

  private static String instead(Group group, String name, boolean set) {
    if (!set) {
      return "write " + name + " instead";
    }
    boolean list = Objects.requireNonNull(group.find(Spelling.uniform(name))).isList();
    return list ? "move its values into " + name : "drop it: " + name + " is set";
  }

  private static Optional<String> ownedByPolicies(Group group, String uniformName) {
    if (!group.equals(PropertyTree.DEFAULT_SETTINGS)) {
      return Optional.empty();
    }
    return uniformName.startsWith("dangerously")
        ? Optional.of("drop it: policies do not inherit what weakens security")
        : name(PropertyTree.POLICY_SETTINGS, uniformName)
            .map(name -> "write it in each policy, as cors.policies.<name>." + name);
  }
}
