package io.github.corsstarter.autoconfigure.settings;

import static java.util.Map.entry;

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
  private static final Map<String, String> WITHOUT_COUNTERPART =
      Map.ofEntries(
          entry("enabled", "drop it"),
          entry("disabled", "drop it"),
          entry("name", "drop it: the key of a policy is its name"),
          entry("order", "drop it: the most specific path decides, or write cors.filter.order"),
          entry("allowprivatenetwork", "drop it: browsers ask the user for permission instead"),
          entry("privatenetworkaccess", "drop it: browsers ask the user for permission instead"),
          entry("optionssuccessstatus", "drop it: admitted preflights are answered with 204"),
          entry("preflightsuccessstatus", "drop it: admitted preflights are answered with 204"),
          entry("optionspassthrough", "drop it: preflights never reach the application"),
          entry("preflightcontinue", "drop it: preflights never reach the application"),
          entry("vary", "drop it: Vary is always sent where the answer depends on the origin"),
          entry(
              "varyheader", "drop it: Vary is always sent where the answer depends on the origin"),
          entry("sendwildcard", "drop it: * is sent where allowed-origins has it"),
          entry("singleheader", "drop it: lists are always sent as one field"),
          entry("localhostpassthrough", "list http://localhost:* in allowed-origins"),
          entry("alwayssend", "drop it: CORS fields are sent to CORS requests only"),
          entry("interceptexceptions", "drop it: error responses carry the CORS fields too"));

  static {
    learn(
        "allowed-origins",
        "origin origins allow-origin allow-origins allowed-origin origin-patterns allowed-origin-patterns"
            + " allowed-origin-pattern allow-origin-patterns allow-origin-regex allowed-origins-regex"
            + " allowed-origin-regex origin-regex origin-whitelist origin-allow-all allow-all-origins"
            + " allow-any-origin allow-origin-func allow-origin-request-func set-is-origin-allowed"
            + " set-is-origin-allowed-to-allow-wildcard-subdomains with-origins hosts allowed-hosts"
            + " domains allowed-domains access-control-allow-origin");
    learn(
        "allowed-methods",
        "method methods allow-method allow-methods allowed-method allow-any-method with-methods"
            + " http-methods allowed-http-methods access-control-allow-methods");
    learn(
        "allowed-headers",
        "header headers allow-header allow-headers allowed-header allow-any-header with-headers"
            + " request-headers allowed-request-headers access-control-allow-headers");
    learn(
        "exposed-headers",
        "expose exposes expose-header expose-headers exposed-header exposed response-headers"
            + " exposed-response-headers with-exposed-headers access-control-expose-headers");
    learn(
        "allow-credentials",
        "credentials credentialed allow-credential allowed-credentials allows-credentials"
            + " support-credentials supports-credentials access-control-allow-credentials");
    learn(
        "max-age",
        "max-age-seconds max-age-in-seconds preflight-max-age set-preflight-max-age"
            + " access-control-max-age cache-max-age");
    learn(
        "paths",
        "path path-pattern path-patterns pattern patterns mapping mappings url urls url-pattern"
            + " url-patterns urls-regex uri uris resource resources add-mapping api-paths");
    learn("on-rejected", "on-reject on-rejection");
    learn("policies", "policy");
    learn("defaults", "default");
    learn("ignored-properties", "ignored ignore-properties ignored-property");
  }

  private NamesInOtherLibraries() {}

  private static void learn(String property, String names) {
    for (String name : names.split(" ", -1)) {
      SETTINGS.put(Spelling.uniform(name), property);
    }
  }

  /** Our name for what is known elsewhere by this one. */
  static Optional<String> translate(String uniformName) {
    return Optional.ofNullable(SETTINGS.get(uniformName));
  }

  /** What to do about a setting that has no counterpart here, beginning with a verb. */
  static Optional<String> farewell(String uniformName) {
    return Optional.ofNullable(WITHOUT_COUNTERPART.get(uniformName));
  }
}
