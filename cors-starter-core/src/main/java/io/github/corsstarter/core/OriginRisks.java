package io.github.corsstarter.core;

import io.github.corsstarter.core.PolicyProblem.Code;
import io.github.corsstarter.core.origin.Origin;
import io.github.corsstarter.core.origin.OriginPattern;
import io.github.corsstarter.core.origin.PublicSuffixes;
import java.util.List;

/** Asks of an origin that can be read whether it is meant and safe. One for each definition. */
final class OriginRisks {

  private static final List<String> WEB_SCHEMES = List.of("https", "http");

  private final PolicyDefinition definition;

  private final Findings findings;

  OriginRisks(PolicyDefinition definition, Findings findings) {
    this.definition = definition;
    this.findings = findings;
  }

  void check(String property, String written, OriginPattern pattern) {
    adviseOnScheme(property, written, pattern);
    checkSecure(property, written, pattern);
    checkOwner(property, written, pattern);
  }

  private void adviseOnScheme(String property, String written, OriginPattern pattern) {
    String meant = Slip.nearest(pattern.scheme(), WEB_SCHEMES);
    if (meant != null) {
      OriginPattern web = pattern.over(meant);
      findings.advice(
          property,
          written,
          "has the scheme " + pattern.scheme() + ": write " + web + " if that is meant");
    }
  }

  private void checkSecure(String property, String written, OriginPattern pattern) {
    if (pattern.isInsecure()
        && definition.allowCredentials()
        && !definition.insecureOriginsAllowed()) {
      findings.problem(
          Code.INSECURE_ORIGIN_WITH_CREDENTIALS,
          property,
          written,
          "lets anyone who can tamper with an http page act with your users' cookies",
          "serve the page over https and write " + pattern.over("https"));
    }
  }

  private void checkOwner(String property, String written, OriginPattern pattern) {
    if (pattern.subdomains() && !Origin.isLoopbackHost(pattern.host())) {
      checkPublicSuffixes(property, written, pattern);
    }
  }

  private void checkPublicSuffixes(String property, String written, OriginPattern pattern) {
    String host = pattern.host();
    if (PublicSuffixes.isPublicSuffix(host) || PublicSuffixes.hasOnlyPublicSuffixesBelow(host)) {
      checkPublicSuffix(property, written, pattern);
    } else {
      PublicSuffixes.below(host)
          .ifPresent(
              suffix ->
                  findings.advice(
                      property,
                      written,
                      "also admits everybody who registers a name under " + suffix));
    }
  }

  private void checkPublicSuffix(String property, String written, OriginPattern pattern) {
    String reason = "admits everybody who registers a name under " + pattern.host();
    if (definition.allowCredentials() && !definition.publicSuffixesAllowed()) {
      String domain = pattern.scheme() + "://*.example." + pattern.host();
      findings.problem(
          Code.PUBLIC_SUFFIX_WITH_CREDENTIALS,
          property,
          written,
          reason,
          "write the domain that is yours, such as " + domain);
    } else {
      findings.advice(property, written, reason);
    }
  }
}
