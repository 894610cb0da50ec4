package io.github.corsstarter.core;

import io.github.corsstarter.core.PolicyProblem.Code;
import io.github.corsstarter.core.internal.origin.OriginPattern;
import io.github.corsstarter.core.internal.origin.OriginRegex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Checks and compiles the regexes of one definition. One for each definition. */
final class RegexesCompiler {

  private final PolicyDefinition definition;

  RegexesCompiler(PolicyDefinition definition) {
    this.definition = definition;
  }

  /**
   * @param listed the origin patterns of the same definition, to probe the regexes with
   */
  List<OriginRegex> compile(List<Entry> written, Collection<OriginPattern> listed) {
    List<OriginRegex> regexes = new ArrayList<>();
    for (Entry entry : written) {
      if (entry.written().contains("://*.")) {
        entry.problem(
            Code.ORIGIN_INVALID,
            "is a pattern with a wildcard, not a regex",
            "write it in allowed-origins");
        continue;
      }
      try {
        OriginRegex regex = OriginRegex.compile(entry.written());
        regexes.add(regex);
        probe(entry, new RegexProbe(entry.written(), regex::matches), listed);
      } catch (IllegalArgumentException e) {
        entry.problem(
            Code.ORIGIN_INVALID,
            String.valueOf(e.getMessage()),
            "write one such as https://[a-z]+[.]example[.]com");
      }
    }
    return regexes;
  }

  private void probe(Entry entry, RegexProbe probe, Collection<OriginPattern> listed) {
    if (definition.allowCredentials() && probe.matchesEverything()) {
      entry.problem(
          Code.ANY_ORIGIN_WITH_CREDENTIALS,
          "lets every site act with the cookies of your users",
          "list the origins of your front ends in allowed-origins, or remove allow-credentials");
    } else if (definition.allowCredentials()
        && !definition.insecureOriginsAllowed()
        && probe.matchesInsecureOnly()) {
      entry.advice(
          "matches http origins only, which are not admitted with credentials:"
              + " serve the pages over https, and write https in the regex");
    } else {
      probe.advice(listed).ifPresent(entry::advice);
    }
  }
}
