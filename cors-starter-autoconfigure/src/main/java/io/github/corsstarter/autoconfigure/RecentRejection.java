package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.core.RejectionReason;
import io.github.corsstarter.core.RequestKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rejections of one kind: the same policy, origin, reason and refusedName. What stems from requests
 * is escaped and cut.
 *
 * @param policy its name; {@code none} for {@link RejectionReason#PATH_MALFORMED}
 * @param origin as it was sent, which may be empty
 * @param refusedName the refused method or request-header name; null if the reason is another one
 * @param method the one of the first request, for a preflight the one it asks for
 * @param path the one of the first request
 * @param hint what to do about it
 * @param property the property that the hint is about
 * @param nearMiss whether it is most likely somebody's own front end
 * @param count how many, since it was first seen
 */
public record RecentRejection(
    String policy,
    String origin,
    RejectionReason reason,
    @Nullable String refusedName,
    RequestKind kind,
    String method,
    String path,
    String hint,
    String property,
    boolean nearMiss,
    long count,
    Instant first,
    Instant last) {}
