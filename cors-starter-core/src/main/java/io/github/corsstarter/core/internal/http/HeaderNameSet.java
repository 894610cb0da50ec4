package io.github.corsstarter.core.internal.http;

import java.util.Collection;

/**
 * A fixed set of byte-lowercased field names that answers for a region of a text in any case,
 * without creating a string: an open-addressing table that is at most half full.
 */
final class HeaderNameSet {

  private final String[] slots;

  private final int shift;

  private final int longest;

  HeaderNameSet(Collection<String> names) {
    slots = new String[Integer.highestOneBit(names.size() * 2 + 1) * 2];
    shift = Integer.numberOfLeadingZeros(slots.length) + 1;
    int length = 0;
    for (String name : names) {
      length = Math.max(length, name.length());
      insert(name);
    }
    longest = length;
  }

  /** The length of the longest name; a longer region need not be asked about. */
  int longest() {
    return longest;
  }

  /**
   * Whether the region is one of the names, ASCII case aside.
   *
   * @param hash {@link #hash} over the region's byte-lowercased characters
   */
  boolean contains(String text, int from, int to, int hash) {
    for (int slot = slot(hash); slots[slot] != null; slot = next(slot)) {
      String name = slots[slot];
      if (name.length() == to - from
          && (text.startsWith(name, from)
              || text.regionMatches(true, from, name, 0, name.length()))) {
        return true;
      }
    }
    return false;
  }

  /** The hash of a region after one more character, starting from 0. */
  static int hash(int hash, char lowerCase) {
    return 31 * hash + lowerCase;
  }

  private void insert(String name) {
    int slot = slot(name.hashCode());
    while (slots[slot] != null && !slots[slot].equals(name)) {
      slot = next(slot);
    }
    slots[slot] = name;
  }

  /** Fibonacci hashing: numbered names have neighboring hashes, and would fill one long run. */
  private int slot(int hash) {
    return (hash * 0x9E3779B9) >>> shift;
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
