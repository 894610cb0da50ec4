package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.http.RequestedHeaders;
import org.jspecify.annotations.Nullable;

/** What a request gets: one of five cases, and the response headers that follow from it. */
public sealed interface CorsDecision {

  /** The {@link #status} of a request that is passed on to the application. */
  int PASSED_ON = 0;

  /** What to add to the response, whether it ends here or comes from the application. */
  ResponseHeaders headers();

  /** The status of the response that ends here; {@link #PASSED_ON} if it does not. */
  default int status() {
    return PASSED_ON;
  }

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
  default boolean isGuarded() {
    return true;
  }

  /**
   * No policy governs the request: it belongs to the application as if we were absent.
   *
   * @param headers nothing but the {@code Vary} of a {@link PolicyResolver#varyBy}
   */
  record NotGoverned(ResponseHeaders headers) implements CorsDecision {

    /** Where no {@link PolicyResolver} depends on request headers. */
    public NotGoverned() {
      this(ResponseHeaders.NONE);
    }

    @Override
    public boolean isGuarded() {
      return false;
    }
  }

  /**
   * A policy governs the request, but it has no {@code Origin}: it is not a CORS request.
   *
   * @param isGuarded whether the policy allows any origin, so that a cache may share the answer
   */
  record NotCors(ResponseHeaders headers, boolean isGuarded) implements CorsDecision {}

  /**
   * The policy refuses the request, which is harmless and served as one that is not a CORS request.
   *
   * @param rescue what shows that it is harmless
   * @param refusal what it was rescued from
   */
  record Rescued(ResponseHeaders headers, Rescue rescue, RejectionReason refusal)
      implements CorsDecision {}

  /** The policy admits the request. A preflight is answered with 204, all else goes on. */
  record Allowed(CorsPolicy policy, RequestKind kind, ResponseHeaders headers)
      implements CorsDecision {

    @Override
    public int status() {
      return kind == RequestKind.PREFLIGHT ? 204 : PASSED_ON;
    }
  }

  /**
   * The policy refuses the request.
   *
   * @param policy null for {@link RejectionReason#PATH_MALFORMED}: two readings of the path may
   *     lead to different policies
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

    /** The same rejection with another answer. */
    Rejected answered(int newStatus, ResponseHeaders newHeaders, @Nullable String newBody) {
      return new Rejected(policy, kind, reason, refusedName, newStatus, newHeaders, newBody);
    }
  }
}
