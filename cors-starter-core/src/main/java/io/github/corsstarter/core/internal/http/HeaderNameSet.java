package io.github.corsstarter.core.internal.http;

import java.util.Collection;
import java.util.TreeSet;

/**
 * A fixed set of byte-lowercased header names that answers for a region of a text in any case,
 * without creating a string: a sorted array and a binary search, which no choice of names makes
 * slow.
 */
final class HeaderNameSet {

  private final String[] names;

  HeaderNameSet(Collection<String> names) {
    this.names = new TreeSet<>(names).toArray(new String[0]);
  }

  /** Whether the region is one of the names, ASCII case aside. */
  boolean contains(String text, int from, int to) {
    int low = 0;
    int high = names.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(names[middle], text, from, to);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  /** As {@link String#compareTo}; what no token may have comes first. */
  private static int compare(String name, String text, int from, int to) {
    int length = Math.min(name.length(), to - from);
    for (int i = 0; i < length; i++) {
      int order = name.charAt(i) - Tokens.lowerCase(text.charAt(from + i));
      if (order != 0) {
        return order;
      }
    }
    return name.length() - (to - from);
  }
}
