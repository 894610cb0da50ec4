package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.RequestKind;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.origin.Origin;
import io.github.corsstarter.core.internal.origin.OriginPattern;
import io.github.corsstarter.core.internal.origin.OriginRegex;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a well-formed origin with those that are admitted. One for each rejection.
 *
 * <p>The origin may be an attacker's. So a hint never proposes a wildcard: it names this one
 * origin, and says on which condition it is to be added.
 */
final class OriginHints {

  private static final String WWW = "www.";

  private final Refusal refusal;

  private final CorsPolicy policy;

  private final Origin origin;

  private final NearestPatterns nearest;

  OriginHints(Refusal refusal, Origin origin) {
    this.refusal = refusal;
    this.policy = refusal.policy();
    this.origin = origin;
    this.nearest = new NearestPatterns(origin, policy.origins().patterns());
  }

  /** The first hint that applies; what is more certain comes first. */
  Hint find() {
    Stream<Supplier<Optional<Hint>>> finders =
        Stream.of(
            this::closedPolicy,
            this::hiddenByProxy,
            this::trailingDot,
            this::sameHost,
            this::sameHostByRegex,
            this::insecureByRegex,
            this::apexOfWildcard,
            this::www,
            this::subdomain,
            this::loopback,
            this::otherPolicy,
            this::formPost);
    return finders
        .flatMap(finder -> finder.get().stream())
        .findFirst()
        .orElseGet(() -> hint(HintTemplate.UNKNOWN_ORIGIN, ""));
  }

  private Optional<Hint> closedPolicy() {
    return hintIf(policy.allowsNoOrigin(), HintTemplate.CLOSED_POLICY, "");
  }

  /** Forwarded headers say that the origin is the own one, and the browser does not deny it. */
  private Optional<Hint> hiddenByProxy() {
    CorsRequest request = refusal.request();
    if (request.header(HeaderNames.SEC_FETCH_SITE) != null || origin.isLoopback()) {
      return Optional.empty();
    }
    boolean tlsHidden =
        origin.host().equalsIgnoreCase(request.host())
            && origin.scheme().equals("https")
            && !request.scheme().equals("https");
    boolean hidden = tlsHidden || ForwardedHosts.of(request).contains(origin.host());
    return hintIf(hidden, HintTemplate.HIDDEN_BY_PROXY, "");
  }

  private Optional<Hint> trailingDot() {
    String host = origin.host();
    return host.endsWith(".")
        ? twin(HintTemplate.TRAILING_DOT, host.substring(0, host.length() - 1))
        : Optional.empty();
  }

  private Optional<Hint> sameHost() {
    OriginPattern pattern = nearest.sameHost();
    if (pattern == null) {
      return Optional.empty();
    }
    return Optional.of(
        pattern.scheme().equals(origin.scheme())
            ? hint(HintTemplate.OTHER_PORT, pattern.toString())
            : otherScheme(pattern.scheme(), pattern.toString()));
  }

  private Optional<Hint> sameHostByRegex() {
    String scheme = origin.scheme().equals("https") ? "http" : "https";
    String otherScheme = new Origin(scheme, origin.host(), origin.port()).toString();
    if (policy.allowsOrigin(otherScheme)) {
      return Optional.of(otherScheme(scheme, otherScheme));
    }
    String otherPort = new Origin(origin.scheme(), origin.host(), Origin.DEFAULT_PORT).toString();
    return hintIf(policy.allowsOrigin(otherPort), HintTemplate.OTHER_PORT, otherPort);
  }

  private Hint otherScheme(String scheme, String allowed) {
    if (!scheme.equals("https")) {
      return hint(HintTemplate.OTHER_SCHEME, allowed);
    }
    return hint(isTooInsecure() ? HintTemplate.HTTPS_ONLY : HintTemplate.HTTPS_ALLOWED, allowed);
  }

  /** A regex matches, but with credentials the policy admits no http origin by a regex. */
  private Optional<Hint> insecureByRegex() {
    return policy.origins().regexes().stream()
        .filter(regex -> regex.matches(origin.toString()))
        .findFirst()
        .map(OriginRegex::toString)
        .map(regex -> hint(HintTemplate.REGEX_OVER_HTTPS_ONLY, regex));
  }

  private Optional<Hint> apexOfWildcard() {
    return hint(HintTemplate.APEX_OF_WILDCARD, nearest.belowHost());
  }

  private Optional<Hint> www() {
    String host = origin.host();
    return twin(HintTemplate.WWW, host.startsWith(WWW) ? host.substring(WWW.length()) : WWW + host);
  }

  private Optional<Hint> subdomain() {
    return hint(HintTemplate.SUBDOMAIN, nearest.aboveHost());
  }

  private Optional<Hint> loopback() {
    return hintIf(origin.isLoopback(), HintTemplate.LOOPBACK, "");
  }

  private Optional<Hint> otherPolicy() {
    return refusal.others().stream()
        .filter(other -> !other.allowsAnyOrigin() && other.allowsOrigin(origin.toString()))
        .findFirst()
        .map(other -> hint(HintTemplate.OTHER_POLICY, "", other.name()));
  }

  private Optional<Hint> formPost() {
    boolean navigates = "navigate".equals(refusal.request().header(HeaderNames.SEC_FETCH_MODE));
    boolean submits = navigates && refusal.rejected().kind() == RequestKind.ACTUAL;
    return hintIf(submits, HintTemplate.FORM_POST, "");
  }

  /** The hint, if the same scheme and port on this other host are admitted. */
  private Optional<Hint> twin(HintTemplate template, String host) {
    String twin = new Origin(origin.scheme(), host, origin.port()).toString();
    return hintIf(policy.allowsOrigin(twin), template, twin);
  }

  private Optional<Hint> hint(HintTemplate template, @Nullable OriginPattern allowed) {
    return Optional.ofNullable(allowed).map(pattern -> hint(template, pattern.toString()));
  }

  private Optional<Hint> hintIf(boolean found, HintTemplate template, String allowed) {
    return found ? Optional.of(hint(template, allowed)) : Optional.empty();
  }

  private Hint hint(HintTemplate template, String allowed) {
    return hint(template, allowed, "");
  }

  private Hint hint(HintTemplate template, String allowed, String other) {
    return refusal.hint(
        template,
        Map.of("origin", origin.toString(), "allowed", allowed, "other", other, "admit", admit()));
  }

  /** What to do so that a page of this origin is admitted. */
  private String admit() {
    Origin secure = new Origin("https", origin.host(), origin.port());
    return HintTemplate.fill(
        isTooInsecure() ? HintTemplate.ADD_OVER_HTTPS : HintTemplate.ADD_ORIGIN,
        Map.of(
            "origin", origin.toString(),
            "secure", secure.toString(),
            "property", refusal.property(Setting.ORIGINS)));
  }

  /** Whether the policy could not list this origin without giving up its security. */
  private boolean isTooInsecure() {
    return origin.isInsecure() && policy.allowsCredentials();
  }
}
