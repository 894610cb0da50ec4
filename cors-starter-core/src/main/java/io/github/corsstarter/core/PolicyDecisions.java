package io.github.corsstarter.core;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.NotCors;
import io.github.corsstarter.core.CorsDecision.NotGoverned;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.internal.http.Header;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.RequestedHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request gets from the policy that governs it. Immutable. */
final class PolicyDecisions {

  private static final int FORBIDDEN = 403;

  private static final List<Header> NO_STORE =
      List.of(new Header(HeaderNames.CACHE_CONTROL, "no-store"));

  private final VaryValues vary;

  private final NotCors withoutOrigin;

  private final ResponseHeaders forbidden;

  private final ResponseHeaders forbiddenPreflight;

  PolicyDecisions(VaryValues vary) {
    this.vary = vary;
    this.withoutOrigin =
        new NotCors(new ResponseHeaders(null, List.of(), vary.actual()), false, null, null);
    this.forbidden = new ResponseHeaders(null, NO_STORE, vary.actual());
    this.forbiddenPreflight = new ResponseHeaders(null, NO_STORE, vary.preflight());
  }

  CorsDecision withoutOrigin(String method, @Nullable CorsPolicy policy) {
    if (policy == null) {
      return NotGoverned.INSTANCE;
    }
    if (!policy.allowsAnyOrigin()) {
      return withoutOrigin;
    }
    ResponseHeaders headers =
        policy.allowsMethod(method) ? sharedHeaders(policy) : withoutOrigin.headers();
    return new NotCors(headers, true, null, null);
  }

  /** Decides where it can be disputed which policy governs the path. */
  Rejected malformedPath(CorsRequest request) {
    return rejected(null, RequestKind.of(request), RejectionReason.PATH_MALFORMED, null);
  }

  /** Decides for a request that has an origin. */
  CorsDecision governed(CorsPolicy policy, CorsRequest request, String origin) {
    RequestKind kind = RequestKind.of(request);
    if (!PolicyChecks.admitsOrigin(policy, request, origin)) {
      return refusedOrigin(policy, request, kind, origin);
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
            : new ResponseHeaders(origin, policy.fields().actual(origin), vary.actual());
    return new Allowed(policy, RequestKind.ACTUAL, headers);
  }

  /** CORS-preflight fetch, steps 7.5 to 7.7: the method first, then the header names. */
  private CorsDecision preflight(CorsPolicy policy, CorsRequest request, String origin) {
    String method = requireNonNullElse(request.header(HeaderNames.REQUEST_METHOD), "");
    RejectionReason refusal = PolicyChecks.requestMethod(policy, request, method);
    if (refusal != null) {
      return refused(policy, request, RequestKind.PREFLIGHT, refusal, method);
    }
    RequestedHeaders headers = new RequestedHeaders();
    refusal = PolicyChecks.requestHeaders(policy, request, headers);
    if (refusal != null) {
      return refused(policy, request, RequestKind.PREFLIGHT, refusal, headers.refusedName());
    }
    String allowOrigin = policy.allowsAnyOrigin() ? "*" : origin;
    List<Header> fields = policy.fields().preflight(request, method);
    return new Allowed(
        policy, RequestKind.PREFLIGHT, new ResponseHeaders(allowOrigin, fields, vary.preflight()));
  }

  private CorsDecision refusedOrigin(
      CorsPolicy policy, CorsRequest request, RequestKind kind, String origin) {
    Rescue rescue = rescue(policy, request, kind);
    // What is wrong with an origin is told to those who are refused, and costs a second look.
    return rescue == null
        ? rejected(policy, kind, PolicyChecks.originRefusal(request, origin), null)
        : rescued(rescue, RejectionReason.ORIGIN_NOT_ALLOWED);
  }

  private CorsDecision refused(
      CorsPolicy policy,
      CorsRequest request,
      RequestKind kind,
      RejectionReason reason,
      @Nullable String refusedName) {
    Rescue rescue = rescue(policy, request, kind);
    return rescue == null ? rejected(policy, kind, reason, refusedName) : rescued(rescue, reason);
  }

  /** The policy refuses; signals that the request is harmless may still rescue it. */
  private static @Nullable Rescue rescue(CorsPolicy policy, CorsRequest request, RequestKind kind) {
    if (kind == RequestKind.PREFLIGHT) {
      return null;
    }
    Rescue rescue = Rescue.sameOrigin(request);
    return rescue == null && kind == RequestKind.ACTUAL
        ? Rescue.navigation(request, policy)
        : rescue;
  }

  private NotCors rescued(Rescue rescue, RejectionReason refusal) {
    return new NotCors(withoutOrigin.headers(), true, rescue, refusal);
  }

  private Rejected rejected(
      @Nullable CorsPolicy policy,
      RequestKind kind,
      RejectionReason reason,
      @Nullable String refusedName) {
    boolean served =
        policy != null && kind == RequestKind.ACTUAL && policy.onRejected() == OnRejected.CONTINUE;
    ResponseHeaders headers = kind == RequestKind.PREFLIGHT ? forbiddenPreflight : forbidden;
    return served
        ? new Rejected(
            policy,
            kind,
            reason,
            refusedName,
            CorsDecision.PASSED_ON,
            withoutOrigin.headers(),
            null)
        : new Rejected(policy, kind, reason, refusedName, FORBIDDEN, headers, null);
  }

  /** What every origin gets, and a request without one too, so that a cache may share it. */
  private ResponseHeaders sharedHeaders(CorsPolicy policy) {
    return new ResponseHeaders("*", policy.fields().anyOrigin(), vary.anyOrigin());
  }
}
