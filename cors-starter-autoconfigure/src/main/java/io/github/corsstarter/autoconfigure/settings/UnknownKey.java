package io.github.corsstarter.autoconfigure.settings;

import static io.github.corsstarter.autoconfigure.settings.UnknownKeys.POLICY_NAME;

import io.github.corsstarter.autoconfigure.settings.PropertyTree.Group;
import io.github.corsstarter.core.PolicyProblem;

/** An unknown setting of a group. */
record UnknownKey(Group group, StrayKey key) {

  void add(WrittenKey below) {
    key.add(below);
  }

  boolean mayBeMeantAs(String setting) {
    return isPath()
        || isDottedName()
        || Proposals.name(group, key.uniformName()).filter(setting::equals).isPresent();
  }

  PolicyProblem problem(WrittenKeys keys) {
    return key.problem(UnknownKeys.policy(key.key()), "is not a property", cure(keys));
  }

  private String cure(WrittenKeys keys) {
    if (isPath()) {
      String policy = key.key().above(POLICY_NAME + 1).text();
      return "write the path in " + policy + ".paths, and its settings directly below " + policy;
    }
    return isDottedName()
        ? dottedNameCure()
        : Proposals.cure(group, key.uniformName(), name -> isSet(name, keys));
  }

  private boolean isSet(String name, WrittenKeys keys) {
    WrittenKey above = key.key().above(key.key().size() - 1);
    return keys.find(above.name().append(name)).isPresent();
  }

  private boolean isPath() {
    return group.equals(PropertyTree.POLICY_SETTINGS)
        && key.key().element(POLICY_NAME + 1).startsWith("/");
  }

  /** Whether the key is the second half of a policy's name, settings of a policy below it. */
  private boolean isDottedName() {
    return group.equals(PropertyTree.POLICY_SETTINGS)
        && key.below().stream()
            .anyMatch(
                other ->
                    other.size() > POLICY_NAME + 2
                        && group.find(other.uniform(POLICY_NAME + 2)) != null);
  }

  private String dottedNameCure() {
    String name = key.key().element(POLICY_NAME) + '-' + key.key().element(POLICY_NAME + 1);
    return "write a name without a dot, such as " + Spelling.hyphenated(name);
  }
}
