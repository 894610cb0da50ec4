package io.github.corsstarter.autoconfigure.path;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The children of a node by their path segment. A look-up takes a region of a longer text, so that
 * no string is created. The segments are sorted by hash, then by text, and searched by halves: many
 * segments with equal hashes take no longer.
 */
final class SegmentIndex {

  private static final Comparator<String> ORDER =
      Comparator.comparingInt(String::hashCode).thenComparing(Comparator.naturalOrder());

  private final String[] segments;

  private final int[] hashes;

  private final PathNode[] nodes;

  private final int longest;

  SegmentIndex(Map<String, PathNode> children) {
    segments = new String[children.size()];
    hashes = new int[children.size()];
    nodes = new PathNode[children.size()];
    int count = 0;
    int length = -1;
    for (Map.Entry<String, PathNode> child : sorted(children)) {
      segments[count] = child.getKey();
      hashes[count] = child.getKey().hashCode();
      nodes[count++] = child.getValue();
      length = Math.max(length, child.getKey().length());
    }
    longest = length;
  }

  private static List<Map.Entry<String, PathNode>> sorted(Map<String, PathNode> children) {
    return children.entrySet().stream().sorted(Map.Entry.comparingByKey(ORDER)).toList();
  }

  @Nullable PathNode get(String text, int start, int end) {
    if (end - start > longest) {
      return null;
    }
    int hash = hash(text, start, end);
    int low = 0;
    int high = segments.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Integer.compare(hashes[middle], hash);
      if (order == 0) {
        order = compare(segments[middle], text, start, end);
      }
      if (order == 0) {
        return nodes[middle];
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
      int order = Character.compare(segment.charAt(i), text.charAt(start + i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(segment.length(), end - start);
  }

  /** As {@code text.substring(start, end).hashCode()}. */
  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }
}
