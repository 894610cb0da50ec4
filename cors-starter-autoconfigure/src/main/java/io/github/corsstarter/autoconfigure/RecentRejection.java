package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.core.RejectionReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rejections of one kind: the same policy, origin, reason and refused name. The endpoint shows it
 * as it is. Values from requests are escaped and cut.
 *
 * @param policy its name; {@code none} for {@link RejectionReason#PATH_MALFORMED}
 * @param kind {@code preflight}, {@code actual} or {@code handshake}
 * @param origin as it was sent, which may be empty
 * @param method of the first request; for a preflight, the method it asks for
 * @param path of the first request
 * @param otherPaths of later requests, as far as they have a line of the log
 * @param refusedName the refused method or request-header name; null if the reason is another one
 * @param nearMiss whether the request most likely came from a front end of the operator's own
 * @param hint what to do about it
 * @param property the property that the hint is about
 * @param count how many since the first one
 * @param unreported how many of them no line of the log has reported yet
 * @param first when it was first seen, in ISO 8601
 * @param last when it was last seen
 */
public record RecentRejection(
    String policy,
    String kind,
    String origin,
    String method,
    String path,
    List<String> otherPaths,
    RejectionReason reason,
    @Nullable String refusedName,
    boolean nearMiss,
    String hint,
    String property,
    long count,
    long unreported,
    String first,
    String last) {

  public RecentRejection {
    otherPaths = List.copyOf(otherPaths);
  }
}
