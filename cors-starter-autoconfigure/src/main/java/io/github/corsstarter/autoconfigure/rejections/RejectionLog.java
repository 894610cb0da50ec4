package io.github.corsstarter.autoconfigure.rejections;

import io.github.corsstarter.autoconfigure.CorsProperties.Rejections;
import io.github.corsstarter.autoconfigure.RecentRejection;
import io.github.corsstarter.autoconfigure.RejectionHistory;
import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.DecisionListener;
import io.github.corsstarter.core.Rescue;
import io.github.corsstarter.core.internal.explain.Hints;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Writes the first rejection of each kind at once; repeats are counted, and reported with a later
 * rejection once their interval is over, or at shutdown. It has no thread of its own.
 */
final class RejectionLog implements DecisionListener, RejectionHistory, AutoCloseable {

  /** So that no single request pays for the lines of all others. */
  private static final int LINES_PER_REJECTION = 4;

  private final Uptime time;

  private final RejectionTracker tracker;

  private final AtomicBoolean advisedForwardedHeaders = new AtomicBoolean();

  RejectionLog(Hints hints, Rejections settings, Instant start, LongSupplier nanos) {
    this.time = Uptime.since(start, nanos, settings.repeatInterval());
    this.tracker = new RejectionTracker(hints, time, Math.max(0, settings.maxTracked()));
  }

  @Override
  public void decided(CorsRequest request, CorsDecision decision) {
    if (decision instanceof Rejected rejected) {
      long now = time.now();
      TrackedRejection fresh = tracker.count(request, rejected, now);
      if (fresh != null) {
        RejectionLogWriter.write(fresh.describe(time));
      }
      reportDue(now);
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
    // Described first: other threads change them, and what changes cannot be sorted.
    return tracker.all().stream()
        .map(rejection -> rejection.describe(time))
        .sorted(Comparator.comparing(RecentRejection::last).reversed())
        .limit(max)
        .toList();
  }

  /** How many kinds of rejection are remembered. */
  int tracked() {
    return tracker.size();
  }

  /** Reports what has been counted and not been reported yet. */
  @Override
  public void close() {
    long now = time.now();
    tracker.allRepeated().forEach(rejection -> report(rejection, rejection.takeUnreported(now)));
    reportUntracked(tracker.untracked().takeAll());
  }

  private void reportDue(long now) {
    for (TrackedRejection due : tracker.takeDue(now, LINES_PER_REJECTION)) {
      report(due, tracker.takeRepeats(due, now));
    }
    reportUntracked(tracker.untracked().takeDue(now));
  }

  private void report(TrackedRejection rejection, long repeats) {
    if (repeats > 0) {
      RejectionLogWriter.writeRepeats(rejection.describe(time), repeats);
    }
  }

  private static void reportUntracked(long rejections) {
    if (rejections > 0) {
      RejectionLogWriter.writeUntracked(rejections);
    }
  }
}
