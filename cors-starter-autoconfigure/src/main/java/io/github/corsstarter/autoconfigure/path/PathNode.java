package io.github.corsstarter.autoconfigure.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * The literal segments that some patterns begin with, as a node below the root of a tree.
 *
 * <p>A path that ends here cannot match what goes on after a slash; so there is one chain of
 * candidates for it, and another for a path that goes on where no child follows.
 */
final class PathNode {

  /** Sorted, so that they are searched by halves, in a region of the path. */
  private final String[] segments;

  private final PathNode[] children;

  private final @Nullable PatternChain whenPathEnds;

  private final @Nullable PatternChain whenPathGoesOn;

  private PathNode(
      SortedMap<String, PathNode> children,
      @Nullable PatternChain whenPathEnds,
      @Nullable PatternChain whenPathGoesOn) {
    this.segments = children.keySet().toArray(new String[0]);
    this.children = children.values().toArray(new PathNode[0]);
    this.whenPathEnds = whenPathEnds;
    this.whenPathGoesOn = whenPathGoesOn;
  }

  /**
   * Builds a node and all below it.
   *
   * @param entries those that begin with the node's literal segments, by precedence
   * @param depth the number of these segments
   * @param above what is to be asked when nothing of this node matches
   */
  static PathNode of(List<IndexedPattern> entries, int depth, @Nullable PatternChain above) {
    List<IndexedPattern> ending = new ArrayList<>();
    List<IndexedPattern> goingOn = new ArrayList<>();
    Map<String, List<IndexedPattern>> below = new HashMap<>();
    for (IndexedPattern entry : entries) {
      if (entry.literals().size() > depth) {
        String segment = entry.literals().get(depth);
        below.computeIfAbsent(segment, any -> new ArrayList<>()).add(entry);
      } else {
        if (entry.isDecidedByLiterals()) {
          ending.add(entry);
        }
        if (!entry.isLiteral()) {
          goingOn.add(entry);
        }
      }
    }
    PatternChain ends = PatternChain.chain(ending, above);
    PatternChain goesOn = PatternChain.chain(goingOn, above);

    SortedMap<String, PathNode> children = new TreeMap<>();
    for (Map.Entry<String, List<IndexedPattern>> child : below.entrySet()) {
      children.put(child.getKey(), of(child.getValue(), depth + 1, goesOn));
    }
    return new PathNode(children, ends, goesOn);
  }

  /** What is to be asked about a raw path in which nothing is encoded, the root being this node. */
  @Nullable PatternChain candidates(String plainPath) {
    PathNode node = this;
    int slash = 0;
    while (slash < plainPath.length()) {
      int next = plainPath.indexOf('/', slash + 1);
      int end = next < 0 ? plainPath.length() : next;
      PathNode child = node.child(plainPath, slash + 1, end);
      if (child == null) {
        return node.whenPathGoesOn;
      }
      node = child;
      slash = end;
    }
    return node.whenPathEnds;
  }

  /** What is to be asked about a parsed path, the root being this node. */
  @Nullable PatternChain candidates(List<Element> elements) {
    PathNode node = this;
    int slash = 0;
    while (slash < elements.size()) {
      PathSegment segment = segment(elements, slash + 1);
      PathNode child = node.child(segment);
      if (child == null) {
        return node.whenPathGoesOn;
      }
      node = child;
      slash += segment == null ? 1 : 2;
    }
    return node.whenPathEnds;
  }

  /**
   * A segment of nothing but parameters, as in {@code /a/;x=1}, is not the empty one of {@code
   * /a/}.
   */
  private @Nullable PathNode child(@Nullable PathSegment segment) {
    String literal = segment == null ? "" : segment.valueToMatch();
    return segment != null && literal.isEmpty() ? null : child(literal, 0, literal.length());
  }

  private static @Nullable PathSegment segment(List<Element> elements, int index) {
    return index < elements.size() && elements.get(index) instanceof PathSegment segment
        ? segment
        : null;
  }

  /** The child whose segment is this region of the text; creates nothing. */
  private @Nullable PathNode child(String text, int start, int end) {
    int low = 0;
    int high = segments.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(segments[middle], text, start, end);
      if (order == 0) {
        return children[middle];
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  /** As {@code segment.compareTo(text.substring(start, end))}. */
  private static int compare(String segment, String text, int start, int end) {
    int length = Math.min(segment.length(), end - start);
    for (int i = 0; i < length; i++) {
      int order = segment.charAt(i) - text.charAt(start + i);
      if (order != 0) {
        return order;
      }
    }
    return segment.length() - (end - start);
  }
}
