package io.github.corsstarter.autoconfigure.path;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds patterns of different policies that are equally specific and may match the same path.
 *
 * <p>Such patterns stand side by side in the order of precedence. Each is compared with at most
 * {@value #MAX_COMPARED} before it, so that thousands of them take no longer than they have to.
 */
final class AmbiguousPatterns {

  private static final int MAX_COMPARED = 100;

  private AmbiguousPatterns() {}

  /** Each such pattern with the first one that precedes it. */
  static Map<IndexedPattern, IndexedPattern> in(List<IndexedPattern> precedence) {
    Map<IndexedPattern, IndexedPattern> ties = new LinkedHashMap<>();
    int first = 0;
    for (int i = 1; i < precedence.size(); i++) {
      IndexedPattern pattern = precedence.get(i);
      if (!isEquallySpecific(precedence.get(i - 1), pattern)) {
        first = i;
      }
      for (IndexedPattern other : precedence.subList(Math.max(first, i - MAX_COMPARED), i)) {
        if (!other.governs().name().equals(pattern.governs().name())
            && mayMeet(other.rest(), pattern.rest())) {
          ties.put(pattern, other);
          break;
        }
      }
    }
    return ties;
  }

  private static boolean isEquallySpecific(IndexedPattern one, IndexedPattern other) {
    return PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern(), other.pattern()) == 0
        && one.literals().equals(other.literals());
  }

  /** Whether no segment tells the paths of the one from those of the other. */
  private static boolean mayMeet(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      String segment = one.get(i);
      String otherSegment = other.get(i);
      if (IndexedPattern.isCatchAll(segment) || IndexedPattern.isCatchAll(otherSegment)) {
        return true;
      }
      if (!segment.equals(otherSegment)
          && IndexedPattern.isLiteral(segment)
          && IndexedPattern.isLiteral(otherSegment)) {
        return false;
      }
    }
    return one.size() == other.size();
  }
}
