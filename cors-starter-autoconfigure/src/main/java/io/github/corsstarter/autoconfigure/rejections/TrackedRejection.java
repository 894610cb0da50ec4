package io.github.corsstarter.autoconfigure.rejections;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.autoconfigure.RecentRejection;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.RequestKind;
import io.github.corsstarter.core.internal.Escaped;
import io.github.corsstarter.core.internal.explain.Hint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One kind of rejection: its first request, other paths, and counts of the requests that followed.
 * Times are nanoseconds since the log was made. Not thread-safe.
 */
final class TrackedRejection {

  /** With a line for each: enough to see the parts of a front end that fail. */
  private static final int MAX_PATHS = 5;

  private final RejectionKey key;

  private final RequestKind kind;

  private final String method;

  private final List<String> paths = new ArrayList<>(1);

  private final Hint hint;

  private final long first;

  private long last;

  private long lastLine;

  private long count = 1;

  private long unreported;

  TrackedRejection(RejectionKey key, CorsRequest request, RequestKind kind, Hint hint, long now) {
    this.key = key;
    this.kind = kind;
    this.method = RejectionKey.cut(method(request, kind));
    this.paths.add(path(request));
    this.hint = hint;
    this.first = now;
    this.last = now;
    this.lastLine = now;
  }

  RejectionKey key() {
    return key;
  }

  boolean isNearMiss() {
    return hint.kind().isNearMiss();
  }

  /** When it was last seen. */
  long last() {
    return last;
  }

  /** When a line was last written about it. */
  long lastLine() {
    return lastLine;
  }

  /** Whether requests followed that no line has reported. */
  boolean isRepeated() {
    return unreported > 0;
  }

  /** Whether a request for this path is to have a line of its own. */
  boolean hasRoomFor(String path) {
    return paths.size() < MAX_PATHS && !paths.contains(path);
  }

  /** Adds the path of another rejection of this kind; false if there is no room for it. */
  boolean addPath(TrackedRejection other) {
    String path = other.paths.get(0);
    if (!hasRoomFor(path)) {
      return false;
    }
    paths.add(path);
    last = other.last;
    count++;
    return true;
  }

  void repeat(long now) {
    last = now;
    count++;
    unreported++;
  }

  /** Describes it for a line that reports its repeats. */
  RecentRejection report(Instant start, long now) {
    RecentRejection described = describe(start);
    unreported = 0;
    lastLine = now;
    return described;
  }

  /** Describes what is known by now; values from requests are escaped and cut. */
  RecentRejection describe(Instant start) {
    return new RecentRejection(
        key.policy(),
        kind.name().toLowerCase(Locale.ROOT),
        Escaped.wire(key.origin()),
        Escaped.wire(method),
        Escaped.wire(paths.get(0)),
        paths.stream().skip(1).map(Escaped::wire).toList(),
        key.reason(),
        key.refusedName().isEmpty() ? null : Escaped.wire(key.refusedName()),
        isNearMiss(),
        hint.text(),
        hint.property(),
        count,
        unreported,
        start.plusNanos(first).toString(),
        start.plusNanos(last).toString());
  }

  /** The path as it is remembered: cut, not escaped. */
  static String path(CorsRequest request) {
    return RejectionKey.cut(request.path());
  }

  private static String method(CorsRequest request, RequestKind kind) {
    return kind == RequestKind.PREFLIGHT
        ? requireNonNullElse(request.header("Access-Control-Request-Method"), "")
        : request.method();
  }
}
