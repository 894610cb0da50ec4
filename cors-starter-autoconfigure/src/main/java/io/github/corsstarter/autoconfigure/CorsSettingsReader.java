package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.autoconfigure.CorsProperties.Mode;
import io.github.corsstarter.autoconfigure.CorsProperties.Policy;
import io.github.corsstarter.autoconfigure.path.ParsedPattern.Refused;
import io.github.corsstarter.autoconfigure.path.PathPatterns;
import io.github.corsstarter.autoconfigure.path.PolicyPaths;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsPolicyBuilder;
import io.github.corsstarter.core.InvalidPoliciesException;
import io.github.corsstarter.core.PolicyProblem;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.Environment;

/** Binds the properties under {@code cors} and compiles the policies. One for each start-up. */
final class CorsSettingsReader {

  /** All that is read where the starter is switched off. */
  private static final ConfigurationPropertySource DISABLED =
      new MapConfigurationPropertySource(Map.of("cors.enabled", "false"));

  private final CorsProperties properties;

  private final List<PolicyProblem> problems = new ArrayList<>();

  private final Map<String, String> policyByShape = new HashMap<>();

  private CorsSettingsReader(CorsProperties properties) {
    this.properties = properties;
  }

  static CorsSettings read(Environment environment) {
    Binder binder = Binder.get(environment);
    boolean enabled = binder.bind("cors.enabled", Boolean.class).orElse(true);
    Binder source = enabled ? binder : new Binder(DISABLED);
    CorsProperties properties = source.bindOrCreate("cors", CorsProperties.class);
    return new CorsSettingsReader(properties).compile();
  }

  private CorsSettings compile() {
    List<PolicyPaths> policies = new ArrayList<>();
    properties.policies().forEach((name, policy) -> policies.add(compile(name, policy)));
    if (!problems.isEmpty()) {
      throw new InvalidPoliciesException(problems);
    }
    return new CorsSettings(properties, policies);
  }

  private PolicyPaths compile(String name, Policy policy) {
    checkPaths(name, policy.paths());
    CorsPolicy compiled = policy.mode() == Mode.BYPASS ? null : compilePolicy(name, policy);
    return new PolicyPaths(name, policy.paths(), compiled);
  }

  private @Nullable CorsPolicy compilePolicy(String name, Policy policy) {
    CorsPolicyBuilder builder = CorsPolicy.named(name);
    PolicySettings.apply(policy, properties.defaults(), builder);
    if (properties.dangerouslyAllowLoopbackOrigins()) {
      builder.dangerouslyAllowLoopbackOrigins();
    }
    try {
      return builder.build();
    } catch (InvalidPoliciesException e) {
      String prefix = "cors.policies." + name + ".";
      e.problems().stream()
          .map(problem -> problem.at(prefix + problem.property(), "configuration"))
          .forEach(problems::add);
      return null;
    }
  }

  private void checkPaths(String name, List<String> paths) {
    if (paths.isEmpty()) {
      problem(
          name,
          "paths",
          null,
          Code.PATH_MISSING,
          "the policy covers no path",
          "list paths, such as /api/**");
    }
    for (int i = 0; i < paths.size(); i++) {
      checkPath(name, "paths[" + i + "]", paths.get(i));
    }
  }

  private void checkPath(String name, String property, String path) {
    if (PathPatterns.parse(path) instanceof Refused refused) {
      problem(name, property, path, Code.PATH_INVALID, refused.located(), refused.cure());
      return;
    }
    String other = policyByShape.putIfAbsent(PathPatterns.canonicalShape(path), name);
    if (other != null) {
      problem(
          name,
          property,
          path,
          Code.PATH_DUPLICATE,
          "covers the same paths as a pattern of the policy " + other,
          "keep it in one of the two");
    }
  }

  private void problem(
      String name, String property, @Nullable String value, Code code, String reason, String cure) {
    String fullProperty = "cors.policies." + name + "." + property;
    problems.add(new PolicyProblem(code, name, fullProperty, value, "configuration", reason, cure));
  }
}
