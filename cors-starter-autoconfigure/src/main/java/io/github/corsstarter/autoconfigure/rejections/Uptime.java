package io.github.corsstarter.autoconfigure.rejections;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Time that only moves forward, in nanoseconds, and what it means in the world.
 *
 * @param intervalNanos after which a kind of rejection may have another line
 */
record Uptime(LongSupplier nanos, long startNanos, Instant start, long intervalNanos) {

  static Uptime since(Instant start, LongSupplier nanos, Duration interval) {
    // Unlike toNanos(), it takes an interval of centuries for the longest one there is.
    long intervalNanos = TimeUnit.NANOSECONDS.convert(interval);
    return new Uptime(nanos, nanos.getAsLong(), start, intervalNanos);
  }

  long now() {
    return nanos.getAsLong();
  }

  boolean isIntervalOver(long since, long now) {
    return now - since >= intervalNanos;
  }

  Instant instant(long moment) {
    return start.plusNanos(moment - startNanos);
  }
}
