package io.github.corsstarter.autoconfigure.path;

import io.github.corsstarter.core.CorsPolicies;
import io.github.corsstarter.core.CorsPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.Separator;

/**
 * Finds the policy that governs a path.
 *
 * <p>Problem: of all patterns that match the path as Spring's {@code PathPattern} does, the one
 * with the most literal segments before its first <code>*</code>, <code>?</code> or <code>{</code>
 * wins; among equals the first by {@code PathPattern.SPECIFICITY_COMPARATOR}; among its ties the
 * text that sorts first. The order of declaration does not matter. To ask every pattern would cost
 * each request more with each policy.
 *
 * <p>Structure: literal segments come first in that order, so they form a tree. A path is walked
 * down as far as its segments are children; then the patterns that were met are asked from the
 * deepest upwards. The walk itself decides on a literal pattern and on a bare catch-all. Only other
 * patterns need a parsed path, which is parsed once, and ask {@code PathPattern}.
 *
 * <p>Bound: the walk reads the path once. The number of patterns does not matter, but for those
 * that begin with the same literal segments and go on with anything but a bare catch-all: they are
 * asked one by one. A path without escapes and parameters that the walk decides creates no garbage.
 *
 * <table>
 * <caption>Examples, with {@code /**}, {@code /api/**}, {@code /api/{id}/x} and {@code /api/v1}</caption>
 * <tr><th>path</th><th>governed by</th></tr>
 * <tr><td>{@code /api}, {@code /api/v1/}, {@code /%61pi;v=1/y}</td><td>{@code /api/**}</td></tr>
 * <tr><td>{@code /api/v1}</td><td>{@code /api/v1}</td></tr>
 * <tr><td>{@code /api/7/x}</td><td>{@code /api/{id}/x}</td></tr>
 * <tr><td>{@code //api}, {@code /api%2Fv1}, {@code /API}</td><td>{@code /**}</td></tr>
 * <tr><td>{@code /api/%zz}, {@code /api/x;%}</td><td>{@code /api/**}: a broken escape is text</td></tr>
 * </table>
 *
 * <p>Reference: a radix tree over segments, as routers have it. {@code PlainComparison} in the
 * tests is the rule without the tree; random patterns and paths get the same answer from both.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PathIndex implements CorsPolicies {

  private final Map<String, CorsPolicy> byName = new HashMap<>();

  private final PathNode root;

  /** For a path without a leading slash: a pattern that begins with a catch-all may match it. */
  private final @Nullable PatternChain relative;

  public PathIndex(List<PolicyPaths> policies) {
    for (PolicyPaths paths : policies) {
      if (paths.policy() != null) {
        byName.put(paths.name(), paths.policy());
      }
    }
    List<IndexedPattern> precedence = IndexedPattern.byPrecedence(policies);
    root = PathNode.of(precedence, 0, null);
    relative = relative(precedence);
  }

  private static @Nullable PatternChain relative(List<IndexedPattern> precedence) {
    List<IndexedPattern> entries = new ArrayList<>();
    for (IndexedPattern entry : precedence) {
      if (entry.literals().isEmpty() && !entry.isDecidedByLiterals()) {
        entries.add(entry);
      }
    }
    return PatternChain.chain(entries, null);
  }

  @Override
  public @Nullable CorsPolicy named(String name) {
    return byName.get(name);
  }

  @Override
  public @Nullable CorsPolicy governing(String path) {
    PolicyPaths paths = find(path);
    return paths == null ? null : paths.policy();
  }

  /**
   * Finds what governs a path as it was sent; null if no pattern matches. Throws no exception,
   * whatever the path.
   *
   * @param rawPath the path within the application, percent-encoded, without query
   */
  @Nullable PolicyPaths find(String rawPath) {
    // Otherwise its segments are compared as they stand: there is nothing to decode or to cut.
    if (rawPath.indexOf('%') >= 0 || rawPath.indexOf(';') >= 0 || !rawPath.startsWith("/")) {
      return find(PathContainer.parsePath(withoutBrokenEscapes(rawPath)));
    }
    PatternChain first = root.candidates(rawPath);
    if (first == null) {
      return null;
    }
    return first.pattern() == null
        ? first.governs()
        : PatternChain.firstMatch(first, PathContainer.parsePath(rawPath));
  }

  /** The same for a path that Spring has parsed. */
  @Nullable PolicyPaths find(PathContainer parsed) {
    List<Element> elements = parsed.elements();
    boolean absolute = elements.isEmpty() || elements.get(0) instanceof Separator;
    return PatternChain.firstMatch(absolute ? root.candidates(elements) : relative, parsed);
  }

  /**
   * Spring cannot parse a path with a broken escape, but a server may serve it. So that it does not
   * slip past its policy, a percent sign that begins no escape stands for itself.
   */
  private static String withoutBrokenEscapes(String path) {
    int percent = path.indexOf('%');
    if (percent < 0) {
      return path;
    }
    StringBuilder parseable = new StringBuilder(path.length() + 16);
    int copied = 0;
    for (; percent >= 0; percent = path.indexOf('%', copied)) {
      parseable.append(path, copied, percent + 1);
      copied = percent + 1;
      if (!isHexDigit(path, percent + 1) || !isHexDigit(path, percent + 2)) {
        parseable.append("25");
      }
    }
    return parseable.append(path, copied, path.length()).toString();
  }

  /** As {@code StringUtils.uriDecode} sees it, for which digits of other scripts are digits too. */
  private static boolean isHexDigit(String path, int index) {
    return index < path.length() && Character.digit(path.charAt(index), 16) >= 0;
  }
}
