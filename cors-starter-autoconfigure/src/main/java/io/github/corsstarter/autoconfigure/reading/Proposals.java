package io.github.corsstarter.autoconfigure.reading;

import io.github.corsstarter.autoconfigure.reading.PropertyTree.Group;
import io.github.corsstarter.autoconfigure.source.Spelling;
import java.util.List;
import java.util.Optional;

/**
 * What to write instead of a name that does not exist: first what other systems are known to mean
 * by it, then the name that is spelled like it. Never one that weakens security.
 */
final class Proposals {

  private Proposals() {}

  /** The property of this group that was meant. */
  static Optional<String> name(Group group, String uniformName) {
    List<String> names = group.harmlessNames();
    return ForeignNames.translate(uniformName)
        .filter(names::contains)
        .or(() -> Spelling.nearest(uniformName, names));
  }

  /** What to do about an unknown setting of a policy or of the defaults, beginning with a verb. */
  static String cure(Group group, String uniformName) {
    return ForeignNames.farewell(uniformName)
        .or(() -> name(group, uniformName).map(name -> "write " + name + " instead"))
        .or(() -> ownedByPolicies(group, uniformName))
        .orElseGet(() -> "write one of " + String.join(", ", group.harmlessNames()));
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
