package io.github.corsstarter.core;

import io.github.corsstarter.core.PolicyProblem.Code;
import io.github.corsstarter.core.internal.http.EditDistance;
import io.github.corsstarter.core.internal.origin.Origin;
import io.github.corsstarter.core.internal.origin.OriginPattern;
import io.github.corsstarter.core.internal.origin.PublicSuffixes;
import java.util.List;

/** Asks of an origin that can be read whether it is meant and safe. One for each definition. */
final class OriginRisks {

  private static final List<String> WEB_SCHEMES = List.of("https", "http");

  private static final int MAX_MISSPELLED_LENGTH = 6;

  private final PolicyDefinition definition;

  OriginRisks(PolicyDefinition definition) {
    this.definition = definition;
  }

  void check(Entry entry, OriginPattern pattern) {
    adviseOnScheme(entry, pattern);
    checkSecure(entry, pattern);
    checkOwner(entry, pattern);
  }

  private static void adviseOnScheme(Entry entry, OriginPattern pattern) {
    String scheme = pattern.scheme();
    for (String web : WEB_SCHEMES) {
      if (!WEB_SCHEMES.contains(scheme)
          && scheme.length() <= MAX_MISSPELLED_LENGTH
          && EditDistance.between(scheme, web) == 1) {
        entry.advice(
            "has the scheme " + scheme + ": write " + pattern.over(web) + " if that is meant");
        return;
      }
    }
  }

  private void checkSecure(Entry entry, OriginPattern pattern) {
    if (pattern.isInsecure()
        && definition.allowCredentials()
        && !definition.insecureOriginsAllowed()) {
      entry.problem(
          Code.INSECURE_ORIGIN_WITH_CREDENTIALS,
          "lets anyone who can tamper with an http page act with your users' cookies",
          "serve the page over https and write " + pattern.over("https"));
    }
  }

  private void checkOwner(Entry entry, OriginPattern pattern) {
    if (pattern.subdomains() && !Origin.isLoopbackHost(pattern.host())) {
      checkPublicSuffixes(entry, pattern);
    }
  }

  private void checkPublicSuffixes(Entry entry, OriginPattern pattern) {
    String host = pattern.host();
    if (PublicSuffixes.isPublicSuffix(host) || PublicSuffixes.hasOnlyPublicSuffixesBelow(host)) {
      checkPublicSuffix(entry, pattern);
    } else {
      PublicSuffixes.below(host)
          .ifPresent(
              suffix -> entry.advice("also admits everyone who registers a name under " + suffix));
    }
  }

  private void checkPublicSuffix(Entry entry, OriginPattern pattern) {
    String reason = "admits everyone who registers a name under " + pattern.host();
    if (definition.allowCredentials() && !definition.publicSuffixesAllowed()) {
      String domain = pattern.scheme() + "://*.example." + pattern.host();
      entry.problem(
          Code.PUBLIC_SUFFIX_WITH_CREDENTIALS,
          reason,
          "write the domain that is yours, such as " + domain);
    } else {
      entry.advice(reason);
    }
  }
}
