package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.path.ParsedPattern.Refused;
import io.github.corsstarter.autoconfigure.path.PathIndex;
import io.github.corsstarter.autoconfigure.path.PathPatterns;
import io.github.corsstarter.core.PolicyProblem;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Looks at the paths of all policies, one after the other. */
final class PathChecks {

  private static final String SERVLET_PATH = "spring.mvc.servlet.path";

  private final ProblemCollector report;

  private final PropertyLocator places;

  private final PathHints hints;

  private final String servletPath;

  /** Those that can be used. */
  private final Map<String, NamedPolicy> policyByPattern = new LinkedHashMap<>();

  private final Map<String, Covered> coveredByShape = new HashMap<>();

  private record Covered(NamedPolicy policy, String setting, String path) {}

  PathChecks(ProblemCollector report, PropertyLocator places, Environment environment) {
    this.report = report;
    this.places = places;
    this.hints =
        new PathHints(
            environment.getProperty("server.servlet.context-path", ""),
            environment.getProperty("spring.webflux.base-path", ""));
    this.servletPath = environment.getProperty(SERVLET_PATH, "/");
  }

  /**
   * Checks the paths of a policy, and returns them without the space around them.
   *
   * @param missing whether it is a problem that there are no paths
   */
  List<String> check(NamedPolicy policy, List<String> written, boolean missing) {
    if (written.isEmpty() && missing) {
      problem(
          policy,
          "paths",
          null,
          Code.PATH_MISSING,
          "the policy covers no path",
          "list paths, such as /api/**");
    }
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      String setting = "paths[" + i + "]";
      String path = written.get(i).strip();
      if (!path.equals(written.get(i))) {
        advice(policy, setting, written.get(i), "the space around it is dropped");
      }
      check(policy, setting, path);
      paths.add(path);
    }
    return paths;
  }

  private void check(NamedPolicy policy, String setting, String path) {
    if (PathPatterns.parse(path) instanceof Refused refused) {
      problem(policy, setting, path, Code.PATH_INVALID, refused.located(), refused.cure());
      return;
    }
    Covered other =
        coveredByShape.putIfAbsent(
            PathPatterns.canonicalShape(path), new Covered(policy, setting, path));
    if (other != null && other.policy().name().equals(policy.name())) {
      advice(policy, setting, path, "is redundant: another pattern of the policy is the same");
    } else if (other != null) {
      problem(
          policy,
          setting,
          path,
          Code.PATH_DUPLICATE,
          "covers the same paths as %s of the policy %s (%s)"
              .formatted(
                  other.path(),
                  other.policy().name(),
                  places.of(other.policy(), other.setting()).place()),
          "keep it in one of the two");
    } else {
      policyByPattern.put(path, policy);
      for (String text : hints.on(path)) {
        advice(policy, setting, path, text);
      }
    }
  }

  /** What can be said when all paths are known. */
  void adviseOnAll() {
    for (Map.Entry<String, String> tie : PathIndex.ties(policyByPattern.keySet()).entrySet()) {
      adviseOnTie(tie.getKey(), tie.getValue());
    }
    if (!policyByPattern.isEmpty() && servletPath.length() > 1) {
      report.advice(
          SERVLET_PATH,
          servletPath,
          "is part of the paths that patterns are compared with: write "
              + servletPath
              + "/api/** where /api/** is meant");
    }
  }

  private void adviseOnTie(String pattern, String preferred) {
    NamedPolicy policy = Objects.requireNonNull(policyByPattern.get(pattern));
    NamedPolicy other = Objects.requireNonNull(policyByPattern.get(preferred));
    if (!policy.equals(other)) {
      report.advice(
          policy.text() + ".paths",
          pattern,
          "is as specific as %s of the policy %s, which governs where both match"
              .formatted(preferred, other.name()));
    }
  }

  private void advice(NamedPolicy policy, String setting, String path, String text) {
    report.advice(places.of(policy, setting).property(), path, text);
  }

  private void problem(
      NamedPolicy policy,
      String setting,
      @Nullable String value,
      Code code,
      String reason,
      String cure) {
    Location place = places.of(policy, setting);
    report.add(
        new PolicyProblem(
            code, policy.name(), place.property(), value, place.place(), reason, cure));
  }
}
