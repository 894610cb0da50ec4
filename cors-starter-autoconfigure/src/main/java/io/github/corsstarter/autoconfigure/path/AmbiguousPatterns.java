package io.github.corsstarter.autoconfigure.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.pattern.PathPattern;

/** Finds patterns that are equally specific and may match the same path. */
final class AmbiguousPatterns {

  private AmbiguousPatterns() {}

  /** Each such pattern with the first one that precedes it. */
  static Map<String, String> in(List<? extends IndexedPattern<?>> precedence) {
    Map<List<String>, List<IndexedPattern<?>>> byLiterals = new HashMap<>();
    Map<String, String> ties = new LinkedHashMap<>();
    for (IndexedPattern<?> entry : precedence) {
      List<IndexedPattern<?>> before =
          byLiterals.computeIfAbsent(entry.literals(), literals -> new ArrayList<>());
      for (IndexedPattern<?> other : before) {
        if (isTie(other, entry)) {
          ties.put(entry.text(), other.text());
          break;
        }
      }
      before.add(entry);
    }
    return Collections.unmodifiableMap(ties);
  }

  private static boolean isTie(IndexedPattern<?> one, IndexedPattern<?> other) {
    return PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern(), other.pattern()) == 0
        && mayMeet(one.rest().split("/", -1), other.rest().split("/", -1));
  }

  private static boolean mayMeet(String[] one, String[] other) {
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      if (isCatchAll(one[i]) || isCatchAll(other[i])) {
        return true;
      }
      if (IndexedPattern.isLiteral(one[i])
          && IndexedPattern.isLiteral(other[i])
          && !one[i].equals(other[i])) {
        return false;
      }
    }
    return one.length == other.length;
  }

  private static boolean isCatchAll(String segment) {
    return segment.equals("**") || segment.startsWith("{*");
  }
}
