package io.github.corsstarter.autoconfigure.rejections;

import io.github.corsstarter.autoconfigure.CorsProperties.Rejections;
import io.github.corsstarter.autoconfigure.RecentRejection;
import io.github.corsstarter.autoconfigure.RejectionHistory;
import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.DecisionListener;
import io.github.corsstarter.core.Rescue;
import io.github.corsstarter.core.internal.explain.Hint;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

/**
 * Logs the first rejection of each kind at once, and the first at each of a few paths. Repeats are
 * counted, and reported with a later rejection once the interval is over, or at shutdown; there is
 * no thread for it. No lock is held while a hint is looked for or a line is written.
 */
final class RejectionLog implements DecisionListener, RejectionHistory, AutoCloseable {

  private final BiFunction<CorsRequest, Rejected, Hint> hints;

  private final LongSupplier nanos;

  private final long startNanos;

  private final RejectionMemory memory;

  private final AtomicBoolean advisedForwardedHeaders = new AtomicBoolean();

  /**
   * @param nanos a clock that never goes back, in nanoseconds
   * @param start what that clock shows now, as an instant
   */
  RejectionLog(
      BiFunction<CorsRequest, Rejected, Hint> hints,
      Rejections settings,
      Instant start,
      LongSupplier nanos) {
    this.hints = hints;
    this.nanos = nanos;
    this.startNanos = nanos.getAsLong();
    this.memory = new RejectionMemory(settings.maxTracked(), settings.repeatInterval(), start);
  }

  @Override
  public void decided(CorsRequest request, CorsDecision decision) {
    if (decision instanceof Rejected rejected) {
      long now = now();
      RejectionKey key = RejectionKey.of(request, rejected);
      if (memory.isNew(key, TrackedRejection.path(request), now)) {
        logNew(key, request, rejected, now);
      }
      RejectionLogWriter.write(memory.takeDue(now));
    }
  }

  @Override
  public void rescued(CorsRequest request, Rescue rescue) {
    if (rescue == Rescue.OWN_ORIGIN_BEHIND_TLS_PROXY
        && advisedForwardedHeaders.compareAndSet(false, true)) {
      RejectionLogWriter.adviseForwardedHeaders();
    }
  }

  @Override
  public List<RecentRejection> recent(int max) {
    return memory.recent(max);
  }

  /** How many kinds of rejections are remembered. */
  int tracked() {
    return memory.size();
  }

  /** Reports what has been counted and not been reported yet. */
  @Override
  public void close() {
    RejectionLogWriter.write(memory.takeAll(now()));
  }

  private void logNew(RejectionKey key, CorsRequest request, Rejected rejected, long now) {
    TrackedRejection fresh;
    try {
      Hint hint = hints.apply(request, rejected);
      fresh = new TrackedRejection(key, request, rejected.kind(), hint, now);
    } catch (RuntimeException | Error e) {
      memory.countUntracked();
      throw e;
    }
    RecentRejection line = memory.add(fresh, now);
    if (line != null) {
      RejectionLogWriter.write(line);
    }
  }

  private long now() {
    return nanos.getAsLong() - startNanos;
  }
}
