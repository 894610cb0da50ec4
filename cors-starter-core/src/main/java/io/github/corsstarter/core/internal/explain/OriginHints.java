package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.RequestKind;
import io.github.corsstarter.core.internal.explain.Hint.Kind;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.origin.Origin;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Compares a well-formed origin with those that are admitted. One for each rejection.
 *
 * <p>What is not somebody's own for sure is never to be admitted by a wildcard: a hint names the
 * one origin, and only on condition.
 */
final class OriginHints {

  private static final String WWW = "www.";

  private final Refusal refusal;

  private final CorsPolicy policy;

  private final Origin origin;

  OriginHints(Refusal refusal, Origin origin) {
    this.refusal = refusal;
    this.policy = refusal.policy();
    this.origin = origin;
  }

  Hint find() {
    Stream<Supplier<Optional<Hint>>> finders =
        Stream.of(
            this::closedPolicy,
            this::hiddenByProxy,
            this::trailingDot,
            () -> new SameHostHints(refusal, origin).find(),
            this::apexOfWildcard,
            this::www,
            this::subdomain,
            this::loopback,
            this::otherPolicy,
            this::formPost);
    return finders.flatMap(finder -> finder.get().stream()).findFirst().orElseGet(this::unknown);
  }

  private Optional<Hint> closedPolicy() {
    return hintIf(
        policy.allowsNoOrigin(),
        Kind.CLOSED_POLICY,
        "the policy " + policy.name() + " admits no origin: if it should, " + admit());
  }

  /** The browser does not deny that it is the own origin, and forwarded headers say that it is. */
  private Optional<Hint> hiddenByProxy() {
    CorsRequest request = refusal.request();
    if (request.header(HeaderNames.SEC_FETCH_SITE) != null || origin.isLoopback()) {
      return Optional.empty();
    }
    boolean tlsHidden =
        origin.host().equalsIgnoreCase(request.host())
            && origin.scheme().equals("https")
            && !request.scheme().equals("https");
    return tlsHidden || ForwardedHosts.of(request).contains(origin.host())
        ? Optional.of(
            new Hint(
                Kind.HIDDEN_BY_PROXY,
                "server.forward-headers-strategy",
                origin
                    + " seems to be the application's own origin behind a proxy: if the proxy is"
                    + " yours and sends forwarded headers, set server.forward-headers-strategy to"
                    + " framework"))
        : Optional.empty();
  }

  private Optional<Hint> trailingDot() {
    String host = origin.host();
    if (!host.endsWith(".")) {
      return Optional.empty();
    }
    Origin twin = at(host.substring(0, host.length() - 1));
    return hintIf(
        admits(twin),
        Kind.TRAILING_DOT,
        twin
            + " is allowed, "
            + origin
            + " with a dot at its end is not: link to the page without"
            + " the dot, or "
            + admit());
  }

  private Optional<Hint> apexOfWildcard() {
    return refusal
        .listed()
        .below(origin.host())
        .findFirst()
        .map(
            family ->
                hint(
                    Kind.APEX_OF_WILDCARD,
                    family + " allows subdomains, not " + origin + " itself: " + admit()));
  }

  private Optional<Hint> www() {
    String host = origin.host();
    Origin twin = at(host.startsWith(WWW) ? host.substring(WWW.length()) : WWW + host);
    return hintIf(admits(twin), Kind.WWW, twin + " is allowed, " + origin + " is not: " + admit());
  }

  private Optional<Hint> subdomain() {
    return refusal
        .listed()
        .above(origin.host())
        .findFirst()
        .map(
            domain ->
                hint(Kind.SUBDOMAIN, domain + " is allowed, its subdomains are not: " + admit()));
  }

  private Optional<Hint> loopback() {
    return hintIf(
        origin.isLoopback(),
        Kind.LOOPBACK,
        origin + " is a page on the browser's own machine: for development, " + admit());
  }

  private Optional<Hint> otherPolicy() {
    return refusal.others().stream()
        .filter(other -> !other.allowsAnyOrigin() && other.allowsOrigin(origin.toString()))
        .findFirst()
        .map(
            other ->
                hint(
                    Kind.OTHER_POLICY,
                    "the policy "
                        + other.name()
                        + " allows "
                        + origin
                        + ", but "
                        + policy.name()
                        + " governs this path: "
                        + admit()
                        + ", or the path to cors.policies."
                        + other.name()
                        + ".paths"));
  }

  private Optional<Hint> formPost() {
    boolean navigates = "navigate".equals(refusal.request().header(HeaderNames.SEC_FETCH_MODE));
    return navigates && refusal.rejected().kind() == RequestKind.ACTUAL
        ? Optional.of(
            new Hint(
                Kind.FORM_POST,
                "cors.policies.<name>.mode",
                "a page of "
                    + origin
                    + " submits a form with the user's cookies: if this path is"
                    + " the callback of your identity provider, cover it by a policy with"
                    + " cors.policies.<name>.mode: bypass"))
        : Optional.empty();
  }

  private Hint unknown() {
    return hint(
        Kind.UNKNOWN_ORIGIN, origin + " is unknown: if that front end is yours, " + admit());
  }

  private String admit() {
    return refusal.admit(origin);
  }

  private boolean admits(Origin other) {
    return policy.allowsOrigin(other.toString());
  }

  private Origin at(String host) {
    return new Origin(origin.scheme(), host, origin.port());
  }

  private Optional<Hint> hintIf(boolean found, Kind kind, String text) {
    return found ? Optional.of(hint(kind, text)) : Optional.empty();
  }

  private Hint hint(Kind kind, String text) {
    return refusal.hint(kind, Setting.ORIGINS, text);
  }
}
