package io.github.corsstarter.autoconfigure.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A configured pattern, cut where its literal segments end. The text between two slashes is a
 * segment, even if it is empty: {@code /a/} begins with two literal segments, {@code /} with one.
 *
 * @param rest the segments from the first one with <code>*</code>, <code>?</code> or <code>{</code>
 *     on
 */
record IndexedPattern(
    PathPattern pattern, List<String> literals, List<String> rest, PolicyPaths governs) {

  private static final Comparator<IndexedPattern> PRECEDENCE =
      Comparator.<IndexedPattern>comparingInt(it -> -it.literals.size())
          .thenComparing(IndexedPattern::pattern, PathPattern.SPECIFICITY_COMPARATOR)
          .thenComparing(IndexedPattern::text);

  /** All patterns of the policies, the one that wins over the others first. */
  static List<IndexedPattern> byPrecedence(Iterable<PolicyPaths> policies) {
    List<IndexedPattern> entries = new ArrayList<>();
    for (PolicyPaths paths : policies) {
      for (PathPattern pattern : paths.parsed()) {
        entries.add(of(pattern, paths));
      }
    }
    entries.sort(PRECEDENCE);
    return entries;
  }

  private static IndexedPattern of(PathPattern pattern, PolicyPaths governs) {
    List<String> segments = List.of(pattern.getPatternString().substring(1).split("/", -1));
    int literals = 0;
    while (literals < segments.size() && isLiteral(segments.get(literals))) {
      literals++;
    }
    return new IndexedPattern(
        pattern,
        segments.subList(0, literals),
        segments.subList(literals, segments.size()),
        governs);
  }

  static boolean isLiteral(String segment) {
    return segment.indexOf('*') < 0 && segment.indexOf('?') < 0 && segment.indexOf('{') < 0;
  }

  static boolean isCatchAll(String segment) {
    return segment.equals("**") || segment.startsWith("{*");
  }

  String text() {
    return pattern.getPatternString();
  }

  boolean isLiteral() {
    return rest.isEmpty();
  }

  /** Whether the literal segments alone decide if a path matches: nothing follows, or all may. */
  boolean isDecidedByLiterals() {
    return isLiteral() || (rest.size() == 1 && isCatchAll(rest.get(0)));
  }
}
