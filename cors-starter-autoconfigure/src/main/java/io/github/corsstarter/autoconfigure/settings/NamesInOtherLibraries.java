package io.github.corsstarter.autoconfigure.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names that other systems have for what a policy says: Spring's and Spring Boot's own, Quarkus,
 * Micronaut, Express, Django, Flask, Rails, ASP.NET Core, rs/cors and jub0bs/cors for Go,
 * tower-http, and the response fields. Compared without case and punctuation.
 */
final class NamesInOtherLibraries {

  private static final Map<String, String> SETTINGS = new HashMap<>();

  /** Settings of others that have no counterpart, with what to do. */
  private static final Map<String, String> WITHOUT_COUNTERPART = new HashMap<>();

  static {
    aliases(
        "allowed-origins",
        "origin origins allow-origin allow-origins allowed-origin origin-patterns"
            + " allowed-origin-patterns allowed-origin-pattern allow-origin-patterns"
            + " allow-origin-regex allowed-origins-regex allowed-origin-regex origin-regex"
            + " origin-whitelist origin-allow-all allow-all-origins allow-any-origin"
            + " allow-origin-func allow-origin-request-func set-is-origin-allowed"
            + " set-is-origin-allowed-to-allow-wildcard-subdomains with-origins hosts allowed-hosts"
            + " domains allowed-domains access-control-allow-origin");
    aliases(
        "allowed-methods",
        "method methods allow-method allow-methods allowed-method allow-any-method with-methods"
            + " http-methods allowed-http-methods access-control-allow-methods");
    aliases(
        "allowed-headers",
        "header headers allow-header allow-headers allowed-header allow-any-header with-headers"
            + " request-headers allowed-request-headers access-control-allow-headers");
    aliases(
        "exposed-headers",
        "expose exposes expose-header expose-headers exposed-header exposed response-headers"
            + " exposed-response-headers with-exposed-headers access-control-expose-headers");
    aliases(
        "allow-credentials",
        "credentials credentialed allow-credential allowed-credentials allows-credentials"
            + " support-credentials supports-credentials access-control-allow-credentials");
    aliases(
        "max-age",
        "max-age-seconds max-age-in-seconds preflight-max-age set-preflight-max-age"
            + " access-control-max-age cache-max-age");
    aliases(
        "paths",
        "path path-pattern path-patterns pattern patterns mapping mappings url urls url-pattern"
            + " url-patterns urls-regex uri uris resource resources add-mapping api-paths");
    aliases("on-rejected", "on-reject on-rejection");
    aliases("policies", "policy");
    aliases("defaults", "default");
    aliases("ignored-properties", "ignored ignore-properties ignored-property");
    without(
        "remove it; in a policy, mode: bypass leaves the paths to the application",
        "enabled disabled");
    without("remove it: the key of a policy is its name", "name");
    without("remove it: the most specific path decides, or write cors.filter.order", "order");
    without(
        "remove it: browsers ask the user for permission instead",
        "allow-private-network private-network-access");
    without(
        "remove it: admitted preflights are answered with 204",
        "options-success-status preflight-success-status");
    without(
        "remove it: preflights never reach the application",
        "options-passthrough preflight-continue");
    without(
        "remove it: Vary is always sent where the answer depends on the origin",
        "vary vary-header");
    without("remove it: * is sent where allowed-origins has it", "send-wildcard");
    without("remove it: CORS headers are sent to CORS requests only", "always-send");
    without("remove it: error responses carry the CORS headers too", "intercept-exceptions");
    without("list http://localhost:* in allowed-origins", "localhost-passthrough");
  }

  private NamesInOtherLibraries() {}

  private static void aliases(String property, String names) {
    for (String name : names.split(" ", -1)) {
      SETTINGS.put(Spelling.uniform(name), property);
    }
  }

  private static void without(String cure, String names) {
    for (String name : names.split(" ", -1)) {
      WITHOUT_COUNTERPART.put(Spelling.uniform(name), cure);
    }
  }

  /** Our name for what is known elsewhere by this one. */
  static Optional<String> translate(String uniformName) {
    return Optional.ofNullable(SETTINGS.get(uniformName));
  }

  /** What to do about a setting that has no counterpart here, beginning with a verb. */
  static Optional<String> withoutCounterpart(String uniformName) {
    return Optional.ofNullable(WITHOUT_COUNTERPART.get(uniformName));
  }
}
