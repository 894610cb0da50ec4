package io.github.corsstarter.autoconfigure.reading;

import io.github.corsstarter.autoconfigure.source.Spelling;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Judges keys directly under {@code cors} that are not ours. Many applications have some of their
 * own, so one is only a problem if it looks like a slip of the pen, or where the starter is in use.
 */
final class StrayKeys {

  private final Report report;

  private final List<String> policies;

  private final boolean inUse;

  private final Map<StrayKey, String> flatSettings = new LinkedHashMap<>();

  /**
   * @param policies the names of the configured policies
   * @param inUse whether there are policies or defaults
   */
  StrayKeys(Report report, List<String> policies, boolean inUse) {
    this.report = report;
    this.policies = policies;
    this.inUse = inUse;
  }

  void check(Collection<StrayKey> keys) {
    for (StrayKey key : keys) {
      Optional.of(key)
          .filter(candidate -> !candidate.hasPolicySettings())
          .flatMap(StrayKeys::flatSetting)
          .ifPresent(setting -> flatSettings.put(key, setting));
    }
    keys.forEach(this::judge);
  }

  private void judge(StrayKey key) {
    Optional<String> meant = flatSettings.containsKey(key) ? Optional.empty() : ownName(key);
    String owned = "list it in cors.ignored-properties if the application reads it itself";
    if (meant.isPresent()) {
      String cure =
          PropertyTree.ROOT.harmlessNames().contains(meant.get())
              ? "write cors." + meant.get() + " instead, or "
              : "correct its name after the documentation, or ";
      problem(key, cure + owned);
    } else if (inUse && key.key().size() > 1) {
      problem(key, policyCure(key).orElse("drop it") + ", or " + owned);
    } else {
      String move =
          policyCure(key).map(cure -> "; if it is meant for the starter, " + cure).orElse("");
      report.advice(
          key.text(),
          key.value(),
          "is not a property of the starter, and left to the application" + move);
    }
  }

  private void problem(StrayKey key, String cure) {
    report.add(key.problem(null, "is not a property", cure));
  }

  private Optional<String> policyCure(StrayKey key) {
    if (flatSettings.containsKey(key)) {
      return Optional.of(flatCure(key));
    }
    String name = Spelling.hyphenated(key.uniformName());
    return key.hasPolicySettings()
        ? Optional.of("write its settings in policies, such as cors.policies." + name + ".paths")
        : Optional.empty();
  }

  /** The first one shows all of them as a policy, the others point to it. */
  private String flatCure(StrayKey key) {
    StrayKey first = flatSettings.keySet().iterator().next();
    if (!key.equals(first)) {
      return "move it into a policy, as shown at " + first.text();
    }
    FlatSettings flat = new FlatSettings();
    flatSettings.forEach((other, setting) -> flat.add(setting, other.values()));
    return "write it in a policy: " + flat.asPolicy(policies);
  }

  /** The setting of a policy that a home-made configuration may mean by this key. */
  private static Optional<String> flatSetting(StrayKey key) {
    List<String> names = PropertyTree.POLICY_SETTINGS.harmlessNames();
    return names.stream()
        .filter(name -> Spelling.uniform(name).equals(key.uniformName()))
        .findFirst()
        .or(() -> ForeignNames.translate(key.uniformName()).filter(names::contains))
        .or(
            () ->
                ownName(key).isPresent()
                    ? Optional.empty()
                    : Spelling.nearest(key.uniformName(), names))
        .map(Objects::requireNonNull);
  }

  private static Optional<String> ownName(StrayKey key) {
    List<String> names = PropertyTree.ROOT.names();
    return ForeignNames.translate(key.uniformName())
        .filter(names::contains)
        .or(() -> Spelling.nearest(key.uniformName(), names));
  }
}
