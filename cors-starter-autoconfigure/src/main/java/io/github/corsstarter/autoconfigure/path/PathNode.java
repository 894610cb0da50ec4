package io.github.corsstarter.autoconfigure.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final SegmentIndex children;

  private final @Nullable PatternChain whenPathEnds;

  private final @Nullable PatternChain whenPathGoesOn;

  private PathNode(
      Map<String, PathNode> children,
      @Nullable PatternChain whenPathEnds,
      @Nullable PatternChain whenPathGoesOn) {
    this.children = new SegmentIndex(children);
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

    Map<String, PathNode> children = new HashMap<>();
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
      int end = segmentEnd(plainPath, slash + 1);
      PathNode child = node.children.get(plainPath, slash + 1, end);
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
    return segment != null && literal.isEmpty() ? null : children.get(literal, 0, literal.length());
  }

  private static @Nullable PathSegment segment(List<Element> elements, int index) {
    return index < elements.size() && elements.get(index) instanceof PathSegment segment
        ? segment
        : null;
  }

  private static int segmentEnd(String path, int start) {
    int slash = path.indexOf('/', start);
    return slash < 0 ? path.length() : slash;
  }
}
