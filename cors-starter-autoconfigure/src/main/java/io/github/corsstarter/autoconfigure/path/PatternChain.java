package io.github.corsstarter.autoconfigure.path;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A pattern that may match a path, and which pattern to ask if it does not. The chain leads up the
 * tree; all nodes below share its tail.
 *
 * @param pattern null if the walk to the node has shown that it matches
 */
record PatternChain(
    @Nullable PathPattern pattern, PolicyPaths governs, @Nullable PatternChain next) {

  /** Links patterns, given by precedence, before others. */
  static @Nullable PatternChain chain(List<IndexedPattern> entries, @Nullable PatternChain above) {
    PatternChain first = above;
    for (int i = entries.size() - 1; i >= 0; i--) {
      IndexedPattern entry = entries.get(i);
      first =
          entry.isDecidedByLiterals()
              ? new PatternChain(null, entry.governs(), null)
              : new PatternChain(entry.pattern(), entry.governs(), first);
    }
    return first;
  }

  static @Nullable PolicyPaths firstMatch(@Nullable PatternChain first, PathContainer path) {
    for (PatternChain candidate = first; candidate != null; candidate = candidate.next) {
      try {
        if (candidate.pattern == null || candidate.pattern.matches(path)) {
          return candidate.governs;
        }
      } catch (StackOverflowError e) {
        // The regex of a capture on a long segment. Nobody knows what governs, so nobody may pass.
        return candidate.governs.closed();
      }
    }
    return null;
  }
}
