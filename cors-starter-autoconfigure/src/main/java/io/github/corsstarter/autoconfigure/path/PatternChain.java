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
record PatternChain<T>(@Nullable PathPattern pattern, T governs, @Nullable PatternChain<T> next) {

  /** Links entries, given by precedence, before others. */
  static <T> @Nullable PatternChain<T> chain(
      List<IndexedPattern<T>> entries, @Nullable PatternChain<T> above) {
    PatternChain<T> first = above;
    for (int i = entries.size() - 1; i >= 0; i--) {
      IndexedPattern<T> entry = entries.get(i);
      first =
          entry.isDecidedByLiterals()
              ? new PatternChain<>(null, entry.governs(), null)
              : new PatternChain<>(entry.pattern(), entry.governs(), first);
    }
    return first;
  }

  static <T> @Nullable T firstMatch(@Nullable PatternChain<T> first, PathContainer path) {
    for (PatternChain<T> candidate = first; candidate != null; candidate = candidate.next) {
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
