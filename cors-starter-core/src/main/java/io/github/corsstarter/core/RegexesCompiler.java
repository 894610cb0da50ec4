package io.github.corsstarter.core;

import io.github.corsstarter.core.PolicyProblem.Code;
import io.github.corsstarter.core.origin.OriginPattern;
import io.github.corsstarter.core.origin.OriginPatternException;
import io.github.corsstarter.core.origin.OriginPatternParser;
import io.github.corsstarter.core.origin.OriginRegex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Checks and compiles the regexes of one definition. One for each definition. */
final class RegexesCompiler {

  private final PolicyDefinition definition;

  private final Findings findings;

  RegexesCompiler(PolicyDefinition definition, Findings findings) {
    this.definition = definition;
    this.findings = findings;
  }

  /**
   * @param listed the origin patterns of the same definition, to probe the regexes with
   */
  List<OriginRegex> compile(Collection<OriginPattern> listed) {
    List<OriginRegex> regexes = new ArrayList<>();
    List<String> written = definition.allowedOriginRegexes();
    for (int i = 0; i < written.size(); i++) {
      String property = "allowed-origin-regexes[" + i + "]";
      compile(property, written.get(i))
          .ifPresent(
              regex -> {
                regexes.add(regex);
                probe(property, regex, listed);
              });
    }
    return regexes;
  }

  private Optional<OriginRegex> compile(String property, String written) {
    if (written.contains("://*.")) {
      findings.problem(
          Code.ORIGIN_INVALID,
          property,
          written,
          "is a pattern with a wildcard, not a regex",
          patternCure(written));
      return Optional.empty();
    }
    if (written.isBlank()) {
      findings.problem(
          Code.ORIGIN_INVALID,
          property,
          written,
          "matches no origin",
          "leave it out, or write a regex such as https://[a-z]+[.]example[.]com");
      return Optional.empty();
    }
    try {
      return Optional.of(OriginRegex.compile(written));
    } catch (IllegalArgumentException e) {
      findings.problem(
          Code.ORIGIN_INVALID,
          property,
          written,
          "is not a regex in RE2 syntax: " + e.getMessage(),
          "write one such as https://[a-z]+[.]example[.]com");
      return Optional.empty();
    }
  }

  private static String patternCure(String written) {
    try {
      return "write " + new OriginPatternParser(written).parse() + " in allowed-origins instead";
    } catch (OriginPatternException e) {
      return e.cure() + ", in allowed-origins";
    }
  }

  private void probe(String property, OriginRegex regex, Collection<OriginPattern> listed) {
    RegexProbe probe = new RegexProbe(regex, listed);
    if (definition.allowCredentials() && probe.matchesEverything()) {
      findings.problem(
          Code.ANY_ORIGIN_WITH_CREDENTIALS,
          property,
          regex.toString(),
          "lets every site act with the cookies of your users",
          "list the origins of your front ends in allowed-origins, or drop allow-credentials");
    } else if (definition.allowCredentials()
        && !definition.insecureOriginsAllowed()
        && probe.matchesInsecureOnly()) {
      findings.advice(
          property,
          regex.toString(),
          "matches http origins only, which are not admitted with credentials:"
              + " serve the pages over https, and write https in the regex");
    } else {
      probe.advice().ifPresent(text -> findings.advice(property, regex.toString(), text));
    }
  }
}
