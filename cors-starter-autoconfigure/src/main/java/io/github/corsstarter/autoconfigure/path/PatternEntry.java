package io.github.corsstarter.autoconfigure.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A configured pattern, cut where its literal segments end. What stands between two slashes is a
 * segment, even if it is empty: {@code /a/} begins with two literal segments, {@code /} with one.
 *
 * @param rest the segments from the first one with <code>*</code>, <code>?</code> or <code>{</code>
 *     on
 */
record PatternEntry<T>(PathPattern pattern, List<String> literals, String rest, T governs) {

  static <T> List<PatternEntry<T>> byPrecedence(Map<String, ? extends T> governing) {
    List<PatternEntry<T>> entries = new ArrayList<>();
    governing.forEach((text, governs) -> entries.add(of(text, governs)));
    entries.sort(
        Comparator.<PatternEntry<T>>comparingInt(entry -> -entry.literals.size())
            .thenComparing(PatternEntry::pattern, PathPattern.SPECIFICITY_COMPARATOR)
            .thenComparing(PatternEntry::text));
    return Collections.unmodifiableList(entries);
  }

  private static <T> PatternEntry<T> of(String text, T governs) {
    PathPattern pattern = PathPatterns.parse(text).orElseThrow();
    List<String> segments = List.of(text.substring(1).split("/", -1));
    List<String> literals = segments.stream().takeWhile(PatternEntry::isLiteral).toList();
    List<String> rest = segments.subList(literals.size(), segments.size());
    return new PatternEntry<>(pattern, literals, String.join("/", rest), governs);
  }

  private static boolean isLiteral(String segment) {
    return segment.chars().noneMatch(c -> c == '*' || c == '?' || c == '{');
  }

  String text() {
    return pattern.getPatternString();
  }

  boolean isLiteral() {
    return rest.isEmpty();
  }

  /** Whether the literal segments alone decide if a path matches: nothing follows, or all may. */
  boolean isDecidedByLiterals() {
    return isLiteral() || rest.equals("**") || isCaptureOfTheRest();
  }

  private boolean isCaptureOfTheRest() {
    return rest.startsWith("{*") && rest.indexOf('/') < 0;
  }

  static Map<String, String> unreachable(List<? extends PatternEntry<?>> precedence) {
    Map<String, String> firstByShape = new HashMap<>();
    Map<String, String> unreachable = new LinkedHashMap<>();
    for (PatternEntry<?> entry : precedence) {
      String shape = PathPatterns.canonicalShape(entry.text());
      String first = firstByShape.putIfAbsent(shape, entry.text());
      if (first != null) {
        unreachable.put(entry.text(), first);
      }
    }
    return Collections.unmodifiableMap(unreachable);
  }
}
