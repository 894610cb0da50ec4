package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.settings.PropertyTree.Group;
import io.github.corsstarter.autoconfigure.settings.PropertyTree.Property;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which property an environment variable means: the one whose name it is in upper case, with an
 * underscore for each dot, and with each hyphen left out or, in all of the name, as underscore.
 *
 * <table>
 * <caption>For the policy {@code my-app}</caption>
 * <tr><td>mean something</td><td>{@code CORS_POLICIES_MYAPP_MAXAGE}, {@code
 * CORS_POLICIES_MY_APP_MAX_AGE}, {@code CORS_POLICIES_MYAPP_PATHS_0}</td></tr>
 * <tr><td>mean nothing</td><td>{@code CORS_POLICIES}, {@code CORS_POLICIES_MYAPP_MAX_AGE}, {@code
 * CORS_POLICIES_MYAPP_ORIGINS}</td></tr>
 * </table>
 */
final class Variables {

  private static final String ANY_POLICY = "APP";

  private static final Pattern OF_POLICY =
      Pattern.compile(
          PropertyTree.POLICY_SETTINGS.byUniformName().values().stream()
              .flatMap(setting -> spellings(setting.name()))
              .collect(Collectors.joining("|", "CORS_POLICIES_([A-Z0-9]+)_(?:", ")(?:_[0-9]+)?")));

  private static final Pattern INDEX = Pattern.compile("_[0-9]+$");

  private final Set<String> meaningful = new HashSet<>();

  private final Set<String> lists = new HashSet<>();

  private final List<String> policies;

  /**
   * @param policies the names of all policies
   */
  Variables(Collection<String> policies) {
    this.policies = List.copyOf(policies);
    for (Property property : PropertyTree.ROOT.byUniformName().values()) {
      if (property.group() != null) {
        add("cors." + property.name(), property.group());
      } else if (!property.isGroup()) {
        add("cors", property);
      }
    }
    policies.forEach(policy -> add("cors.policies." + policy, PropertyTree.POLICY_SETTINGS));
  }

  private void add(String prefix, Group group) {
    group.byUniformName().values().forEach(property -> add(prefix, property));
  }

  private void add(String prefix, Property property) {
    List<String> spellings = spellings(prefix + "." + property.name()).toList();
    meaningful.addAll(spellings);
    if (property.isList()) {
      lists.addAll(spellings);
    }
  }

  private static Stream<String> spellings(String name) {
    return Stream.of(spelled(name, ""), spelled(name, "_"));
  }

  private static String spelled(String name, String hyphen) {
    return name.toUpperCase(Locale.ROOT).replace(".", "_").replace("-", hyphen);
  }

  /** The names of policies that only environment variables configure, given all the others. */
  static Set<String> policies(
      Collection<EnvironmentVariable> variables, Collection<String> uniformNames) {
    Set<String> names = new LinkedHashSet<>();
    for (EnvironmentVariable variable : variables) {
      Matcher matcher = OF_POLICY.matcher(variable.name());
      if (matcher.matches()) {
        names.add(matcher.group(1).toLowerCase(Locale.ROOT));
      }
    }
    names.removeAll(uniformNames);
    return names;
  }

  boolean isMeaningful(EnvironmentVariable variable) {
    String name = variable.name();
    return meaningful.contains(name) || lists.contains(INDEX.matcher(name).replaceFirst(""));
  }

  /** What counts of a name in comparisons, without the prefix that all have. */
  static String uniformName(EnvironmentVariable variable) {
    return Spelling.uniform(variable.name()).replaceFirst("^cors", "");
  }

  /** The variable that may have been meant by one that means nothing. */
  Optional<String> meant(EnvironmentVariable variable) {
    String letters = uniformName(variable);
    if (letters.startsWith(PropertyTree.POLICIES)) {
      return meantInPolicy(letters.substring(PropertyTree.POLICIES.length()));
    }
    if (letters.startsWith(PropertyTree.DEFAULTS)) {
      return setting(
              PropertyTree.DEFAULT_SETTINGS, letters.substring(PropertyTree.DEFAULTS.length()))
          .map(setting -> "CORS_DEFAULTS_" + spelled(setting, ""));
    }
    return setting(PropertyTree.ROOT, letters)
        .filter(
            name ->
                !Objects.requireNonNull(PropertyTree.ROOT.find(Spelling.uniform(name))).isGroup())
        .map(name -> "CORS_" + spelled(name, ""))
        .or(() -> setting(PropertyTree.POLICY_SETTINGS, letters).map(this::ofSomePolicy));
  }

  private Optional<String> meantInPolicy(String letters) {
    for (String policy : policies) {
      String uniformName = Spelling.uniform(policy);
      Optional<String> setting =
          letters.startsWith(uniformName)
              ? setting(PropertyTree.POLICY_SETTINGS, letters.substring(uniformName.length()))
              : Optional.empty();
      if (setting.isPresent()) {
        return setting.map(name -> ofPolicy(policy, name));
      }
    }
    return meantInNewPolicy(withoutIndex(letters));
  }

  /** A policy that is written nowhere else: what stands before a setting is its name. */
  private static Optional<String> meantInNewPolicy(String letters) {
    return PropertyTree.POLICY_SETTINGS.harmlessNames().stream()
        .filter(setting -> letters.endsWith(Spelling.uniform(setting)))
        .map(setting -> ofPolicy(withoutEnd(letters, Spelling.uniform(setting)), setting))
        .findFirst();
  }

  private static String withoutIndex(String letters) {
    return letters.replaceFirst("[0-9]+$", "");
  }

  private static String withoutEnd(String letters, String end) {
    return letters.substring(0, letters.length() - end.length());
  }

  private static Optional<String> setting(Group group, String letters) {
    String withoutIndex = withoutIndex(letters);
    return withoutIndex.isEmpty()
        ? Optional.empty()
        : group.harmlessNames().stream()
            .filter(name -> Spelling.uniform(name).equals(withoutIndex))
            .findFirst()
            .or(() -> Proposals.name(group, withoutIndex));
  }

  private String ofSomePolicy(String setting) {
    return ofPolicy(policies.isEmpty() ? ANY_POLICY : policies.get(0), setting);
  }

  private static String ofPolicy(String policy, String setting) {
    return spelled("cors.policies." + policy + "." + setting, "");
  }
}
