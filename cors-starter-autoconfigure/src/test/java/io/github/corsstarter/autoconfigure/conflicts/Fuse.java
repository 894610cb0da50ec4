package io.github.corsstarter.autoconfigure.conflicts;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Lets responses break once the test has seen their beginning. */
final class Fuse {

  private CompletableFuture<String> burnt = newFuture();

  /** What responses that have begun wait for. */
  synchronized CompletableFuture<String> burnt() {
    return burnt;
  }

  synchronized void burn() {
    burnt.complete("burnt");
    burnt = newFuture();
  }

  private static CompletableFuture<String> newFuture() {
    return new CompletableFuture<String>().orTimeout(1, TimeUnit.MINUTES);
  }
}
