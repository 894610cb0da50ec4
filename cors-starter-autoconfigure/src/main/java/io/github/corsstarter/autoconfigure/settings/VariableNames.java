package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.settings.PropertyTree.Group;
import io.github.corsstarter.autoconfigure.settings.PropertyTree.Property;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which property an environment variable means to Spring Boot: the one whose name it is in upper
 * case, with an underscore for each dot, and with each hyphen left out or, in the whole name, as
 * underscore.
 *
 * <table>
 * <caption>For the policy {@code my-app}</caption>
 * <tr><td>mean something</td><td>{@code CORS_POLICIES_MYAPP_MAXAGE}, {@code
 * CORS_POLICIES_MY_APP_MAX_AGE}, {@code CORS_POLICIES_MYAPP_PATHS_0}</td></tr>
 * <tr><td>mean nothing</td><td>{@code CORS_POLICIES}, {@code CORS_POLICIES_MYAPP_MAX_AGE}, {@code
 * CORS_POLICIES_MYAPP_ORIGINS}</td></tr>
 * </table>
 */
final class VariableNames {

  private static final Pattern OF_POLICY =
      Pattern.compile(
          PropertyTree.POLICY_SETTINGS.names().stream()
              .flatMap(name -> Stream.of(spelled(name, ""), spelled(name, "_")))
              .collect(Collectors.joining("|", "CORS_POLICIES_([A-Z0-9]+)_(?:", ")(?:_[0-9]+)?")));

  private static final Pattern INDEX = Pattern.compile("_[0-9]+$");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+$");

  private final Set<String> known = new HashSet<>();

  private final Set<String> lists = new HashSet<>();

  private final List<String> policies;

  /**
   * @param policies the names of all policies
   */
  VariableNames(Collection<String> policies) {
    this.policies = List.copyOf(policies);
    for (Property property : PropertyTree.ROOT.byUniformName().values()) {
      if (property.group() != null) {
        add("cors." + property.name(), property.group());
      } else if (!property.isPolicies()) {
        add("cors", property);
      }
    }
    policies.forEach(policy -> add("cors.policies." + policy, PropertyTree.POLICY_SETTINGS));
  }

  private void add(String prefix, Group group) {
    group.byUniformName().values().forEach(property -> add(prefix, property));
  }

  private void add(String prefix, Property property) {
    String name = prefix + "." + property.name();
    for (String hyphen : List.of("", "_")) {
      known.add(spelled(name, hyphen));
      if (property.isList()) {
        lists.add(spelled(name, hyphen));
      }
    }
  }

  private static String spelled(String name, String hyphen) {
    return name.toUpperCase(Locale.ROOT).replace(".", "_").replace("-", hyphen);
  }

  /** The policies that variables alone can make, by name, each with its first variable. */
  static Map<String, EnvironmentVariable> policies(Collection<EnvironmentVariable> variables) {
    Map<String, EnvironmentVariable> policies = new LinkedHashMap<>();
    for (EnvironmentVariable variable : variables) {
      Matcher matcher = OF_POLICY.matcher(variable.name());
      if (matcher.matches()) {
        policies.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), variable);
      }
    }
    return policies;
  }

  boolean isKnown(String variable) {
    return known.contains(variable) || lists.contains(INDEX.matcher(variable).replaceFirst(""));
  }

  /** The letters and digits of a variable in lower case, without the prefix that all have. */
  static String uniform(String variable) {
    return Spelling.uniform(variable).substring("cors".length());
  }

  /** The variable that a user probably means by one that is not known. */
  Optional<String> suggestion(String variable) {
    String letters = DIGITS.matcher(uniform(variable)).replaceFirst("");
    if (letters.startsWith("policies")) {
      return inPolicy(letters.substring("policies".length()));
    }
    if (letters.startsWith("defaults")) {
      return setting(PropertyTree.DEFAULT_SETTINGS, letters.substring("defaults".length()))
          .map(setting -> "CORS_DEFAULTS_" + spelled(setting, ""));
    }
    return setting(PropertyTree.ROOT, letters)
        .filter(name -> !isGroup(name))
        .map(name -> "CORS_" + spelled(name, ""))
        .or(
            () ->
                setting(PropertyTree.POLICY_SETTINGS, letters)
                    .map(name -> ofPolicy(policies.isEmpty() ? "app" : policies.get(0), name)));
  }

  private static boolean isGroup(String name) {
    return Objects.requireNonNull(PropertyTree.ROOT.find(Spelling.uniform(name))).isGroup();
  }

  private Optional<String> inPolicy(String letters) {
    for (String policy : policies) {
      String uniformName = Spelling.uniform(policy);
      if (letters.startsWith(uniformName)) {
        Optional<String> setting =
            setting(PropertyTree.POLICY_SETTINGS, letters.substring(uniformName.length()));
        if (setting.isPresent()) {
          return Optional.of(ofPolicy(policy, setting.get()));
        }
      }
    }
    return inNewPolicy(letters);
  }

  /** A policy that no source names: its name is what precedes a setting. */
  private static Optional<String> inNewPolicy(String letters) {
    return PropertyTree.POLICY_SETTINGS.harmlessNames().stream()
        .filter(setting -> letters.endsWith(Spelling.uniform(setting)))
        .map(
            setting ->
                ofPolicy(
                    letters.substring(0, letters.length() - Spelling.uniform(setting).length()),
                    setting))
        .findFirst();
  }

  private static Optional<String> setting(Group group, String letters) {
    return letters.isEmpty()
        ? Optional.empty()
        : group.harmlessNames().stream()
            .filter(name -> Spelling.uniform(name).equals(letters))
            .findFirst()
            .or(() -> NameSuggestion.of(group, letters));
  }

  private static String ofPolicy(String policy, String setting) {
    return spelled("cors.policies." + policy + "." + setting, "");
  }
}
