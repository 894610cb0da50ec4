package io.github.corsstarter.autoconfigure.rejections;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.autoconfigure.RecentRejection;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.RequestKind;
import io.github.corsstarter.core.internal.explain.Hint;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One kind of rejection: its first request, and counts of those that followed. Thread-safe. */
final class TrackedRejection {

  private final RejectionKey key;

  private final RequestKind kind;

  private final String method;

  private final String path;

  private final Hint hint;

  private final long first;

  private volatile long last;

  private final AtomicLong lastLine;

  private final AtomicLong count = new AtomicLong(1);

  private final AtomicLong unreported = new AtomicLong();

  private final AtomicBoolean queued = new AtomicBoolean();

  TrackedRejection(RejectionKey key, CorsRequest request, RequestKind kind, Hint hint, long now) {
    this.key = key;
    this.kind = kind;
    this.method = LogText.of(method(request, kind));
    this.path = LogText.of(request.path());
    this.hint = hint;
    this.first = now;
    this.last = now;
    this.lastLine = new AtomicLong(now);
  }

  RejectionKey key() {
    return key;
  }

  boolean isNearMiss() {
    return hint.kind().isNearMiss();
  }

  /** When a line was last written about it. */
  long lastLine() {
    return lastLine.get();
  }

  long unreported() {
    return unreported.get();
  }

  void repeat(long now) {
    last = now;
    count.incrementAndGet();
    unreported.incrementAndGet();
  }

  /**
   * Takes the repeats if a line about them is due; 0 if none is, as where another thread wrote it.
   */
  long takeDue(Uptime time, long now) {
    long previous = lastLine.get();
    return time.isIntervalOver(previous, now) ? takeUnreported(previous, now) : 0;
  }

  /** Takes the repeats for a last line; 0 if another thread has taken them. */
  long takeUnreported(long now) {
    return takeUnreported(lastLine.get(), now);
  }

  private long takeUnreported(long previous, long now) {
    return unreported.get() > 0 && lastLine.compareAndSet(previous, now)
        ? unreported.getAndSet(0)
        : 0;
  }

  /** Whether the caller is the one to put it into the queue of those that have repeats. */
  boolean enterQueue() {
    return queued.compareAndSet(false, true);
  }

  void leaveQueue() {
    queued.set(false);
  }

  /** What is known by now, fit for people. */
  RecentRejection describe(Uptime time) {
    return new RecentRejection(
        key.policy(),
        LogText.of(key.origin()),
        key.reason(),
        refusedName(),
        kind,
        method,
        path,
        hint.text(),
        hint.property(),
        isNearMiss(),
        count.get(),
        time.instant(first),
        time.instant(last));
  }

  private @Nullable String refusedName() {
    return key.refusedName() == null ? null : LogText.of(key.refusedName());
  }

  private static String method(CorsRequest request, RequestKind kind) {
    return kind == RequestKind.PREFLIGHT
        ? requireNonNullElse(request.header("Access-Control-Request-Method"), "")
        : request.method();
  }
}
