package io.github.corsstarter.autoconfigure.rejections;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.RejectionReason;
import io.github.corsstarter.core.internal.Escaped;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What makes two rejections the same kind. The values come from requests; they are cut, but not
 * escaped.
 *
 * <p>Keys are comparable because a client can choose origins that have equal hashes: a hash map
 * then keeps them in a tree, and finds one among 100,000 in 17 comparisons.
 */
record RejectionKey(String policy, String origin, RejectionReason reason, String refusedName)
    implements Comparable<RejectionKey> {

  private static final int MAX_LENGTH = Escaped.MAX_LENGTH + 1;

  private static final Comparator<RejectionKey> ORDER =
      Comparator.comparing(RejectionKey::origin)
          .thenComparing(RejectionKey::refusedName)
          .thenComparing(RejectionKey::reason)
          .thenComparing(RejectionKey::policy);

  static RejectionKey of(CorsRequest request, Rejected rejected) {
    return new RejectionKey(
        rejected.policy() == null ? "none" : rejected.policy().name(),
        cut(request.header("Origin")),
        rejected.reason(),
        cut(rejected.refusedName()));
  }

  /** One character more than is shown, so that it can be seen that the value was cut. */
  static String cut(@Nullable String value) {
    String present = requireNonNullElse(value, "");
    return present.length() > MAX_LENGTH ? present.substring(0, MAX_LENGTH) : present;
  }

  @Override
  public int compareTo(RejectionKey other) {
    return ORDER.compare(this, other);
  }
}
