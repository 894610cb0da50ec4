package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.http.RequestedHeaders;
import org.jspecify.annotations.Nullable;

/** What a request gets: one of four cases, and the response headers that follow from it. */
public sealed interface CorsDecision {

  /** The {@link #status} of a request that is passed on to the application. */
  int PASSED_ON = 0;

  /** What to add to the response, whether it ends here or comes from the application. */
  ResponseHeaders headers();

  /** The status of the response that ends here; {@link #PASSED_ON} if it does not. */
  int status();

  /**
   * The body of the response that ends here, all ASCII; null for an empty one. Its media type is
   * among the {@link #headers}.
   */
  default @Nullable String body() {
    return null;
  }

  /**
   * Whether the CORS headers of the response are ours alone, whatever the application adds: the
   * {@link ResponseHeaders#allowOrigin} or, where that is null, no CORS header at all.
   */
  boolean isGuarded();

  /** No policy governs the request: it belongs to the application as if we were absent. */
  record NotGoverned() implements CorsDecision {

    static final NotGoverned INSTANCE = new NotGoverned();

    @Override
    public ResponseHeaders headers() {
      return ResponseHeaders.NONE;
    }

    @Override
    public int status() {
      return PASSED_ON;
    }

    @Override
    public boolean isGuarded() {
      return false;
    }
  }

  /**
   * The request is governed, but no CORS request: it has no {@code Origin}, or was rescued.
   *
   * @param isGuarded true for a rescued request; for one without {@code Origin}, whether the policy
   *     allows any origin, so that a cache may share the answer
   * @param rescue what it was rescued by; null if it has no {@code Origin}
   * @param refusal what it was rescued from, {@link RejectionReason#ORIGIN_NOT_ALLOWED} for any
   *     origin that is not admitted, however malformed; null where {@code rescue} is
   */
  record NotCors(
      ResponseHeaders headers,
      boolean isGuarded,
      @Nullable Rescue rescue,
      @Nullable RejectionReason refusal)
      implements CorsDecision {

    @Override
    public int status() {
      return PASSED_ON;
    }
  }

  /** The policy admits the request. A preflight is answered with 204, all else goes on. */
  record Allowed(CorsPolicy policy, RequestKind kind, ResponseHeaders headers)
      implements CorsDecision {

    @Override
    public int status() {
      return kind == RequestKind.PREFLIGHT ? 204 : PASSED_ON;
    }

    @Override
    public boolean isGuarded() {
      return true;
    }
  }

  /**
   * The policy refuses the request.
   *
   * @param policy null for {@link RejectionReason#PATH_MALFORMED}: which one governs is disputable
   * @param refusedName the refused method or request-header name, unescaped and at most 64
   *     characters; null if the reason is another one
   * @param status 403, or {@link #PASSED_ON} under {@link OnRejected#CONTINUE}; 200 for some
   *     preflights that are diagnosed
   * @param body null unless rejections are {@linkplain CorsEvaluator#diagnosing diagnosed}
   */
  record Rejected(
      @Nullable CorsPolicy policy,
      RequestKind kind,
      RejectionReason reason,
      @Nullable String refusedName,
      int status,
      ResponseHeaders headers,
      @Nullable String body)
      implements CorsDecision {

    public Rejected {
      refusedName =
          refusedName != null && refusedName.length() > RequestedHeaders.MAX_REFUSED_NAME_LENGTH
              ? refusedName.substring(0, RequestedHeaders.MAX_REFUSED_NAME_LENGTH)
              : refusedName;
    }

    @Override
    public boolean isGuarded() {
      return true;
    }

    /** The same rejection with another answer. */
    Rejected answered(int newStatus, ResponseHeaders newHeaders, @Nullable String newBody) {
      return new Rejected(policy, kind, reason, refusedName, newStatus, newHeaders, newBody);
    }
  }
}
