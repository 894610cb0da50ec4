package io.github.corsstarter.autoconfigure.path;

import io.github.corsstarter.autoconfigure.path.ParsedPattern.Accepted;
import io.github.corsstarter.autoconfigure.path.ParsedPattern.Refused;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.web.util.pattern.PathPattern;

/** Checks the paths of all policies, one policy after the other, and parses each path once. */
public final class PathChecks {

  private static final String SERVLET_PATH = "spring.mvc.servlet.path";

  private final Findings findings;

  private final PathHints hints;

  private final String servletPath;

  private final Map<String, Covered> coveredByShape = new HashMap<>();

  private record Covered(String policy, String setting, String path) {}

  /** Collects problems and advice; knows where the settings of a policy are written. */
  public interface Findings {

    /**
     * A problem with a path.
     *
     * @param setting within the policy, such as {@code paths[1]}
     */
    void problem(String policy, String setting, String path, Code code, String reason, String cure);

    /**
     * Advice on a path.
     *
     * @param policy null if the setting is the full name of a property
     * @param setting within the policy, such as {@code paths[1]} or {@code paths}
     */
    void advice(@Nullable String policy, String setting, String value, String text);

    /** The file with line and column, or another source, where the setting is written. */
    String placeOf(String policy, String setting);
  }

  public PathChecks(Findings findings, Environment environment) {
    this.findings = findings;
    this.hints =
        new PathHints(
            environment.getProperty("server.servlet.context-path", ""),
            environment.getProperty("spring.webflux.base-path", ""));
    this.servletPath = environment.getProperty(SERVLET_PATH, "/");
  }

  /** Checks the paths of a policy, and returns those that can be used, each once. */
  public List<PathPattern> check(String policy, List<String> written) {
    List<PathPattern> paths = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      String setting = "paths[" + i + "]";
      String path = written.get(i).strip();
      if (path.isEmpty()) {
        findings.advice(policy, setting, written.get(i), "is empty and was dropped");
        continue;
      }
      if (!path.equals(written.get(i))) {
        findings.advice(policy, setting, written.get(i), "the space around it is dropped");
      }
      ParsedPattern parsed = PathPatterns.parse(path);
      if (parsed instanceof Refused refused) {
        findings.problem(
            policy, setting, path, Code.PATH_INVALID, refused.located(), refused.cure());
      } else if (parsed instanceof Accepted accepted && isNew(policy, setting, path)) {
        paths.add(accepted.pattern());
        for (String text : hints.on(path)) {
          findings.advice(policy, setting, path, text);
        }
      }
    }
    return paths;
  }

  private boolean isNew(String policy, String setting, String path) {
    Covered other =
        coveredByShape.putIfAbsent(
            PathPatterns.canonicalShape(path), new Covered(policy, setting, path));
    if (other == null) {
      return true;
    }
    if (other.policy.equals(policy)) {
      findings.advice(
          policy, setting, path, "is redundant: %s covers the same paths".formatted(other.path));
    } else {
      findings.problem(
          policy,
          setting,
          path,
          Code.PATH_DUPLICATE,
          "covers the same paths as %s of the policy %s (%s)"
              .formatted(other.path, other.policy, findings.placeOf(other.policy, other.setting)),
          "keep it in one of the two");
    }
    return false;
  }

  /** Gives the advice that needs the paths of all policies. */
  public void adviseOnAll(List<PolicyPaths> policies) {
    AmbiguousPatterns.in(IndexedPattern.byPrecedence(policies))
        .forEach(
            (pattern, preferred) ->
                findings.advice(
                    pattern.governs().name(),
                    "paths",
                    pattern.text(),
                    "is as specific as %s of the policy %s, which governs paths that both match"
                        .formatted(preferred.text(), preferred.governs().name())));
    if (!coveredByShape.isEmpty() && servletPath.length() > 1) {
      findings.advice(
          null,
          SERVLET_PATH,
          servletPath,
          "is part of the paths that policies cover: write "
              + servletPath
              + "/api/** where you mean /api/**");
    }
  }
}
