package io.github.corsstarter.autoconfigure.path;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A pattern that may govern, and which one to ask if it does not: a chain that leads up the tree,
 * its tail shared by all nodes below.
 *
 * @param pattern null if the walk to the node has shown that it matches
 */
record Candidate<T>(@Nullable PathPattern pattern, T governs, @Nullable Candidate<T> next) {

  /** Links entries, given by precedence, before others. */
  static <T> @Nullable Candidate<T> chain(
      List<PatternEntry<T>> entries, @Nullable Candidate<T> above) {
    Candidate<T> first = above;
    for (int i = entries.size() - 1; i >= 0; i--) {
      PatternEntry<T> entry = entries.get(i);
      first =
          entry.isDecidedByLiterals()
              ? new Candidate<>(null, entry.governs(), null)
              : new Candidate<>(entry.pattern(), entry.governs(), first);
    }
    return first;
  }

  static <T> @Nullable T firstMatch(@Nullable Candidate<T> first, PathContainer path) {
    for (Candidate<T> candidate = first; candidate != null; candidate = candidate.next) {
      if (candidate.pattern == null || candidate.pattern.matches(path)) {
        return candidate.governs;
      }
    }
    return null;
  }

  boolean isCertain() {
    return pattern == null;
  }
}
