package io.github.corsstarter.autoconfigure.rejections;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.RejectionReason;
import org.jspecify.annotations.Nullable;

/** What makes rejections the same kind. Holds values from the wire, cut but not escaped. */
record RejectionKey(
    String policy, String origin, RejectionReason reason, @Nullable String refusedName) {

  static RejectionKey of(CorsRequest request, Rejected rejected) {
    String origin = requireNonNullElse(request.header("Origin"), "");
    return new RejectionKey(
        rejected.policy() == null ? "none" : rejected.policy().name(),
        LogText.cut(origin),
        rejected.reason(),
        rejected.refusedName());
  }
}
