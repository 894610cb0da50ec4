package io.github.corsstarter.core;

import io.github.corsstarter.core.PolicyProblem.Code;
import io.github.corsstarter.core.internal.http.MethodSet;
import io.github.corsstarter.core.internal.http.RequestHeaderSet;
import io.github.corsstarter.core.internal.origin.OriginSet;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Turns what was written into what requests meet; the only type that knows both. Every setting is
 * looked at before anything is thrown. One for each policy.
 */
final class PolicyCompiler {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** No browser remembers longer: Firefox 24 h, Chromium 2 h, WebKit 10 min. */
  private static final Duration LONGEST_MAX_AGE = Duration.ofHours(24);

  private static final Duration CHROMIUM_MAX_AGE = Duration.ofHours(2);

  private final CorsPolicyBuilder settings;

  private final ProblemCollector problems;

  PolicyCompiler(CorsPolicyBuilder settings) {
    this.settings = settings;
    this.problems = new ProblemCollector(settings.name);
  }

  CorsPolicy compile() {
    checkName();
    OriginsCompiler compiler = new OriginsCompiler(settings, problems);
    OriginSet origins = compiler.compile();
    NamesCompiler names = new NamesCompiler(problems);
    List<String> methods = names.methods(settings.methods);
    List<String> headers = names.requestHeaders(settings.headers);
    List<String> exposed = names.exposedHeaders(settings.exposed, settings.credentials);
    checkMaxAge();
    problems.throwProblems();
    return new CorsPolicy(
        settings,
        compiler.canonical(),
        origins,
        MethodSet.of(methods),
        RequestHeaderSet.of(headers),
        exposed,
        problems.advice());
  }

  private void checkName() {
    if (!NAME.matcher(settings.name).matches()) {
      problems.problem(
          Code.POLICY_NAME_INVALID,
          "name",
          settings.name,
          "a policy name is made of lower-case letters and digits, in parts joined by hyphens",
          nameCure(settings.name));
    }
  }

  private static String nameCure(String written) {
    String words = written.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    String name = words.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cure = "write a name such as " + (name.isEmpty() ? "my-app" : name);
    return written.contains("/") ? cure + ", and the path in paths" : cure;
  }

  private void checkMaxAge() {
    Duration maxAge = settings.maxAge;
    boolean wholeSeconds = maxAge.equals(maxAge.truncatedTo(ChronoUnit.SECONDS));
    if (maxAge.isNegative() || maxAge.compareTo(LONGEST_MAX_AGE) > 0 || !wholeSeconds) {
      problems.problem(
          Code.MAX_AGE_OUT_OF_BOUNDS,
          "max-age",
          maxAge.toString(),
          "is not a number of whole seconds from 0s to 24h",
          "write 30m, or 0s to have no preflight remembered");
    } else if (maxAge.compareTo(CHROMIUM_MAX_AGE) > 0) {
      problems.advice(
          "max-age",
          maxAge.toString(),
          "is longer than Chromium (2h) and WebKit (10m) remember a preflight; they use their own");
    }
  }
}
