package io.github.corsstarter.autoconfigure.rejections;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fixed number of places for kinds of rejection. A place is given to another kind only when the
 * one that holds it has been silent for an interval; the one whose line is the oldest leaves first.
 * So each place costs one line in an interval at most. Thread-safe, without locks.
 */
final class Lane {

  private final int capacity;

  private final Uptime time;

  private final AtomicInteger taken = new AtomicInteger();

  /** By their last lines, the oldest first. */
  private final Queue<TrackedRejection> byLine = new ConcurrentLinkedQueue<>();

  Lane(int capacity, Uptime time) {
    this.capacity = capacity;
    this.time = time;
  }

  /** Whether a place could be had now, if no other thread takes it. */
  boolean hasRoom(long now) {
    return taken.get() < capacity || silent(now).isPresent();
  }

  /** Takes a place that nobody has. */
  boolean takeFree() {
    return taken.getAndUpdate(places -> Math.min(places + 1, capacity)) < capacity;
  }

  /** Takes the place of the one that has been silent for the longest time; empty if none has. */
  Optional<TrackedRejection> takeSilent(long now) {
    return silent(now).filter(byLine::remove);
  }

  /** Gives a place back that was taken and not filled. */
  void giveBack() {
    taken.decrementAndGet();
  }

  /** Fills a place that was taken. */
  void fill(TrackedRejection rejection) {
    byLine.add(rejection);
  }

  /** A line has been written about it. */
  void refresh(TrackedRejection rejection) {
    if (byLine.remove(rejection)) {
      byLine.add(rejection);
    }
  }

  private Optional<TrackedRejection> silent(long now) {
    return Optional.ofNullable(byLine.peek())
        .filter(oldest -> time.isIntervalOver(oldest.lastLine(), now) && oldest.unreported() == 0);
  }
}
