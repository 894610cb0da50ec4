package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.settings.PropertyTree.Group;
import io.github.corsstarter.autoconfigure.settings.PropertyTree.Property;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Which property an environment variable means to Spring Boot: the one whose name it is in upper
 * case, with an underscore for each dot, and with each hyphen left out or, in the whole name, as
 * underscore. For the policy {@code my-app}, {@code CORS_POLICIES_MYAPP_MAXAGE} and {@code
 * CORS_POLICIES_MY_APP_MAX_AGE} mean something, {@code CORS_POLICIES_MYAPP_MAX_AGE} does not. Other
 * software shares the environment, so such a variable is advised about and never prevents a start.
 */
final class EnvironmentVariables {

  private static final Pattern OF_POLICY =
      Pattern.compile(
          PropertyTree.POLICY_SETTINGS.names().stream()
              .flatMap(name -> Stream.of(spelled(name, ""), spelled(name, "_")))
              .collect(Collectors.joining("|", "CORS_POLICIES_([A-Z0-9]+)_(?:", ")(?:_[0-9]+)?")));

  private static final Pattern INDEX = Pattern.compile("_[0-9]+$");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:}$]+)");

  private final CorsSources sources;

  private final Set<String> known = new HashSet<>();

  /** Where a variable may have to belong, the place that is tried first first. */
  private final List<Prefix> prefixes = new ArrayList<>();

  private record Prefix(String property, Group group) {

    /** The variable in this group that is probably meant. */
    Optional<String> suggestion(String letters) {
      String prefix = Spelling.uniform(property);
      return letters.startsWith(prefix)
          ? NameSuggestion.of(group, letters.substring(prefix.length()))
              .filter(name -> !group.get(name).isGroup())
              .map(name -> spelled(property + "." + name, ""))
          : Optional.empty();
    }
  }

  EnvironmentVariables(CorsSources sources, List<NamedPolicy> policies) {
    this.sources = sources;
    PropertyTree.groups(policies).forEach(this::add);
  }

  private void add(ConfigurationPropertyName name, Group group) {
    String prefix = name.toString();
    prefixes.add(new Prefix(prefix, group));
    for (Property property : group.values()) {
      for (String hyphen : List.of("", "_")) {
        String variable = spelled(prefix + "." + property.name(), hyphen);
        known.add(variable);
        if (property.isList()) {
          known.add(variable + "_0");
        }
      }
    }
  }

  /** The policies that variables alone can make, by name, each with its first variable. */
  static Map<String, String> policies(Collection<String> variables) {
    Map<String, String> policies = new LinkedHashMap<>();
    for (String variable : variables) {
      Matcher matcher = OF_POLICY.matcher(variable);
      if (matcher.matches()) {
        policies.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), variable);
      }
    }
    return policies;
  }

  /**
   * Advises on variables that match no property.
   *
   * @param example the name of a policy
   * @param ignored the uniform names directly under {@code cors} that belong to the application
   */
  void check(String example, Set<String> ignored, ProblemCollector problems) {
    Set<String> unknown = new TreeSet<>(sources.variables().keySet());
    unknown.removeIf(name -> known.contains(INDEX.matcher(name).replaceFirst("_0")));
    unknown.removeIf(name -> ignored.contains(uniform(name)));
    unknown.removeAll(usedInPlaceholders());
    List<String> others = new ArrayList<>();
    for (String variable : unknown) {
      Optional<String> suggestion = suggestion(variable, example);
      if (suggestion.isPresent()) {
        String value = sources.variables().get(variable);
        problems.advice(
            variable,
            ForeignProperties.mayBeSecret(uniform(variable), value) ? null : value,
            "matches no property; did you mean " + suggestion.get() + "?");
      } else {
        others.add(variable);
      }
    }
    if (!others.isEmpty()) {
      adviseOnOthers(others.get(0), others.subList(1, others.size()), problems);
    }
  }

  private Set<String> usedInPlaceholders() {
    return sources.properties().stream()
        .flatMap(property -> PLACEHOLDER.matcher(property.written()).results())
        .map(placeholder -> placeholder.group(1))
        .collect(Collectors.toSet());
  }

  /** In one line and without values: Kubernetes adds seven variables for each service. */
  private static void adviseOnOthers(String first, List<String> others, ProblemCollector problems) {
    problems.advice(
        first,
        null,
        "matches no property and is not read"
            + (others.isEmpty() ? "" : ", like " + String.join(", ", others))
            + "; variables for a policy look like CORS_POLICIES_APP_ALLOWEDORIGINS");
  }

  /** The variable that a user probably means by one that is not known. */
  private Optional<String> suggestion(String variable, String example) {
    String name = INDEX.matcher(variable).replaceFirst("");
    String letters = Spelling.uniform(name);
    return prefixes.stream()
        .flatMap(prefix -> prefix.suggestion(letters).stream())
        .findFirst()
        .or(() -> inNewPolicy(letters))
        .or(
            () ->
                NameSuggestion.of(PropertyTree.POLICY_SETTINGS, uniform(name))
                    .map(setting -> ofPolicy(example, setting)));
  }

  /** A policy that no source names: its name is what precedes a setting. */
  private static Optional<String> inNewPolicy(String letters) {
    String policies = "corspolicies";
    return PropertyTree.POLICY_SETTINGS.harmlessNames().stream()
        .filter(setting -> letters.matches(policies + ".+" + Spelling.uniform(setting)))
        .map(
            setting ->
                ofPolicy(
                    letters.substring(
                        policies.length(), letters.length() - Spelling.uniform(setting).length()),
                    setting))
        .findFirst();
  }

  private static String ofPolicy(String policy, String setting) {
    return spelled("cors.policies." + policy + "." + setting, "");
  }

  private static String spelled(String name, String hyphen) {
    return name.toUpperCase(Locale.ROOT).replace(".", "_").replace("-", hyphen);
  }

  /** The letters and digits of a variable in lower case, without the prefix that all have. */
  private static String uniform(String variable) {
    return Spelling.uniform(variable).substring("cors".length());
  }
}
