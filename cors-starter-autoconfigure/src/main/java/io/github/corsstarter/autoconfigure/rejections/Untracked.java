package io.github.corsstarter.autoconfigure.rejections;

import java.util.concurrent.atomic.AtomicLong;

/** Counts rejections for whose kinds there was no room. Thread-safe. */
final class Untracked {

  private final Uptime time;

  private final AtomicLong lastLine;

  private final AtomicLong count = new AtomicLong();

  Untracked(Uptime time) {
    this.time = time;
    this.lastLine = new AtomicLong(time.startNanos());
  }

  void add(long rejections) {
    count.addAndGet(rejections);
  }

  /** Takes the count if a line is due; 0 if none is, or there is nothing to report. */
  long takeDue(long now) {
    long previous = lastLine.get();
    return count.get() > 0
            && time.isIntervalOver(previous, now)
            && lastLine.compareAndSet(previous, now)
        ? count.getAndSet(0)
        : 0;
  }

  long takeAll() {
    return count.getAndSet(0);
  }
}
