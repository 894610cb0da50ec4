package io.github.corsstarter.autoconfigure.rejections;

import io.github.corsstarter.autoconfigure.RecentRejection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers kinds of rejections and says when a line about them is due.
 *
 * <p><b>Problem.</b> Anybody can cause rejections: any number, in many threads, each with another
 * origin. Operators must see each kind at once, and its repeats now and then; a front end of their
 * own that fails (a near miss) must not go under in a flood of foreign origins. Memory, lines and
 * work per request must stay bounded, and no request may wait for another.
 *
 * <p><b>Structure.</b> Two maps in access order: one for near misses, with a quarter of the places,
 * and one for all others. The first entry of a map is the kind that was not seen for the longest
 * time; it gives its place to a new kind, but only after an interval of silence. A queue has the
 * kinds with repeats that no line has reported, by the times of their last lines. One lock guards
 * all of this. A request that does not get the lock is only counted, like those without a place.
 *
 * <p><b>Bound.</b> {@code max-tracked} kinds of five paths each; a line for each new path, and one
 * for each kind in an interval; a look-up and two steps in the queue for each request. Only a hint
 * tells near misses from others: an interval has {@code max-tracked} + 1,000 hints.
 */
final class RejectionMemory {

  /** So that no single request pays for the lines of all others. */
  private static final int LINES_PER_REJECTION = 4;

  /** To find near misses among foreign origins when all other places are taken. */
  private static final long SPARE_HINTS = 1000;

  /** Some microseconds, more than a running thread holds the lock. */
  private static final int LOCK_ATTEMPTS = 1000;

  /** What is to be reported: kinds with their repeats, and how many rejections are not tracked. */
  record Due(List<RecentRejection> repeated, long untracked) {}

  private final int maxTracked;

  private final int reserve;

  private final long interval;

  private final Instant start;

  private final ReentrantLock lock = new ReentrantLock();

  private final Map<RejectionKey, TrackedRejection> nearMisses =
      new LinkedHashMap<>(16, 0.75f, true);

  private final Map<RejectionKey, TrackedRejection> others = new LinkedHashMap<>(16, 0.75f, true);

  private final Queue<TrackedRejection> repeated =
      new PriorityQueue<>(Comparator.comparingLong(TrackedRejection::lastLine));

  private long hints;

  private long hintsSince;

  private final LongAdder untracked = new LongAdder();

  private long untrackedSince;

  /** All times that the methods are given are nanoseconds since {@code start}. */
  RejectionMemory(int maxTracked, Duration interval, Instant start) {
    this.maxTracked = Math.max(0, maxTracked);
    this.reserve = (int) ((this.maxTracked + 3L) / 4);
    // Unlike toNanos(), this takes an interval of centuries for the longest one there is.
    this.interval = TimeUnit.NANOSECONDS.convert(interval);
    this.start = start;
  }

  /**
   * Counts a rejection, unless its kind or path is new and may get a line.
   *
   * @return whether it was not counted; then the caller looks for the hint, and calls {@link #add}
   *     or {@link #countUntracked}
   */
  boolean isNew(RejectionKey key, String path, long now) {
    if (!tryLock()) {
      untracked.increment();
      return false;
    }
    try {
      TrackedRejection known = find(key);
      boolean room =
          known == null ? hasRoom(nearMisses, now) || hasRoom(others, now) : known.hasRoomFor(path);
      if (room && mayFindHint(now)) {
        return true;
      }
      count(known, now);
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Remembers a new kind or path, or counts it; returns what to log, null if nothing. */
  @Nullable RecentRejection add(TrackedRejection fresh, long now) {
    if (!tryLock()) {
      untracked.increment();
      return null;
    }
    try {
      TrackedRejection known = find(fresh.key());
      if (known == null ? addKind(fresh, now) : known.addPath(fresh)) {
        return fresh.describe(start);
      }
      count(known, now);
      return null;
    } finally {
      lock.unlock();
    }
  }

  void countUntracked() {
    untracked.increment();
  }

  /** Takes what is due to be reported, but few lines at once. */
  Due takeDue(long now) {
    if (!tryLock()) {
      return new Due(List.of(), 0);
    }
    try {
      long number = isOver(untrackedSince, now) ? untracked.sumThenReset() : 0;
      untrackedSince = number > 0 ? now : untrackedSince;
      return new Due(takeRepeats(now), number);
    } finally {
      lock.unlock();
    }
  }

  /** Takes all that was not reported, due or not. */
  Due takeAll(long now) {
    lock.lock();
    try {
      List<RecentRejection> all = repeated.stream().map(kind -> kind.report(start, now)).toList();
      repeated.clear();
      return new Due(all, untracked.sumThenReset());
    } finally {
      lock.unlock();
    }
  }

  /** The kinds that were seen last, the last one first. */
  List<RecentRejection> recent(int max) {
    lock.lock();
    try {
      return Stream.concat(nearMisses.values().stream(), others.values().stream())
          .sorted(Comparator.comparingLong(TrackedRejection::last).reversed())
          .limit(max)
          .map(kind -> kind.describe(start))
          .toList();
    } finally {
      lock.unlock();
    }
  }

  /** How many kinds are remembered; it may lag behind. */
  int size() {
    return nearMisses.size() + others.size();
  }

  /** Tries for a moment; does not park the thread, which on Netty serves other requests too. */
  private boolean tryLock() {
    for (int i = 0; i < LOCK_ATTEMPTS; i++) {
      if (lock.tryLock()) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  private @Nullable TrackedRejection find(RejectionKey key) {
    TrackedRejection nearMiss = nearMisses.get(key);
    return nearMiss == null ? others.get(key) : nearMiss;
  }

  private void count(@Nullable TrackedRejection known, long now) {
    if (known == null) {
      untracked.increment();
      return;
    }
    if (!known.isRepeated()) {
      repeated.add(known);
    }
    known.repeat(now);
  }

  private boolean addKind(TrackedRejection fresh, long now) {
    Map<RejectionKey, TrackedRejection> kinds = fresh.isNearMiss() ? nearMisses : others;
    if (!hasRoom(kinds, now)) {
      return false;
    }
    if (kinds.size() == capacity(kinds)) {
      kinds.remove(kinds.keySet().iterator().next());
    }
    kinds.put(fresh.key(), fresh);
    return true;
  }

  /** A kind whose repeats are not reported yet keeps its place. */
  private boolean hasRoom(Map<RejectionKey, TrackedRejection> kinds, long now) {
    return kinds.size() < capacity(kinds)
        || kinds.values().stream()
            .limit(1)
            .anyMatch(eldest -> isOver(eldest.last(), now) && !eldest.isRepeated());
  }

  private int capacity(Map<RejectionKey, TrackedRejection> kinds) {
    return kinds == nearMisses ? reserve : maxTracked - reserve;
  }

  private boolean mayFindHint(long now) {
    if (isOver(hintsSince, now)) {
      hintsSince = now;
      hints = 0;
    }
    return hints++ < maxTracked + SPARE_HINTS;
  }

  private List<RecentRejection> takeRepeats(long now) {
    List<RecentRejection> due = new ArrayList<>();
    TrackedRejection first = repeated.peek();
    while (first != null && isOver(first.lastLine(), now) && due.size() < LINES_PER_REJECTION) {
      due.add(repeated.remove().report(start, now));
      first = repeated.peek();
    }
    return due;
  }

  private boolean isOver(long since, long now) {
    return now - since >= interval;
  }
}
