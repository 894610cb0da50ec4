package io.github.corsstarter.core;

import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.NotCors;
import io.github.corsstarter.core.CorsDecision.NotGoverned;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.http.FieldNames;
import io.github.corsstarter.core.http.HeaderField;
import io.github.corsstarter.core.http.PathGuard;
import io.github.corsstarter.core.http.RequestedHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a request gets: the one place that does, whatever the server. Immutable and
 * thread-safe; no request, however malformed, makes it throw, unless a {@link PolicyResolver} does.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
public final class CorsEvaluator {

  private static final int FORBIDDEN = 403;

  private static final List<HeaderField> NO_STORE =
      List.of(new HeaderField(FieldNames.CACHE_CONTROL, "no-store"));

  private final PolicyResolver resolver;

  private final @Nullable CorsPolicies configured;

  private final VaryMembers vary;

  private final Listeners listeners;

  private final @Nullable Diagnostics diagnostics;

  private final NotCors withoutOrigin;

  private final ResponseHeaders forbidden;

  private final ResponseHeaders forbiddenPreflight;

  private CorsEvaluator(
      PolicyResolver resolver,
      @Nullable CorsPolicies configured,
      VaryMembers vary,
      Listeners listeners,
      @Nullable Diagnostics diagnostics) {
    this.resolver = resolver;
    this.configured = configured;
    this.vary = vary;
    this.listeners = listeners;
    this.diagnostics = diagnostics;
    this.withoutOrigin =
        new NotCors(new ResponseHeaders(null, List.of(), vary.actual()), null, null);
    this.forbidden = new ResponseHeaders(null, NO_STORE, vary.actual());
    this.forbiddenPreflight = new ResponseHeaders(null, NO_STORE, vary.preflight());
  }

  /** Evaluates by the configured policies, which depend on the path alone. */
  public static CorsEvaluator of(
      CorsPolicies policies, Collection<? extends DecisionListener> listeners) {
    return new CorsEvaluator(
        policies::governing, policies, VaryMembers.byPath(), new Listeners(listeners), null);
  }

  /** Evaluates by the policies that the resolver finds, on whatever they depend. */
  public static CorsEvaluator of(
      PolicyResolver resolver, Collection<? extends DecisionListener> listeners) {
    return new CorsEvaluator(
        resolver, null, VaryMembers.by(resolver.varyBy()), new Listeners(listeners), null);
  }

  /**
   * The same evaluator with rejections that tell the client why, for development: with a body, and
   * where the origin passed, as an answer to the preflight that shows the browser what failed.
   *
   * @param bodies words the reason; must not throw
   */
  public CorsEvaluator diagnosing(RejectionBody bodies) {
    return new CorsEvaluator(resolver, configured, vary, listeners, new Diagnostics(bodies));
  }

  /** The policy that governs the request; null if it is left to the application. */
  public @Nullable CorsPolicy governing(CorsRequest request) {
    return resolver.resolve(request);
  }

  /** Decides, and tells the listeners. */
  public CorsDecision evaluate(CorsRequest request) {
    return evaluate(request, request.header(FieldNames.ORIGIN));
  }

  /**
   * Decides, and tells the listeners, for a caller that has read the {@code Origin} already.
   *
   * @param origin as {@link CorsRequest#header} has it; null if there is none
   */
  public CorsDecision evaluate(CorsRequest request, @Nullable String origin) {
    CorsDecision decision = decide(request, origin);
    if (decision instanceof Allowed || decision instanceof Rejected) {
      listeners.decided(request, decision);
    } else if (decision instanceof NotCors notCors && notCors.rescue() != null) {
      listeners.rescued(request, notCors.rescue());
    }
    return decision;
  }

  /** Decides, and tells nobody. */
  public CorsDecision decide(CorsRequest request) {
    return decide(request, request.header(FieldNames.ORIGIN));
  }

  private CorsDecision decide(CorsRequest request, @Nullable String origin) {
    CorsDecision decision = judge(request, origin);
    return diagnostics != null && decision instanceof Rejected rejected
        ? diagnostics.answer(request, rejected)
        : decision;
  }

  private CorsDecision judge(CorsRequest request, @Nullable String origin) {
    if (origin == null) {
      return withoutOrigin(request.method(), resolver.resolve(request));
    }
    String path = request.path();
    CorsPolicy policy = configured == null ? resolver.resolve(request) : configured.governing(path);
    if (isPathDisputable(policy, request, path)) {
      RequestKind kind = RequestKind.of(request);
      return rejected(null, kind, RejectionReason.PATH_MALFORMED, null);
    }
    return policy == null ? NotGoverned.INSTANCE : governed(policy, request, origin);
  }

  /**
   * Decides on a request that has no {@code Origin}, as {@link #evaluate} would, but without an
   * object for the request: most requests are of this kind, and are to leave no garbage.
   *
   * @param path as {@link CorsRequest#path()}
   * @return null if a custom resolver finds the policy: it may want to know more of the request
   */
  public @Nullable CorsDecision withoutOrigin(String method, String path) {
    return configured == null ? null : withoutOrigin(method, configured.governing(path));
  }

  private CorsDecision withoutOrigin(String method, @Nullable CorsPolicy policy) {
    if (policy == null) {
      return NotGoverned.INSTANCE;
    }
    if (!policy.allowsAnyOrigin()) {
      return withoutOrigin;
    }
    return policy.allowsMethod(method)
        ? new NotCors(sharedHeaders(policy), null, null)
        : new NotCors(withoutOrigin.headers(), null, RejectionReason.METHOD_NOT_ALLOWED);
  }

  /** Whether it can be disputed which policy governs the path, and one that matters does. */
  private boolean isPathDisputable(@Nullable CorsPolicy policy, CorsRequest request, String path) {
    if (PathGuard.isPlain(path)) {
      return false;
    }
    Optional<String> resolved = PathGuard.resolveDisguised(path);
    boolean disputable =
        resolved.isPresent()
            ? policy != null || resolve(request, resolved.get()) != null
            : policy != null && isAnother(policy, resolve(request, PathGuard.tidy(path)));
    return disputable && Rescue.sameOrigin(request) == null;
  }

  private @Nullable CorsPolicy resolve(CorsRequest request, String path) {
    return resolver.resolve(new MovedRequest(request, path));
  }

  /** A resolver may build its policies anew for each request. */
  private static boolean isAnother(CorsPolicy policy, @Nullable CorsPolicy other) {
    return other != null && !other.name().equals(policy.name());
  }

  private CorsDecision governed(CorsPolicy policy, CorsRequest request, String origin) {
    RequestKind kind = RequestKind.of(request);
    RejectionReason refusal = PolicyChecks.origin(policy, request, origin);
    if (refusal != null) {
      return refused(policy, request, kind, refusal, null);
    }
    return switch (kind) {
      case PREFLIGHT -> preflight(policy, request, origin);
      case HANDSHAKE -> new Allowed(policy, kind, withoutOrigin.headers());
      case ACTUAL -> actual(policy, request, origin);
    };
  }

  private CorsDecision actual(CorsPolicy policy, CorsRequest request, String origin) {
    String method = request.method();
    if (!policy.allowsMethod(method)) {
      return refused(
          policy, request, RequestKind.ACTUAL, RejectionReason.METHOD_NOT_ALLOWED, method);
    }
    ResponseHeaders headers =
        policy.allowsAnyOrigin()
            ? sharedHeaders(policy)
            : new ResponseHeaders(origin, policy.fields().actual(), vary.actual());
    return new Allowed(policy, RequestKind.ACTUAL, headers);
  }

  /** CORS-preflight fetch, steps 7.5 to 7.7: the method first, then the header names. */
  private CorsDecision preflight(CorsPolicy policy, CorsRequest request, String origin) {
    RejectionReason refusal = PolicyChecks.requestMethod(policy, request);
    if (refusal != null) {
      String method = request.header(FieldNames.REQUEST_METHOD);
      return refused(policy, request, RequestKind.PREFLIGHT, refusal, method);
    }
    RequestedHeaders headers = new RequestedHeaders();
    refusal = PolicyChecks.requestHeaders(policy, request, headers);
    if (refusal != null) {
      return refused(policy, request, RequestKind.PREFLIGHT, refusal, headers.culprit());
    }
    String allowOrigin = policy.allowsAnyOrigin() ? "*" : origin;
    List<HeaderField> fields = policy.fields().preflight(request);
    return new Allowed(
        policy, RequestKind.PREFLIGHT, new ResponseHeaders(allowOrigin, fields, vary.preflight()));
  }

  /** The policy refuses; signals that the request is harmless may still rescue it. */
  private CorsDecision refused(
      CorsPolicy policy,
      CorsRequest request,
      RequestKind kind,
      RejectionReason reason,
      @Nullable String culprit) {
    Rescue rescue = kind == RequestKind.PREFLIGHT ? null : Rescue.sameOrigin(request);
    if (rescue == null && kind == RequestKind.ACTUAL) {
      rescue = Rescue.navigation(request, policy);
    }
    return rescue == null
        ? rejected(policy, kind, reason, culprit)
        : new NotCors(withoutOrigin.headers(), rescue, reason);
  }

  private Rejected rejected(
      @Nullable CorsPolicy policy,
      RequestKind kind,
      RejectionReason reason,
      @Nullable String culprit) {
    boolean served =
        policy != null && kind == RequestKind.ACTUAL && policy.onRejected() == OnRejected.CONTINUE;
    ResponseHeaders headers = kind == RequestKind.PREFLIGHT ? forbiddenPreflight : forbidden;
    return served
        ? new Rejected(
            policy, kind, reason, culprit, CorsDecision.PASSED_ON, withoutOrigin.headers(), null)
        : new Rejected(policy, kind, reason, culprit, FORBIDDEN, headers, null);
  }

  /** What every origin gets, and a request without one too, so that a cache may share it. */
  private ResponseHeaders sharedHeaders(CorsPolicy policy) {
    return new ResponseHeaders("*", policy.fields().actual(), vary.anyOrigin());
  }
}
