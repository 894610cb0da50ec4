package io.github.corsstarter.autoconfigure.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Time that only moves forward, in nanoseconds, and what it means in the world.
 *
 * @param interval after which a kind of rejection may have another line
 */
record Uptime(LongSupplier nanos, long startNanos, Instant start, Duration interval) {

  static Uptime since(Instant start, LongSupplier nanos, Duration interval) {
    return new Uptime(nanos, nanos.getAsLong(), start, interval);
  }

  long now() {
    return nanos.getAsLong();
  }

  boolean isIntervalOver(long since, long now) {
    return now - since >= interval.toNanos();
  }

  Instant instant(long moment) {
    return start.plusNanos(moment - startNanos);
  }
}
