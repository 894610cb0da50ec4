package io.github.corsstarter.autoconfigure.path;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.Separator;

/**
 * What governs a path: of all patterns that match it by Spring's {@code PathPattern}, the one with
 * the most literal segments before its first <code>*</code>, <code>?</code> or <code>{</code>;
 * among equals the first by {@code PathPattern.SPECIFICITY_COMPARATOR}; among its ties the text
 * that sorts first. The order of declaration never matters.
 *
 * <p>Because literal segments come first in that order, they form a tree: a path is walked down as
 * far as its segments are children, and the patterns met on the way are asked from the deepest
 * upwards. A literal pattern and a bare catch-all are decided by the walk itself; only others parse
 * the path, once, and ask {@code PathPattern}. So the number of patterns does not matter, and a
 * path without escapes or parameters that the walk decides creates no garbage. Patterns that have
 * the same literal segments, and then anything but a bare catch-all, are asked one by one.
 *
 * <table>
 * <caption>Examples, with {@code /**}, {@code /api/**}, {@code /api/{id}/x} and {@code /api/v1}</caption>
 * <tr><th>path</th><th>governed by</th></tr>
 * <tr><td>{@code /api}, {@code /api/v1/}, {@code /%61pi;v=1/y}</td><td>{@code /api/**}</td></tr>
 * <tr><td>{@code /api/v1}</td><td>{@code /api/v1}</td></tr>
 * <tr><td>{@code /api/7/x}</td><td>{@code /api/{id}/x}</td></tr>
 * <tr><td>{@code //api}, {@code /api%2Fv1}, {@code /API}</td><td>{@code /**}</td></tr>
 * <tr><td>{@code /api/%zz}</td><td>nothing: its escapes are malformed</td></tr>
 * </table>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param <T> what governs
 */
public final class PathIndex<T> {

  private final PathNode<T> root;

  /** For a path without a leading slash: what begins with a catch-all may still match it. */
  private final @Nullable PatternChain<T> relative;

  private PathIndex(List<IndexedPattern<T>> precedence) {
    root = PathNode.of(precedence, 0, null);
    relative = relative(precedence);
  }

  private static <T> @Nullable PatternChain<T> relative(List<IndexedPattern<T>> precedence) {
    List<IndexedPattern<T>> entries = new ArrayList<>();
    for (IndexedPattern<T> entry : precedence) {
      if (entry.literals().isEmpty() && !entry.isDecidedByLiterals()) {
        entries.add(entry);
      }
    }
    return PatternChain.chain(entries, null);
  }

  /**
   * Builds the table.
   *
   * @param governing what governs, by pattern
   * @throws IllegalArgumentException if {@link PathPatterns#parse} refuses one of the patterns
   */
  public static <T> PathIndex<T> of(Map<String, ? extends T> governing) {
    return new PathIndex<>(IndexedPattern.byPrecedence(governing));
  }

  /**
   * What governs a path that nobody has parsed; null if nothing does, or if its escapes are
   * malformed. Throws no exception, whatever the path. A capture's own regex may still overflow the
   * stack on a long segment, as in Spring's mappings; that error is let through, so that such a
   * request fails rather than passes ungoverned.
   *
   * @param rawPath the path within the application, percent-encoded as it was sent, without query
   */
  public @Nullable T find(String rawPath) {
    if (!isPlain(rawPath)) {
      PathContainer parsed = parse(rawPath);
      return parsed == null ? null : find(parsed);
    }
    PatternChain<T> first = root.candidates(rawPath);
    if (first == null) {
      return null;
    }
    return first.isCertain()
        ? first.governs()
        : PatternChain.firstMatch(first, PathContainer.parsePath(rawPath));
  }

  /**
   * What governs a path that Spring has parsed; null if nothing does.
   *
   * @param parsed the path within the application
   */
  public @Nullable T find(PathContainer parsed) {
    List<Element> elements = parsed.elements();
    boolean absolute = elements.isEmpty() || elements.get(0) instanceof Separator;
    return PatternChain.firstMatch(absolute ? root.candidates(elements) : relative, parsed);
  }

  /**
   * The patterns that nothing but their text puts behind another one, with that one, where some
   * path may match both.
   *
   * @throws IllegalArgumentException as {@link #of} does
   */
  public static Map<String, String> ties(Collection<String> patterns) {
    Map<String, Boolean> governing = new HashMap<>();
    for (String pattern : patterns) {
      governing.put(pattern, true);
    }
    return AmbiguousPatterns.in(IndexedPattern.byPrecedence(governing));
  }

  /** Whether the segments of the path are compared as they stand: nothing to decode or to cut. */
  private static boolean isPlain(String path) {
    return path.indexOf('%') < 0
        && path.indexOf(';') < 0
        && (path.isEmpty() || path.charAt(0) == '/');
  }

  private static @Nullable PathContainer parse(String rawPath) {
    try {
      return PathContainer.parsePath(rawPath);
    } catch (IllegalArgumentException malformedEscape) {
      return null;
    }
  }
}
