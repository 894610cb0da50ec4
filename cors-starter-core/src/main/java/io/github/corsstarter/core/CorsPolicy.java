package io.github.corsstarter.core;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.internal.http.MethodSet;
import io.github.corsstarter.core.internal.http.RequestHeaderSet;
import io.github.corsstarter.core.internal.origin.OriginSet;
import java.time.Duration;
import java.util.List;

/**
 * What an application allows other origins: checked, normalized and compiled. Immutable and
 * thread-safe; equal only to itself.
 */
public final class CorsPolicy {

  private final PolicyDefinition settings;

  private final List<String> allowedOrigins;

  private final List<PolicyAdvice> advice;

  private final boolean anyOrigin;

  private final OriginSet origins;

  private final MethodSet methods;

  private final RequestHeaderSet headers;

  private final PrecomputedHeaders precomputed;

  /**
   * @param settings normalized
   */
  CorsPolicy(PolicyDefinition settings, OriginSet origins, List<PolicyAdvice> advice) {
    this.settings = settings;
    this.allowedOrigins = requireNonNullElse(settings.allowedOrigins(), List.of());
    this.advice = advice;
    this.anyOrigin = allowedOrigins.contains("*");
    this.origins = origins;
    this.methods = MethodSet.of(settings.allowedMethods());
    this.headers = RequestHeaderSet.of(settings.allowedHeaders());
    this.precomputed = new PrecomputedHeaders(settings, methods, headers);
  }

  /**
   * Begins a policy of this name, which appears in logs, metrics and reports.
   *
   * @param name lower-case letters and digits, in parts joined by single hyphens
   */
  public static CorsPolicyBuilder named(String name) {
    return new CorsPolicyBuilder(name);
  }

  /**
   * A policy that admits no origin at all: for a resolver that knows no tenant of a request, but
   * will not leave it to the application.
   *
   * @throws InvalidPoliciesException if the name is invalid
   */
  public static CorsPolicy rejectAll(String name) {
    return named(name).allowOrigins().build();
  }

  public String name() {
    return settings.name();
  }

  /**
   * The origin patterns in canonical form, without those that {@link
   * CorsPolicyBuilder#dangerouslyAllowLoopbackOrigins} adds; {@code *} alone where it is one of
   * them.
   */
  public List<String> allowedOrigins() {
    return allowedOrigins;
  }

  public List<String> allowedOriginRegexes() {
    return settings.allowedOriginRegexes();
  }

  /** The methods in browsers' spelling, HEAD among them where GET is; or {@code *}. */
  public List<String> allowedMethods() {
    return methods.toList();
  }

  /** The request-header names in lower case; or {@code *}, with or without authorization. */
  public List<String> allowedHeaders() {
    return headers.toList();
  }

  /** The exposed response-header names in lower case, without those that always are. */
  public List<String> exposedHeaders() {
    return settings.exposedHeaders();
  }

  /** Whether admitted answers carry {@code Timing-Allow-Origin}. */
  public boolean exposesTiming() {
    return settings.exposeTiming();
  }

  public boolean allowsCredentials() {
    return settings.allowCredentials();
  }

  /** Whether every origin is admitted, {@code null} included; never with credentials. */
  public boolean allowsAnyOrigin() {
    return anyOrigin;
  }

  public Duration maxAge() {
    return settings.maxAge();
  }

  public OnRejected onRejected() {
    return settings.onRejected();
  }

  /**
   * Whether the policy admits this value of {@code Origin}; true for every text where {@link
   * #allowsAnyOrigin}.
   */
  public boolean allowsOrigin(String origin) {
    return anyOrigin || origins.contains(origin);
  }

  /** Whether the policy admits this method; case matters. */
  public boolean allowsMethod(String method) {
    return methods.contains(method);
  }

  /** Whether the policy admits this request-header name, in any case. */
  public boolean allowsHeader(String name) {
    return headers.contains(name);
  }

  /** Whether the policy admits no origin at all, {@code null} included. */
  public boolean allowsNoOrigin() {
    return !anyOrigin && origins.isEmpty();
  }

  /** The compiled origins, for the starter's own hints; its type is not API. */
  public OriginSet origins() {
    return origins;
  }

  /** What is untidy about the policy, in the order of its settings. */
  public List<PolicyAdvice> advice() {
    return advice;
  }

  MethodSet methods() {
    return methods;
  }

  RequestHeaderSet headers() {
    return headers;
  }

  PrecomputedHeaders precomputed() {
    return precomputed;
  }

  @Override
  public String toString() {
    return "CorsPolicy[" + name() + "]";
  }
}
