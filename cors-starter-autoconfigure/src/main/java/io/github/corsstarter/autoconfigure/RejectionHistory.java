package io.github.corsstarter.autoconfigure;

import java.util.List;

/** The rejections that the log remembers. Thread-safe. */
@FunctionalInterface
public interface RejectionHistory {

  /** The kinds of rejections that were seen last, the last one first. */
  List<RecentRejection> recent(int max);
}
