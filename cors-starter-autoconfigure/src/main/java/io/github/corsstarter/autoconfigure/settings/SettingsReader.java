package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.CorsProperties;
import io.github.corsstarter.autoconfigure.CorsProperties.Policy;
import io.github.corsstarter.autoconfigure.CorsProperties.Rejections;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.autoconfigure.path.PolicyPaths;
import io.github.corsstarter.core.PolicyAdvice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * Reads the properties under {@code cors}: first {@link #bind}, then {@link #settings}. Goes on
 * where something is wrong, so that all problems are reported together. One for each start-up.
 */
final class SettingsReader {

  private static final ConfigurationPropertyName ENABLED = PropertyTree.CORS.append("enabled");

  private static final String LOOPBACK = "cors.dangerously-allow-loopback-origins";

  private static final Set<String> FALSE = Set.of("false", "off", "no", "0");

  private static final Set<String> OTHER_BOOLEANS = Set.of("true", "on", "yes", "1", "");

  private final Environment environment;

  private final CorsSources sources;

  private final ProblemCollector problems = new ProblemCollector();

  private final PropertyChecks checks;

  private final List<NamedPolicy> policies;

  private final CorsProperties properties;

  private SettingsReader(Environment environment, BindHandler parent) {
    this.environment = environment;
    this.sources = new CorsSources(environment);
    this.checks = new PropertyChecks(problems);
    this.policies = new PolicyNames(sources, problems).find();
    this.properties = isEnabled() ? read(parent) : disabled();
  }

  /** Binds what can be bound. */
  static SettingsReader bind(Environment environment, BindHandler parent) {
    return new SettingsReader(environment, parent);
  }

  CorsProperties properties() {
    return properties;
  }

  /**
   * Compiles the policies.
   *
   * @throws io.github.corsstarter.core.InvalidPoliciesException with every problem at once
   */
  CorsSettings settings() {
    if (!properties.enabled()) {
      return new CorsSettings(properties, List.of(), List.of(), Map.of());
    }
    PropertyLocator locator = new PropertyLocator(sources);
    List<PolicyPaths> compiled = compile(locator);
    problems.throwProblems();
    return new CorsSettings(properties, compiled, problems.advice(), locator.places(policies));
  }

  private boolean isEnabled() {
    if (sources.find(ENABLED).isEmpty()) {
      return true;
    }
    String written = binder(PropertyTree.CORS).bind(ENABLED, Bindable.of(String.class)).orElse("");
    String value = written.toLowerCase(Locale.ROOT);
    if (!FALSE.contains(value)
        && !OTHER_BOOLEANS.contains(value)
        && !value.contains("${")
        && !isInUse()) {
      problems.ignore(ENABLED);
      problems.advice(
          ENABLED.toString(),
          written,
          "is not a boolean; ignored, because it may belong to your application");
    }
    return !FALSE.contains(value);
  }

  private boolean isInUse() {
    return !policies.isEmpty()
        || sources.properties().stream()
            .anyMatch(property -> PropertyTree.DEFAULTS.isAncestorOf(property.name()))
        || sources.variables().keySet().stream().anyMatch(v -> v.startsWith("CORS_DEFAULTS_"));
  }

  private static CorsProperties disabled() {
    Map<String, String> written = Map.of(ENABLED.toString(), "false");
    return new Binder(new MapConfigurationPropertySource(written))
        .bindOrCreate(PropertyTree.CORS.toString(), CorsProperties.class);
  }

  private CorsProperties read(BindHandler parent) {
    checks.checkShapes(sources);
    BindHandler handler = new CollectingBindHandler(parent, sources, problems);
    Map<String, Policy> bound = new LinkedHashMap<>();
    for (NamedPolicy policy : policies) {
      bound.put(policy.name(), bind(policy.property(), Policy.class, handler));
    }
    CorsProperties all = bind(PropertyTree.CORS, CorsProperties.class, handler).withPolicies(bound);
    check(all.rejections());
    checks.reportUnknown();
    checkForeign(all.ignoredProperties());
    return all;
  }

  private <T> T bind(ConfigurationPropertyName name, Class<T> type, BindHandler handler) {
    return binder(name).bindOrCreate(name, Bindable.of(type), handler);
  }

  private Binder binder(ConfigurationPropertyName group) {
    return new Binder(sources.of(group), new PropertySourcesPlaceholdersResolver(environment));
  }

  private void check(Rejections rejections) {
    if (rejections.maxTracked() < 1) {
      refuse("rejections.max-tracked", "is not a positive number", "write a number such as 1000");
    }
    if (rejections.repeatInterval().isNegative()) {
      refuse(
          "rejections.repeat-interval",
          "is negative",
          "write a duration such as 1m, or 0s to log all repeats");
    }
  }

  private void refuse(String name, String reason, String cure) {
    sources
        .find(PropertyTree.CORS.append(name))
        .ifPresent(property -> problems.unreadable(property, reason, cure));
  }

  private void checkForeign(List<String> ignoredProperties) {
    if (ignoredProperties.stream().anyMatch(String::isBlank)) {
      problems.advice("cors.ignored-properties", null, "has an empty element, which was dropped");
    }
    Set<String> ignored =
        ignoredProperties.stream()
            .map(name -> name.startsWith("cors.") ? name.substring("cors.".length()) : name)
            .map(Spelling::uniform)
            .collect(Collectors.toSet());
    String example = policies.isEmpty() ? "app" : policies.get(0).name();
    ForeignProperties foreign = new ForeignProperties(problems, example, isInUse());
    for (UnknownProperty property : checks.foreign()) {
      if (!ignored.contains(property.uniformName())) {
        foreign.check(property);
      }
    }
    if (!sources.variables().isEmpty()) {
      new EnvironmentVariables(sources, policies).check(example, ignored, problems);
    }
  }

  private List<PolicyPaths> compile(PropertyLocator locator) {
    if (properties.dangerouslyAllowLoopbackOrigins()) {
      problems.add(
          new PolicyAdvice(
              PolicyAdvice.Severity.WARN,
              LOOPBACK,
              "true",
              "admits every page on the browser's own machine, "
                  + "credentials included: for development only"));
    }
    return new PolicyAssembler(properties, problems, locator, checks, environment)
        .assemble(policies);
  }
}
