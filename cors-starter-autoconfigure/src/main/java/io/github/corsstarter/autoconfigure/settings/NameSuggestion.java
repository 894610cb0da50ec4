package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.settings.PropertyTree.Group;
import io.github.corsstarter.core.internal.http.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Suggests what to write instead of a name that does not exist: the name for what other libraries
 * call so, or else the name with a similar spelling. Never one that weakens security.
 */
final class NameSuggestion {

  private static final Set<String> SWITCHES = Set.of("enabled", "disabled");

  private NameSuggestion() {}

  /** The property of this group that is probably meant. */
  static Optional<String> of(Group group, String uniformName) {
    return of(group.harmlessNames(), uniformName);
  }

  /** The one of these names that is probably meant. */
  static Optional<String> of(Collection<String> names, String uniformName) {
    return NamesInOtherLibraries.translate(uniformName)
        .filter(names::contains)
        .or(() -> similar(uniformName, names));
  }

  /** At most a quarter of its letters are wrong; in a short name, one letter. */
  private static Optional<String> similar(String uniformName, Collection<String> names) {
    return names.stream()
        .filter(
            name -> distance(uniformName, name) <= Math.max(1, Spelling.uniform(name).length() / 4))
        .min(Comparator.comparingInt(name -> distance(uniformName, name)));
  }

  private static int distance(String uniformName, String name) {
    return EditDistance.between(uniformName, Spelling.uniform(name));
  }

  /**
   * What to do about an unknown setting of a group, beginning with a verb.
   *
   * @param isSet whether the property of this name is set as well
   */
  static String cure(Group group, String uniformName, Predicate<String> isSet) {
    if (group.equals(PropertyTree.POLICY_SETTINGS) && SWITCHES.contains(uniformName)) {
      return "remove it, or write mode: bypass to leave the paths to the application";
    }
    return NamesInOtherLibraries.withoutCounterpart(uniformName)
        .or(() -> of(group, uniformName).map(name -> instead(group, name, isSet.test(name))))
        .or(() -> onlyInPolicies(group, uniformName))
        .orElseGet(() -> "write one of " + String.join(", ", group.harmlessNames()));
  }

  private static String instead(Group group, String name, boolean set) {
    if (!set) {
      return "write " + name + " instead";
    }
    return group.get(name).isList()
        ? "move its values into " + name
        : "remove it: " + name + " is set";
  }

  private static Optional<String> onlyInPolicies(Group group, String uniformName) {
    if (!group.equals(PropertyTree.DEFAULT_SETTINGS)) {
      return Optional.empty();
    }
    return uniformName.startsWith("dangerously")
        ? Optional.of("remove it: policies do not inherit settings that weaken security")
        : of(PropertyTree.POLICY_SETTINGS, uniformName)
            .map(name -> "write it in each policy, as cors.policies.<name>." + name);
  }
}
