package io.github.corsstarter.autoconfigure.settings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the properties directly under {@code cors} that are not ours. Many applications have such
 * properties of their own: one is a problem only if it looks like a misspelled name, or if there
 * are policies or defaults.
 */
final class ForeignProperties {

  private final ProblemCollector problems;

  private final String policy;

  private final boolean inUse;

  /**
   * @param policy the name of one
   * @param inUse whether there are policies or defaults
   */
  ForeignProperties(ProblemCollector problems, String policy, boolean inUse) {
    this.problems = problems;
    this.policy = policy;
    this.inUse = inUse;
  }

  void check(UnknownProperty property) {
    Optional<String> setting = setting(property);
    Optional<String> ownName =
        setting.isPresent()
            ? Optional.empty()
            : NameSuggestion.of(PropertyTree.ROOT.names(), property.uniformName());
    String ignore =
        "list %s in cors.ignored-properties if the application reads it itself"
            .formatted(property.shortName());
    if (ownName.isPresent()) {
      boolean harmless = PropertyTree.ROOT.harmlessNames().contains(ownName.get());
      String cure =
          harmless
              ? "write cors." + ownName.get() + " instead"
              : "correct the spelling of its name";
      problems.add(property.problem(cure + ", or " + ignore));
    } else if (inUse && property.name().getNumberOfElements() > 1) {
      problems.add(
          property.problem(cure(property, setting).orElse("remove it") + ", or " + ignore));
    } else {
      advise(property, setting);
    }
  }

  /** Shows a value only if it belongs to one of our settings: others may be passwords. */
  private void advise(UnknownProperty property, Optional<String> setting) {
    String move =
        cure(property, setting).map(cure -> "; if it is meant for the starter, " + cure).orElse("");
    problems.advice(
        property.text(),
        setting.isPresent() ? property.value() : null,
        "is not a property of the starter; ignored, because it may belong to your application"
            + move);
  }

  private Optional<String> cure(UnknownProperty property, Optional<String> setting) {
    if (setting.isPresent()) {
      String name = setting.get();
      String move = "write it in a policy, as cors.policies." + policy + "." + name;
      return Optional.of(
          PropertyTree.DEFAULT_SETTINGS.names().contains(name)
              ? move + ", or for all policies as cors.defaults." + name
              : move);
    }
    String name = Spelling.hyphenated(property.shortName());
    return property.hasPolicySettings()
        ? Optional.of("write its settings in policies, such as cors.policies." + name + ".paths")
        : Optional.empty();
  }

  /** The setting of a policy that the property probably means. */
  private static Optional<String> setting(UnknownProperty property) {
    String name = property.uniformName();
    if (property.hasPolicySettings() || mayBeSecret(name, property.value())) {
      return Optional.empty();
    }
    List<String> settings = PropertyTree.POLICY_SETTINGS.harmlessNames();
    if (PropertyTree.POLICY_SETTINGS.find(name) != null) {
      return settings.stream().filter(setting -> Spelling.uniform(setting).equals(name)).findAny();
    }
    return NameSuggestion.of(PropertyTree.ROOT.names(), name).isPresent()
        ? Optional.empty()
        : NameSuggestion.of(settings, name);
  }

  /** Other systems call allow-credentials so, and applications the password of an account. */
  static boolean mayBeSecret(String uniformName, @Nullable String value) {
    return uniformName.contains("credential")
        && !uniformName.contains("allow")
        && !"true".equals(value)
        && !"false".equals(value);
  }
}
