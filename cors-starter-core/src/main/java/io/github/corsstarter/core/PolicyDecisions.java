package io.github.corsstarter.core;

import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.NotCors;
import io.github.corsstarter.core.CorsDecision.NotGoverned;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsDecision.Rescued;
import io.github.corsstarter.core.internal.http.Header;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.RequestedHeaders;
import io.github.corsstarter.core.internal.http.Tokens;
import io.github.corsstarter.core.internal.origin.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a request gets once it is known which policy governs it: the checks in the order of
 * the standard, and the answers that follow. Immutable.
 */
final class PolicyDecisions {

  private static final int FORBIDDEN = 403;

  /** Far more than any method has; a policy that allows any method sends it back. */
  static final int MAX_METHOD_LENGTH = 64;

  private static final List<Header> NO_STORE =
      List.of(new Header(HeaderNames.CACHE_CONTROL, "no-store"));

  private final VaryValues vary;

  private final NotGoverned notGoverned;

  private final NotCors withoutOrigin;

  private final ResponseHeaders bare;

  private final ResponseHeaders forbidden;

  private final ResponseHeaders forbiddenPreflight;

  PolicyDecisions(VaryValues vary) {
    this.vary = vary;
    this.notGoverned = new NotGoverned(new ResponseHeaders(null, List.of(), vary.notGoverned()));
    this.bare = new ResponseHeaders(null, List.of(), vary.actual());
    this.withoutOrigin = new NotCors(bare, false);
    this.forbidden = new ResponseHeaders(null, NO_STORE, vary.actual());
    this.forbiddenPreflight = new ResponseHeaders(null, NO_STORE, vary.preflight());
  }

  NotGoverned notGoverned() {
    return notGoverned;
  }

  /** Decides on a request that has no {@code Origin}, and so is not a CORS request. */
  CorsDecision withoutOrigin(@Nullable CorsPolicy policy, String method) {
    if (policy == null) {
      return notGoverned;
    }
    if (!policy.allowsAnyOrigin()) {
      return withoutOrigin;
    }
    return new NotCors(policy.allowsMethod(method) ? shared(policy) : bare, true);
  }

  /** Decides where two readings of the path lead to different policies. */
  Rejected malformedPath(CorsRequest request) {
    return rejected(null, RequestKind.of(request), RejectionReason.PATH_MALFORMED, null);
  }

  /**
   * Decides on a request that has an {@code Origin}. A preflight alone cannot see to it that
   * methods are kept to: browsers send the <a
   * href="https://fetch.spec.whatwg.org/#cors-safelisted-method">safelisted</a> ones without
   * asking.
   */
  CorsDecision withOrigin(CorsPolicy policy, CorsRequest request, String origin) {
    String method = request.method();
    String requestedMethod =
        method.equals("OPTIONS") ? request.header(HeaderNames.REQUEST_METHOD) : null;
    if (requestedMethod != null) {
      return preflight(policy, request, origin, requestedMethod);
    }
    RequestKind kind = RequestKind.of(request);
    // https://fetch.spec.whatwg.org/#concept-cors-check, from the server's side: steps 3 to 5.
    boolean any = policy.allowsAnyOrigin();
    if (!any && !policy.origins().contains(origin)) {
      return refused(policy, request, origin, kind, originRefusal(origin), null);
    }
    if (kind == RequestKind.HANDSHAKE) {
      return new Allowed(policy, kind, bare);
    }
    if (!policy.methods().contains(method)) {
      RejectionReason reason = RejectionReason.METHOD_NOT_ALLOWED;
      return refused(policy, request, origin, kind, reason, method);
    }
    PrecomputedHeaders own = policy.precomputed();
    ResponseHeaders headers =
        any
            ? shared(policy)
            : new ResponseHeaders(
                origin, own.exposesTiming() ? own.timed(origin) : own.actual(), vary.actual());
    return new Allowed(policy, kind, headers);
  }

  /**
   * <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">CORS-preflight fetch</a>, from
   * the server's side: the origin, then the method (step 7.5), then the header names (steps 7.6 and
   * 7.7).
   */
  private CorsDecision preflight(
      CorsPolicy policy, CorsRequest request, String origin, String method) {
    if (!policy.allowsOrigin(origin)) {
      return rejected(policy, RequestKind.PREFLIGHT, originRefusal(origin), null);
    }
    if (!Tokens.isToken(method)) {
      return rejected(policy, RequestKind.PREFLIGHT, RejectionReason.METHOD_MALFORMED, method);
    }
    if (method.length() > MAX_METHOD_LENGTH || !policy.methods().contains(method)) {
      return rejected(policy, RequestKind.PREFLIGHT, RejectionReason.METHOD_NOT_ALLOWED, method);
    }
    String names = request.header(HeaderNames.REQUEST_HEADERS);
    Rejected rejected = names == null ? null : checkNames(policy, names);
    if (rejected != null) {
      return rejected;
    }
    List<Header> headers = policy.precomputed().preflight(method, names);
    String allowOrigin = policy.allowsAnyOrigin() ? "*" : origin;
    return new Allowed(
        policy, RequestKind.PREFLIGHT, new ResponseHeaders(allowOrigin, headers, vary.preflight()));
  }

  /** The rejection of the requested header names; null if the policy admits them. */
  private @Nullable Rejected checkNames(CorsPolicy policy, String names) {
    RequestedHeaders requested = new RequestedHeaders();
    RejectionReason reason =
        switch (requested.read(policy.headers(), names)) {
          case ADMITTED -> null;
          case REFUSED -> RejectionReason.HEADER_NOT_ALLOWED;
          case MALFORMED -> RejectionReason.HEADERS_MALFORMED;
        };
    return reason == null
        ? null
        : rejected(policy, RequestKind.PREFLIGHT, reason, requested.refusedName());
  }

  private static RejectionReason originRefusal(String origin) {
    return Origin.isSerialized(origin)
        ? RejectionReason.ORIGIN_NOT_ALLOWED
        : RejectionReason.ORIGIN_MALFORMED;
  }

  /** The policy refuses; signals that the request is harmless may still rescue it. */
  private CorsDecision refused(
      CorsPolicy policy,
      CorsRequest request,
      String origin,
      RequestKind kind,
      RejectionReason reason,
      @Nullable String refusedName) {
    Rescue rescue = Rescue.sameOrigin(request, origin);
    if (rescue == null && kind == RequestKind.ACTUAL) {
      rescue = Rescue.navigation(request, policy);
    }
    return rescue == null
        ? rejected(policy, kind, reason, refusedName)
        : new Rescued(bare, rescue, reason);
  }

  private Rejected rejected(
      @Nullable CorsPolicy policy,
      RequestKind kind,
      RejectionReason reason,
      @Nullable String refusedName) {
    boolean served =
        policy != null && kind == RequestKind.ACTUAL && policy.onRejected() == OnRejected.CONTINUE;
    int status = served ? CorsDecision.PASSED_ON : FORBIDDEN;
    ResponseHeaders headers =
        served ? bare : kind == RequestKind.PREFLIGHT ? forbiddenPreflight : forbidden;
    return new Rejected(policy, kind, reason, refusedName, status, headers, null);
  }

  /** What every origin gets, and a request without one too, so that a cache may share it. */
  private ResponseHeaders shared(CorsPolicy policy) {
    return new ResponseHeaders("*", policy.precomputed().anyOrigin(), vary.anyOrigin());
  }
}
