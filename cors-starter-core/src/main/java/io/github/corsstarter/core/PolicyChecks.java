package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.RequestedHeaders;
import io.github.corsstarter.core.internal.http.Tokens;
import io.github.corsstarter.core.internal.origin.Origin;
import org.jspecify.annotations.Nullable;

/** What a policy has against a request, one field of it after the other; null if nothing. */
final class PolicyChecks {

  /** Far more than any method has; a policy that allows any with credentials sends it back. */
  private static final int MAX_METHOD_LENGTH = 64;

  private PolicyChecks() {}

  /** CORS check, steps 3 to 5, from the server's side. */
  static boolean admitsOrigin(CorsPolicy policy, CorsRequest request, String origin) {
    return policy.allowsAnyOrigin()
        || (!request.repeats(HeaderNames.ORIGIN) && policy.allowsOrigin(origin));
  }

  /** What a policy has against an origin that it does not admit. */
  static RejectionReason originRefusal(CorsRequest request, String origin) {
    return !request.repeats(HeaderNames.ORIGIN) && Origin.isSerialized(origin)
        ? RejectionReason.ORIGIN_NOT_ALLOWED
        : RejectionReason.ORIGIN_MALFORMED;
  }

  static @Nullable RejectionReason requestMethod(
      CorsPolicy policy, CorsRequest request, String method) {
    if (request.repeats(HeaderNames.REQUEST_METHOD) || !Tokens.isToken(method)) {
      return RejectionReason.METHOD_MALFORMED;
    }
    return method.length() <= MAX_METHOD_LENGTH && policy.allowsMethod(method)
        ? null
        : RejectionReason.METHOD_NOT_ALLOWED;
  }

  static @Nullable RejectionReason requestHeaders(
      CorsPolicy policy, CorsRequest request, RequestedHeaders headers) {
    String line = request.header(HeaderNames.REQUEST_HEADERS);
    if (line == null) {
      return null;
    }
    RequestedHeaders.Verdict verdict =
        request.repeats(HeaderNames.REQUEST_HEADERS)
            ? headers.read(policy.headers(), request.headers(HeaderNames.REQUEST_HEADERS))
            : headers.read(policy.headers(), line);
    return switch (verdict) {
      case ADMITTED -> null;
      case REFUSED -> RejectionReason.HEADER_NOT_ALLOWED;
      case MALFORMED -> RejectionReason.HEADERS_MALFORMED;
    };
  }
}
