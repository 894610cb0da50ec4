package io.github.corsstarter.autoconfigure.settings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Judges keys directly under {@code cors} that are not ours. Many applications have some of their
 * own, so one is only a problem if it looks like a slip of the pen, or where the starter is in use.
 */
final class StrayKeys {

  private final Report report;

  private final boolean inUse;

  private final FlatSettings flat;

  /**
   * @param policies the names of the configured policies
   * @param inUse whether there are policies or defaults
   */
  StrayKeys(Report report, List<String> policies, boolean inUse) {
    this.report = report;
    this.inUse = inUse;
    this.flat = new FlatSettings(policies);
  }

  void check(Collection<StrayKey> keys) {
    keys.forEach(flat::add);
    keys.forEach(this::judge);
  }

  private void judge(StrayKey key) {
    Optional<String> meant = flat.has(key) ? Optional.empty() : key.ownName();
    String owned =
        "list %s in cors.ignored-properties if the application reads it itself"
            .formatted(key.shortName());
    if (meant.isPresent()) {
      String cure =
          PropertyTree.ROOT.harmlessNames().contains(meant.get())
              ? "write cors." + meant.get() + " instead, or "
              : "correct its name as in the documentation, or ";
      problem(key, cure + owned);
    } else if (inUse && key.key().size() > 1) {
      problem(key, policyCure(key).orElse("drop it") + ", or " + owned);
    } else {
      advise(key);
    }
  }

  private void problem(StrayKey key, String cure) {
    report.add(key.problem(null, "is not a property", cure));
  }

  /** Shows no value of what may be anything, a password included. */
  private void advise(StrayKey key) {
    String move =
        policyCure(key).map(cure -> "; if it is meant for the starter, " + cure).orElse("");
    report.advice(
        key.text(),
        flat.has(key) ? key.value() : null,
        "is not a property of the starter, and left to the application" + move);
  }

  private Optional<String> policyCure(StrayKey key) {
    if (flat.has(key)) {
      return Optional.of(flat.cure(key));
    }
    String name = Spelling.hyphenated(key.uniformName());
    return key.hasPolicySettings()
        ? Optional.of("write its settings in policies, such as cors.policies." + name + ".paths")
        : Optional.empty();
  }
}
