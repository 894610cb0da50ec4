package io.github.corsstarter.autoconfigure.settings;

import static io.github.corsstarter.autoconfigure.settings.PropertyTree.CORS;
import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.autoconfigure.CorsProperties;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.autoconfigure.path.PolicyPaths;
import io.github.corsstarter.autoconfigure.settings.WrittenKeys.Repetition;
import io.github.corsstarter.core.PolicyAdvice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

/**
 * Reads the properties under {@code cors} and compiles the policies. Goes on where something is
 * wrong, so that everything wrong is told at once. One for each start-up.
 */
final class CorsSettingsReader {

  static final String ENABLED = "cors.enabled";

  static final String LOOPBACK = "cors.dangerously-allow-loopback-origins";

  private static final Set<String> BOOLEANS =
      Set.of("true", "on", "yes", "1", "false", "off", "no", "0", "");

  private final Environment environment;

  private final WrittenKeys keys;

  private final Report report = new Report();

  private final ValueBinder values;

  private final Places places;

  private final List<NamedPolicy> policies;

  private CorsSettingsReader(Environment environment) {
    this.environment = environment;
    this.keys = WrittenKeys.under(CORS, environment);
    this.values = new ValueBinder(environment, keys, report);
    this.places = new Places(keys);
    this.policies = new PolicyNames(keys, report).find();
  }

  /**
   * Reads the settings.
   *
   * @throws io.github.corsstarter.core.InvalidPoliciesException with every problem at once
   */
  static CorsSettings read(Environment environment) {
    CorsSettingsReader reader = new CorsSettingsReader(environment);
    return reader.isEnabled()
        ? reader.read()
        : new CorsSettings(PropertiesReader.DISABLED, List.of(), List.of(), Map.of());
  }

  /** What is not a boolean may belong to an application that does not use the starter yet. */
  private boolean isEnabled() {
    ConfigurationPropertyName enabled = ConfigurationPropertyName.of(ENABLED);
    Optional<WrittenKey> key = keys.find(enabled);
    if (key.isEmpty()) {
      return true;
    }
    String written = requireNonNullElse(key.get().value(), "").toLowerCase(Locale.ROOT);
    if (!isInUse() && !written.contains("${") && !BOOLEANS.contains(written)) {
      report.advice(ENABLED, written, "is neither true nor false, and left to the application");
      return true;
    }
    return values.value(enabled, Bindable.of(Boolean.class), true);
  }

  private boolean isInUse() {
    return !policies.isEmpty()
        || keys.all().stream()
            .anyMatch(key -> key.size() > 2 && key.uniform(1).equals(PropertyTree.DEFAULTS))
        || keys.variables().stream()
            .anyMatch(variable -> variable.name().startsWith("CORS_DEFAULTS_"));
  }

  private CorsSettings read() {
    UnknownKeys unknown = new UnknownKeys(keys, report);
    for (WrittenKey key : keys.all()) {
      unknown.check(key);
    }
    for (Repetition repetition : keys.repetitions()) {
      advise(repetition);
    }
    CorsProperties properties = new PropertiesReader(values, keys, report).read(policies);
    checkStrangers(unknown, properties.ignoredProperties());
    List<PolicyPaths> compiled = compile(properties, unknown);
    report.throwProblems();
    return new CorsSettings(
        properties, compiled, report.advice(), new SourceMap(keys).of(policies));
  }

  private void advise(Repetition repetition) {
    WrittenKey first = repetition.first();
    WrittenKey second = repetition.second();
    if (PropertyTree.ROOT.find(first.uniform(1)) != null) {
      report.advice(
          second.text(),
          null,
          "in %s is the same property as %s in %s: one of the two is not read, keep the other"
              .formatted(second.place(), first.text(), first.place()));
    }
  }

  private void checkStrangers(UnknownKeys unknown, List<String> ignoredProperties) {
    unknown.reportUnknown();
    if (unknown.stray().isEmpty() && keys.variables().isEmpty()) {
      return;
    }
    Set<String> ignored =
        ignoredProperties.stream()
            .map(name -> name.startsWith("cors.") ? name.substring("cors.".length()) : name)
            .map(Spelling::uniform)
            .collect(Collectors.toSet());
    List<StrayKey> stray =
        unknown.stray().stream().filter(key -> !ignored.contains(key.uniformName())).toList();
    List<String> names = policies.stream().map(NamedPolicy::name).toList();
    new StrayKeys(report, names, isInUse()).check(stray);
    new StrayVariables(keys, report).check(names, ignored);
  }

  private List<PolicyPaths> compile(CorsProperties properties, UnknownKeys unknown) {
    if (properties.dangerouslyAllowLoopbackOrigins()) {
      report.add(
          new PolicyAdvice(
              PolicyAdvice.Severity.WARN,
              LOOPBACK,
              "true",
              "admits every page on the browser's own machine, "
                  + "credentials included: for development only"));
    }
    PathChecks paths = new PathChecks(report, places, environment);
    PolicyReader reader = new PolicyReader(properties, report, places, unknown, paths);
    List<PolicyPaths> compiled = new ArrayList<>();
    for (NamedPolicy policy : policies) {
      compiled.add(
          reader.read(policy, Objects.requireNonNull(properties.policies().get(policy.name()))));
    }
    paths.adviseOnAll();
    new DefaultsCheck(report, places).check(properties.defaults());
    return compiled;
  }
}
