package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.RequestKind;
import io.github.corsstarter.core.internal.explain.Hint.Kind;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.origin.Origin;
import io.github.corsstarter.core.internal.origin.OriginPattern;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a well-formed origin with those that are admitted.
 *
 * <p>The origin may be an attacker's. So a hint never proposes a wildcard: it names this one
 * origin, and says on which condition it is to be added.
 */
record OriginHints(Refusal refusal, Origin origin) {

  private static final String WWW = "www.";

  /** The first hint that applies; what is more certain comes first. */
  Hint find() {
    NearestPatterns nearest = new NearestPatterns(origin, policy().origins().patterns());
    Stream<Supplier<Optional<Hint>>> finders =
        Stream.of(
            () -> hintIf(policy().allowsNoOrigin(), Kind.CLOSED_POLICY),
            () -> hintIf(isHiddenByProxy(), Kind.HIDDEN_BY_PROXY),
            this::trailingDot,
            () -> Optional.ofNullable(nearest.sameHost()).map(this::sameHost),
            this::sameHostByRegex,
            this::insecureByRegex,
            () -> hint(Kind.APEX_OF_WILDCARD, nearest.belowHost()),
            this::www,
            () -> hint(Kind.SUBDOMAIN, nearest.aboveHost()),
            () -> hintIf(origin.isLoopback(), Kind.LOOPBACK),
            this::otherPolicy,
            () -> hintIf(submitsForm(), Kind.FORM_POST));
    return finders
        .flatMap(finder -> finder.get().stream())
        .findFirst()
        .orElseGet(() -> hint(Kind.UNKNOWN_ORIGIN, ""));
  }

  /** Forwarded headers say that the origin is the own one, and the browser does not deny it. */
  private boolean isHiddenByProxy() {
    CorsRequest request = refusal.request();
    if (request.header(HeaderNames.SEC_FETCH_SITE) != null || origin.isLoopback()) {
      return false;
    }
    boolean tlsHidden =
        origin.host().equalsIgnoreCase(request.host())
            && origin.scheme().equals("https")
            && !request.scheme().equals("https");
    return tlsHidden || ForwardedHosts.of(request).contains(origin.host());
  }

  private Optional<Hint> trailingDot() {
    String host = origin.host();
    return host.endsWith(".")
        ? twin(Kind.TRAILING_DOT, host.substring(0, host.length() - 1))
        : Optional.empty();
  }

  private Optional<Hint> www() {
    String host = origin.host();
    return twin(Kind.WWW, host.startsWith(WWW) ? host.substring(WWW.length()) : WWW + host);
  }

  /** The hint, if the same scheme and port on this other host are admitted. */
  private Optional<Hint> twin(Kind kind, String host) {
    String twin = new Origin(origin.scheme(), host, origin.port()).toString();
    return policy().allowsOrigin(twin) ? Optional.of(hint(kind, twin)) : Optional.empty();
  }

  private Hint sameHost(OriginPattern pattern) {
    return pattern.scheme().equals(origin.scheme())
        ? hint(Kind.OTHER_PORT, pattern.toString())
        : otherScheme(pattern.scheme(), pattern.toString());
  }

  private Optional<Hint> sameHostByRegex() {
    String scheme = origin.scheme().equals("https") ? "http" : "https";
    String otherScheme = new Origin(scheme, origin.host(), origin.port()).toString();
    if (policy().allowsOrigin(otherScheme)) {
      return Optional.of(otherScheme(scheme, otherScheme));
    }
    String otherPort = new Origin(origin.scheme(), origin.host(), Origin.DEFAULT_PORT).toString();
    return policy().allowsOrigin(otherPort)
        ? Optional.of(hint(Kind.OTHER_PORT, otherPort))
        : Optional.empty();
  }

  private Hint otherScheme(String scheme, String allowed) {
    if (!scheme.equals("https")) {
      return hint(Kind.OTHER_SCHEME, allowed);
    }
    String cure = isTooInsecure() ? Kind.SERVE_OVER_HTTPS_ONLY : Kind.SERVE_OVER_HTTPS;
    return hint(Kind.OTHER_SCHEME, allowed, "", cure);
  }

  /** A regex matches, but with credentials the policy admits no http origin by a regex. */
  private Optional<Hint> insecureByRegex() {
    return policy().origins().regexes().stream()
        .filter(regex -> regex.matches(origin.toString()))
        .findFirst()
        .map(regex -> hint(Kind.INSECURE_ORIGIN, regex.toString()));
  }

  private Optional<Hint> otherPolicy() {
    return refusal.others().stream()
        .filter(other -> !other.allowsAnyOrigin() && other.allowsOrigin(origin.toString()))
        .findFirst()
        .map(other -> hint(Kind.OTHER_POLICY, "", other.name(), cure()));
  }

  private boolean submitsForm() {
    return "navigate".equals(refusal.request().header(HeaderNames.SEC_FETCH_MODE))
        && refusal.rejected().kind() == RequestKind.ACTUAL;
  }

  private Optional<Hint> hint(Kind kind, @Nullable OriginPattern allowed) {
    return Optional.ofNullable(allowed).map(pattern -> hint(kind, pattern.toString()));
  }

  private Optional<Hint> hintIf(boolean applies, Kind kind) {
    return applies ? Optional.of(hint(kind, "")) : Optional.empty();
  }

  private Hint hint(Kind kind, String allowed) {
    return hint(kind, allowed, "", cure());
  }

  private Hint hint(Kind kind, String allowed, String other, String cure) {
    Map<String, String> names =
        Map.of(
            "origin", origin.toString(),
            "secure", new Origin("https", origin.host(), origin.port()).toString(),
            "property", refusal.property(Setting.ORIGINS),
            "allowed", allowed,
            "other", other);
    Map<String, String> values = new HashMap<>(names);
    values.put("cure", Kind.fill(cure, names));
    return refusal.hint(kind, values);
  }

  private String cure() {
    return isTooInsecure() ? Kind.ADD_OVER_HTTPS : Kind.ADD_ORIGIN;
  }

  /** Whether the policy could not list this origin without giving up its security. */
  private boolean isTooInsecure() {
    return origin.isInsecure() && policy().allowsCredentials();
  }

  private CorsPolicy policy() {
    return refusal.policy();
  }
}
