package io.github.corsstarter.autoconfigure.settings;

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
    String name = property.uniformName();
    Optional<String> own = NameSuggestion.of(PropertyTree.ROOT.names(), name);
    boolean mayBeSetting =
        own.isEmpty() && !property.hasPolicySettings() && !mayBeSecret(name, property.value());
    Optional<String> setting =
        mayBeSetting ? NameSuggestion.of(PropertyTree.POLICY_SETTINGS, name) : Optional.empty();
    String ignore =
        ", or list %s in cors.ignored-properties if the application reads it itself"
            .formatted(property.shortName());
    if (own.isPresent()) {
      problems.add(property.problem(correct(own.get()) + ignore));
    } else if (inUse && property.name().getNumberOfElements() > 1) {
      problems.add(property.problem(move(property, setting).orElse("remove it") + ignore));
    } else {
      advise(property, setting);
    }
  }

  private static String correct(String name) {
    return PropertyTree.ROOT.get(name).isHarmless()
        ? "write cors." + name + " instead"
        : "correct the spelling of its name";
  }

  /** Shows a value only if it belongs to one of our settings: others may be passwords. */
  private void advise(UnknownProperty property, Optional<String> setting) {
    problems.advice(
        property.text(),
        setting.isPresent() ? property.value() : null,
        "is not a property of the starter; ignored, because it may belong to your application"
            + move(property, setting)
                .map(cure -> "; if it is meant for the starter, " + cure)
                .orElse(""));
  }

  private Optional<String> move(UnknownProperty property, Optional<String> setting) {
    if (setting.isPresent()) {
      String name = setting.get();
      return Optional.of(
          "write it in a policy, as cors.policies.%s.%s".formatted(policy, name)
              + (PropertyTree.DEFAULT_SETTINGS.names().contains(name)
                  ? ", or for all policies as cors.defaults." + name
                  : ""));
    }
    String name = Spelling.hyphenated(property.shortName());
    return property.hasPolicySettings()
        ? Optional.of("write its settings in policies, such as cors.policies." + name + ".paths")
        : Optional.empty();
  }

  /** Other systems call allow-credentials so, and applications the password of an account. */
  static boolean mayBeSecret(String uniformName, @Nullable String value) {
    return uniformName.contains("credential")
        && !uniformName.contains("allow")
        && !"true".equals(value)
        && !"false".equals(value);
  }
}
