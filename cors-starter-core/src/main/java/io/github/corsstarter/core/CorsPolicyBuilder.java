package io.github.corsstarter.core;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CorsPolicy} in code; the twin of {@link #allowOrigins} is the property {@code
 * allowed-origins}, and so on. Nothing is checked before {@link #build}; null is not allowed. Lists
 * replace what was set before and the default list. Not thread-safe; what it builds is.
 */
public final class CorsPolicyBuilder {

  final String name;

  /** Null until it is set: an empty list closes the policy on purpose. */
  @Nullable List<String> origins;

  List<String> regexes = List.of();

  List<String> methods = List.of("GET", "HEAD", "POST");

  List<String> headers = List.of("Accept", "Accept-Language", "Content-Language", "Content-Type");

  List<String> exposed = List.of();

  boolean timing;

  boolean credentials;

  Duration maxAge = Duration.ofMinutes(30);

  OnRejected onRejected = OnRejected.FORBID;

  boolean insecureOrigins;

  boolean publicSuffixes;

  boolean nullOrigin;

  boolean loopbackOrigins;

  CorsPolicyBuilder(String name) {
    this.name = name;
  }

  /**
   * Origins such as {@code https://app.example.com}, {@code https://*.example.com}, {@code
   * http://localhost:*}; or {@code *} for any. With none at all the policy admits no origin.
   */
  public CorsPolicyBuilder allowOrigins(String... origins) {
    return allowOrigins(List.of(origins));
  }

  /** As {@link #allowOrigins(String...)}. */
  public CorsPolicyBuilder allowOrigins(Collection<String> origins) {
    this.origins = List.copyOf(origins);
    return this;
  }

  /** Regular expressions in RE2 syntax that match an origin in full; they never match null. */
  public CorsPolicyBuilder allowOriginRegexes(String... regexes) {
    return allowOriginRegexes(List.of(regexes));
  }

  /** As {@link #allowOriginRegexes(String...)}. */
  public CorsPolicyBuilder allowOriginRegexes(Collection<String> regexes) {
    this.regexes = List.copyOf(regexes);
    return this;
  }

  /** Methods, or {@code *} for any; default: GET, HEAD, POST. */
  public CorsPolicyBuilder allowMethods(String... methods) {
    return allowMethods(List.of(methods));
  }

  /** As {@link #allowMethods(String...)}. */
  public CorsPolicyBuilder allowMethods(Collection<String> methods) {
    this.methods = List.copyOf(methods);
    return this;
  }

  /**
   * Request-header names, or {@code *} for any but {@code Authorization}; default: Accept,
   * Accept-Language, Content-Language, Content-Type.
   */
  public CorsPolicyBuilder allowHeaders(String... headers) {
    return allowHeaders(List.of(headers));
  }

  /** As {@link #allowHeaders(String...)}. */
  public CorsPolicyBuilder allowHeaders(Collection<String> headers) {
    this.headers = List.copyOf(headers);
    return this;
  }

  /** Names of response headers that scripts may read; {@code *} for any, without credentials. */
  public CorsPolicyBuilder exposeHeaders(String... headers) {
    return exposeHeaders(List.of(headers));
  }

  /** As {@link #exposeHeaders(String...)}. */
  public CorsPolicyBuilder exposeHeaders(Collection<String> headers) {
    this.exposed = List.copyOf(headers);
    return this;
  }

  /**
   * Lets scripts of admitted origins see how long a response took ({@code Timing-Allow-Origin}).
   */
  public CorsPolicyBuilder exposeTiming() {
    this.timing = true;
    return this;
  }

  /** Admits requests with cookies, TLS client certificates or HTTP authentication. */
  public CorsPolicyBuilder allowCredentials() {
    this.credentials = true;
    return this;
  }

  /** How long a browser may remember a preflight: whole seconds, 0 to 24 hours; default: 30m. */
  public CorsPolicyBuilder maxAge(Duration maxAge) {
    this.maxAge = maxAge;
    return this;
  }

  /** What becomes of rejected actual requests; default: {@link OnRejected#FORBID}. */
  public CorsPolicyBuilder onRejected(OnRejected onRejected) {
    this.onRejected = onRejected;
    return this;
  }

  /** Admits http origins together with credentials: whoever alters http can use them. */
  public CorsPolicyBuilder dangerouslyAllowInsecureOrigins() {
    this.insecureOrigins = true;
    return this;
  }

  /** Admits all subdomains of a public suffix together with credentials: anyone can have one. */
  public CorsPolicyBuilder dangerouslyAllowPublicSuffixes() {
    this.publicSuffixes = true;
    return this;
  }

  /** Makes the entry {@code null} legal: any site can make requests with that origin. */
  public CorsPolicyBuilder dangerouslyAllowNullOrigin() {
    this.nullOrigin = true;
    return this;
  }

  /** Admits every origin on the browser's own machine, credentials included. */
  public CorsPolicyBuilder dangerouslyAllowLoopbackOrigins() {
    this.loopbackOrigins = true;
    return this;
  }

  /**
   * Compiles the policy.
   *
   * @throws InvalidPoliciesException with every problem at once
   */
  public CorsPolicy build() {
    return new PolicyCompiler(this).compile();
  }
}
