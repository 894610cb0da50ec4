package io.github.corsstarter.autoconfigure.rejections;

import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.autoconfigure.path.PolicyPaths;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.PolicyResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Logs at start-up which policies cover which paths, and a warning about diagnostics. */
final class PolicySummaryLogger implements SmartInitializingSingleton {

  static final String LOGGER = "io.github.corsstarter.policies";

  private static final Logger POLICIES = LoggerFactory.getLogger(LOGGER);

  private final CorsSettings settings;

  private final ObjectProvider<PolicyResolver> resolver;

  PolicySummaryLogger(CorsSettings settings, ObjectProvider<PolicyResolver> resolver) {
    this.settings = settings;
    this.resolver = resolver;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (PolicyPaths policy : settings.policies()) {
      write(policy);
    }
    PolicyResolver custom = settings.properties().enabled() ? resolver.getIfUnique() : null;
    if (custom != null) {
      POLICIES.info(
          "CORS policies are chosen by {}; configured ones apply only where it returns them",
          custom.getClass().getName());
    }
    if (settings.properties().diagnostics().enabled()) {
      POLICIES.warn(
          "cors.diagnostics.enabled is true: answers to rejected requests say why, and some"
              + " rejected preflights are answered 200. This is for development; in production set"
              + " it to false");
    }
  }

  private static void write(PolicyPaths policy) {
    String paths = String.join(", ", policy.patterns());
    if (policy.policy() == null) {
      POLICIES.info("CORS policy {} leaves {} to the application", policy.name(), paths);
    } else {
      POLICIES.info(
          "CORS policy {} covers {}: {}, {} credentials",
          policy.name(),
          paths,
          origins(policy.policy()),
          policy.policy().allowsCredentials() ? "with" : "without");
    }
  }

  private static String origins(CorsPolicy policy) {
    if (policy.allowsAnyOrigin()) {
      return "any origin";
    }
    if (policy.allowsNoOrigin()) {
      return "no origin";
    }
    int regexes = policy.allowedOriginRegexes().size();
    int origins = policy.allowedOrigins().size();
    String listed = origins + (origins == 1 ? " origin" : " origins");
    return regexes == 0
        ? listed
        : listed + " and " + regexes + (regexes == 1 ? " regex" : " regexes");
  }
}
