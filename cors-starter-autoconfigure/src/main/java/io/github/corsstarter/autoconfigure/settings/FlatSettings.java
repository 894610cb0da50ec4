package io.github.corsstarter.autoconfigure.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Settings of a policy that a home-made configuration has directly under {@code cors}, and where
 * they belong.
 */
final class FlatSettings {

  private static final String ORIGINS = "allowed-origins";

  private static final String CREDENTIALS = "allow-credentials";

  private final List<String> policies;

  private final Map<StrayKey, String> settings = new LinkedHashMap<>();

  /**
   * @param policies the names of the configured policies
   */
  FlatSettings(List<String> policies) {
    this.policies = policies;
  }

  /** To be called with all keys before anything is asked. */
  void add(StrayKey key) {
    if (!key.hasPolicySettings() && !key.mayBeSecret()) {
      setting(key).ifPresent(setting -> settings.put(key, setting));
    }
  }

  boolean has(StrayKey key) {
    return settings.containsKey(key);
  }

  /** What to do about a key, beginning with a verb: the first shows the policy to all of them. */
  String cure(StrayKey key) {
    String setting = Objects.requireNonNull(settings.get(key));
    if (!settings.containsValue(ORIGINS) || setting.equals("mode")) {
      return move(setting);
    }
    if (isAtOdds(setting)) {
      return "drop it, or move it into a policy that lists its origins";
    }
    StrayKey first = settings.keySet().stream().filter(this::isShown).findFirst().orElseThrow();
    return key.equals(first)
        ? "write it in a policy: " + policy(key.isYaml())
        : "move it into a policy, as shown at " + first.text();
  }

  private String move(String setting) {
    String policy = policies.isEmpty() ? "app" : policies.get(0);
    String cure = "write it in a policy, as cors.policies." + policy + "." + setting;
    return PropertyTree.DEFAULT_SETTINGS.names().contains(setting)
        ? cure + ", or for all of them as cors.defaults." + setting
        : cure;
  }

  private String policy(boolean yaml) {
    FlatPolicy policy = new FlatPolicy(policies);
    settings.forEach(
        (key, setting) -> {
          if (isShown(key)) {
            policy.add(setting, key.values());
          }
        });
    return yaml ? policy.asYaml() : policy.asProperties();
  }

  private boolean isShown(StrayKey key) {
    String setting = Objects.requireNonNull(settings.get(key));
    return !setting.equals("mode") && !isAtOdds(setting);
  }

  /** No policy admits any origin with credentials. */
  private boolean isAtOdds(String setting) {
    return setting.equals(CREDENTIALS)
        && settings.entrySet().stream()
            .anyMatch(
                entry -> entry.getValue().equals(ORIGINS) && entry.getKey().values().contains("*"));
  }

  /** The setting that somebody may mean by this key. */
  private static Optional<String> setting(StrayKey key) {
    List<String> names = PropertyTree.POLICY_SETTINGS.harmlessNames();
    return names.stream()
        .filter(name -> Spelling.uniform(name).equals(key.uniformName()))
        .findFirst()
        .or(() -> NamesInOtherLibraries.translate(key.uniformName()).filter(names::contains))
        .or(
            () ->
                key.ownName().isPresent()
                    ? Optional.empty()
                    : NearestName.of(key.uniformName(), names))
        .map(Objects::requireNonNull);
  }
}
