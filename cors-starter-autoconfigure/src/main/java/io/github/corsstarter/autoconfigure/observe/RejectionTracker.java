package io.github.corsstarter.autoconfigure.observe;

import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.explain.Hint;
import io.github.corsstarter.core.explain.Hints;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Remembers kinds of rejection in bounded memory and says when a line is due. Strangers cannot take
 * the places of near misses: a quarter is kept for these. No thread waits for another.
 *
 * <p>Whether a new kind is a near miss shows only when its hint is found, which takes its time; so
 * the hints are limited too, in case a flood of strangers arrives while near misses have room.
 */
final class RejectionTracker {

  private static final int HINTS_PER_PLACE = 10;

  private final Hints hints;

  private final Uptime time;

  private final Lane strangers;

  private final Lane nearMisses;

  private final Allowance findings;

  private final Untracked untracked;

  private final Map<RejectionKey, TrackedRejection> kinds = new ConcurrentHashMap<>();

  /**
   * By their last lines, the oldest first. Who has been silent for an interval after a line leaves,
   * and comes back to the front when it is repeated.
   */
  private final Deque<TrackedRejection> byLine = new ConcurrentLinkedDeque<>();

  RejectionTracker(Hints hints, Uptime time, int maxTracked) {
    int reserve = (int) ((maxTracked + 3L) / 4);
    this.hints = hints;
    this.time = time;
    this.strangers = new Lane(maxTracked - reserve, time);
    this.nearMisses = new Lane(reserve, time);
    this.findings = new Allowance((long) HINTS_PER_PLACE * maxTracked, time);
    this.untracked = new Untracked(time);
  }

  /** Counts the rejection; returns its kind if it is new, and remembered. */
  @Nullable TrackedRejection count(CorsRequest request, Rejected rejected, long now) {
    RejectionKey key = RejectionKey.of(request, rejected);
    TrackedRejection known = kinds.get(key);
    if (known != null) {
      repeat(known, now);
      return null;
    }
    boolean room = strangers.hasRoom(now) || nearMisses.hasRoom(now);
    if (!room || !findings.use(now)) {
      untracked.add(1);
      return null;
    }
    return track(key, request, rejected, now);
  }

  /** Takes the kind whose last line is the oldest; null if an interval is not over since then. */
  @Nullable TrackedRejection takeOldest(long now) {
    TrackedRejection oldest = byLine.peek();
    return oldest != null
            && time.isIntervalOver(oldest.lastLine(), now)
            && byLine.removeFirstOccurrence(oldest)
        ? oldest
        : null;
  }

  /**
   * Takes the repeats that a line reports about a kind that was taken; 0 if there is nothing to
   * report.
   */
  long takeRepeats(TrackedRejection oldest, long now) {
    long repeats = oldest.takeUnreported(now);
    if (repeats > 0) {
      lane(oldest).refresh(oldest);
      byLine.add(oldest);
    } else {
      oldest.leaveQueue();
      // Another thread may have repeated it in just this moment.
      returnToFront(oldest);
    }
    return repeats;
  }

  Untracked untracked() {
    return untracked;
  }

  Collection<TrackedRejection> all() {
    return kinds.values();
  }

  /** All that may have unreported repeats, those that have lost their places included. */
  Collection<TrackedRejection> allRepeated() {
    Set<TrackedRejection> all = new LinkedHashSet<>(byLine);
    all.addAll(kinds.values());
    return all;
  }

  int size() {
    return kinds.size();
  }

  private void repeat(TrackedRejection known, long now) {
    known.repeat(now);
    returnToFront(known);
  }

  private void returnToFront(TrackedRejection silent) {
    if (silent.unreported() > 0 && silent.enterQueue()) {
      byLine.addFirst(silent);
    }
  }

  private @Nullable TrackedRejection track(
      RejectionKey key, CorsRequest request, Rejected rejected, long now) {
    Hint hint = hints.find(request, rejected);
    TrackedRejection fresh = new TrackedRejection(key, request, rejected.kind(), hint, now);
    Lane lane = lane(fresh);
    if (!takePlace(lane, now)) {
      untracked.add(1);
      return null;
    }
    TrackedRejection known = kinds.putIfAbsent(key, fresh);
    if (known != null) {
      lane.giveBack();
      repeat(known, now);
      return null;
    }
    lane.fill(fresh);
    byLine.add(fresh);
    return fresh;
  }

  private boolean takePlace(Lane lane, long now) {
    return lane.takeFree() || lane.takeSilent(now).map(this::forget).isPresent();
  }

  private TrackedRejection forget(TrackedRejection silent) {
    kinds.remove(silent.key());
    // It may have been repeated by another thread in just this moment.
    untracked.add(silent.takeUnreported(silent.lastLine()));
    return silent;
  }

  private Lane lane(TrackedRejection rejection) {
    return rejection.isNearMiss() ? nearMisses : strangers;
  }
}
