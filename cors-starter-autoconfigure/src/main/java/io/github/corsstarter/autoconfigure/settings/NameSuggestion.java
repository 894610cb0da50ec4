package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.settings.PropertyTree.Group;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Suggests what to write instead of a name that does not exist: the name for what other libraries
 * call so, or else the name with a similar spelling. Never one that weakens security.
 */
final class NameSuggestion {

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

  /** What to do about an unknown setting of a group, beginning with a verb. */
  static String cure(Group group, String uniformName) {
    return NamesInOtherLibraries.withoutCounterpart(uniformName)
        .or(() -> of(group, uniformName).map(name -> "write " + name + " instead"))
        .or(() -> onlyInPolicies(group, uniformName))
        .orElseGet(() -> "write one of " + String.join(", ", group.harmlessNames()));
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
