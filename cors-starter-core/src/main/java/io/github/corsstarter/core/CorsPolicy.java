package io.github.corsstarter.core;

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

  private final String name;

  private final List<String> allowedOrigins;

  private final OriginSet origins;

  private final List<String> allowedOriginRegexes;

  private final MethodSet methods;

  private final RequestHeaderSet headers;

  private final List<String> exposedHeaders;

  private final boolean exposesTiming;

  private final boolean allowsCredentials;

  private final Duration maxAge;

  private final OnRejected onRejected;

  private final List<PolicyAdvice> advice;

  private final boolean anyOrigin;

  private final PrecomputedHeaders precomputed;

  /**
   * @param settings as they were written; the other parameters are what has been read from them
   */
  CorsPolicy(
      CorsPolicyBuilder settings,
      List<String> allowedOrigins,
      OriginSet origins,
      MethodSet methods,
      RequestHeaderSet headers,
      List<String> exposedHeaders,
      List<PolicyAdvice> advice) {
    this.name = settings.name;
    this.allowedOrigins = allowedOrigins;
    this.origins = origins;
    this.allowedOriginRegexes = settings.regexes;
    this.methods = methods;
    this.headers = headers;
    this.exposedHeaders = exposedHeaders;
    this.exposesTiming = settings.timing;
    this.allowsCredentials = settings.credentials;
    this.maxAge = settings.maxAge;
    this.onRejected = settings.onRejected;
    this.advice = advice;
    this.anyOrigin = allowedOrigins.contains("*");
    this.precomputed = new PrecomputedHeaders(settings, methods, headers, exposedHeaders);
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
    return name;
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
    return allowedOriginRegexes;
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
    return exposedHeaders;
  }

  /** Whether admitted answers carry {@code Timing-Allow-Origin}. */
  public boolean exposesTiming() {
    return exposesTiming;
  }

  public boolean allowsCredentials() {
    return allowsCredentials;
  }

  /** Whether every origin is admitted, {@code null} included; never with credentials. */
  public boolean allowsAnyOrigin() {
    return anyOrigin;
  }

  public Duration maxAge() {
    return maxAge;
  }

  public OnRejected onRejected() {
    return onRejected;
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
