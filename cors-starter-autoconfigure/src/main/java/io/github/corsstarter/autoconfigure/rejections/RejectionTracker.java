package io.github.corsstarter.autoconfigure.rejections;

import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.internal.explain.Hint;
import io.github.corsstarter.core.internal.explain.Hints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
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

  /** Those that have unreported repeats, in no order. */
  private final Queue<TrackedRejection> repeated = new ConcurrentLinkedQueue<>();

  /** None of them had its last line earlier: mostly this says that nothing is due. */
  private final AtomicLong oldestLine = new AtomicLong(Long.MAX_VALUE);

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

  /** Takes kinds whose repeats are due to be reported, no more than a number of them. */
  List<TrackedRejection> takeDue(long now, int max) {
    if (repeated.isEmpty() || !time.isIntervalOver(oldestLine.get(), now)) {
      return List.of();
    }
    // Whoever is repeated from here on lowers it again, and so does whoever stays.
    oldestLine.set(Long.MAX_VALUE);
    List<TrackedRejection> due = new ArrayList<>();
    for (TrackedRejection kind : List.copyOf(repeated)) {
      if (due.size() < max && time.isIntervalOver(kind.lastLine(), now) && repeated.remove(kind)) {
        kind.leaveQueue();
        due.add(kind);
      } else {
        oldestLine.accumulateAndGet(kind.lastLine(), Math::min);
      }
    }
    return due;
  }

  /** Takes the repeats that are due to be reported about a kind that was taken; 0 if none are. */
  long takeRepeats(TrackedRejection due, long now) {
    long repeats = due.takeDue(time, now);
    if (repeats > 0) {
      lane(due).refresh(due);
    } else if (due.unreported() > 0) {
      // Another thread has written a line in just this moment; these are for the next one.
      queue(due);
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
    Set<TrackedRejection> all = new LinkedHashSet<>(repeated);
    all.addAll(kinds.values());
    return all;
  }

  int size() {
    return kinds.size();
  }

  private void repeat(TrackedRejection known, long now) {
    known.repeat(now);
    queue(known);
  }

  private void queue(TrackedRejection kind) {
    if (kind.enterQueue()) {
      repeated.add(kind);
      oldestLine.accumulateAndGet(kind.lastLine(), Math::min);
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
