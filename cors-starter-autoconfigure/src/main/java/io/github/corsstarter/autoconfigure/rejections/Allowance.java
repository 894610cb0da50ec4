package io.github.corsstarter.autoconfigure.rejections;

import java.util.concurrent.atomic.AtomicLong;

/** Something that may be done so many times in an interval. Thread-safe. */
final class Allowance {

  private final long perInterval;

  private final Uptime time;

  private final AtomicLong intervalStart;

  private final AtomicLong used = new AtomicLong();

  Allowance(long perInterval, Uptime time) {
    this.perInterval = perInterval;
    this.time = time;
    this.intervalStart = new AtomicLong(time.startNanos());
  }

  boolean use(long now) {
    long start = intervalStart.get();
    if (time.isIntervalOver(start, now) && intervalStart.compareAndSet(start, now)) {
      used.set(0);
    }
    return used.get() < perInterval && used.incrementAndGet() <= perInterval;
  }
}
