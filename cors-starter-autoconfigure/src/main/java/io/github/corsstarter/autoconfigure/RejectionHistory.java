package io.github.corsstarter.autoconfigure;

import java.util.List;

/** Remembers rejections, as far as there is room. Thread-safe. */
@FunctionalInterface
public interface RejectionHistory {

  /** The kinds of rejection that were seen last, the last one first. */
  List<RecentRejection> recent(int max);
}
