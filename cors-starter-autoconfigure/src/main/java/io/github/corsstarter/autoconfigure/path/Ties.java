package io.github.corsstarter.autoconfigure.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.pattern.PathPattern;

/** Finds patterns that are equally specific and may match the same path. */
final class Ties {

  private Ties() {}

  /** Each such pattern with the first one that precedes it. */
  static Map<String, String> in(List<? extends PatternEntry<?>> precedence) {
    Map<List<String>, List<PatternEntry<?>>> byLiterals = new HashMap<>();
    Map<String, String> ties = new LinkedHashMap<>();
    for (PatternEntry<?> entry : precedence) {
      List<PatternEntry<?>> before =
          byLiterals.computeIfAbsent(entry.literals(), literals -> new ArrayList<>());
      for (PatternEntry<?> other : before) {
        if (isTie(other, entry)) {
          ties.put(entry.text(), other.text());
          break;
        }
      }
      before.add(entry);
    }
    return Collections.unmodifiableMap(ties);
  }

  private static boolean isTie(PatternEntry<?> one, PatternEntry<?> other) {
    return PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern(), other.pattern()) == 0
        && mayMeet(one.rest().split("/", -1), other.rest().split("/", -1));
  }

  private static boolean mayMeet(String[] one, String[] other) {
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      if (isCatchAll(one[i]) || isCatchAll(other[i])) {
        return true;
      }
      if (PatternEntry.isLiteral(one[i])
          && PatternEntry.isLiteral(other[i])
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
