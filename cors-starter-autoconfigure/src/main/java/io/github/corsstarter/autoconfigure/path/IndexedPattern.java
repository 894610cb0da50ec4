package io.github.corsstarter.autoconfigure.path;

import java.util.ArrayList;
import java.util.Collections;
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
record IndexedPattern<T>(PathPattern pattern, List<String> literals, String rest, T governs) {

  static <T> List<IndexedPattern<T>> byPrecedence(Map<String, ? extends T> governing) {
    List<IndexedPattern<T>> entries = new ArrayList<>();
    for (Map.Entry<String, ? extends T> entry : governing.entrySet()) {
      entries.add(of(entry.getKey(), entry.getValue()));
    }
    entries.sort(IndexedPattern::comparePrecedence);
    return Collections.unmodifiableList(entries);
  }

  private static int comparePrecedence(IndexedPattern<?> one, IndexedPattern<?> other) {
    int order = Integer.compare(other.literals.size(), one.literals.size());
    if (order == 0) {
      order = PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern, other.pattern);
    }
    return order == 0 ? one.text().compareTo(other.text()) : order;
  }

  private static <T> IndexedPattern<T> of(String text, T governs) {
    PathPattern pattern = PathPatterns.parse(text).orElseThrow();
    List<String> segments = List.of(text.substring(1).split("/", -1));
    int literals = 0;
    while (literals < segments.size() && isLiteral(segments.get(literals))) {
      literals++;
    }
    String rest = String.join("/", segments.subList(literals, segments.size()));
    return new IndexedPattern<>(pattern, segments.subList(0, literals), rest, governs);
  }

  static boolean isLiteral(String segment) {
    return segment.indexOf('*') < 0 && segment.indexOf('?') < 0 && segment.indexOf('{') < 0;
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
}
