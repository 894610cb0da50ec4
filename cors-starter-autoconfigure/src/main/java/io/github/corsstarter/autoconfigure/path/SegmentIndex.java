package io.github.corsstarter.autoconfigure.path;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by path segment, asked with a region of a longer text, so that no string is created: an
 * open-addressing table that is at most half full.
 */
final class SegmentIndex<V> {

  private record Slot<V>(String segment, V value) {

    boolean holds(String text, int start, int end) {
      return segment.length() == end - start && text.startsWith(segment, start);
    }
  }

  private final @Nullable Slot<V>[] slots;

  private final int shift;

  private final int longest;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  SegmentIndex(Map<String, V> values) {
    slots = new Slot[Integer.highestOneBit(values.size() * 2 + 1) * 2];
    shift = Integer.numberOfLeadingZeros(slots.length) + 1;
    int length = -1;
    for (Map.Entry<String, V> entry : values.entrySet()) {
      length = Math.max(length, entry.getKey().length());
      insert(new Slot<>(entry.getKey(), entry.getValue()));
    }
    longest = length;
  }

  @Nullable V get(String text, int start, int end) {
    if (end - start > longest) {
      return null;
    }
    int index = index(hash(text, start, end));
    for (Slot<V> slot = slots[index]; slot != null; slot = slots[index]) {
      if (slot.holds(text, start, end)) {
        return slot.value;
      }
      index = index + 1 & slots.length - 1;
    }
    return null;
  }

  private void insert(Slot<V> slot) {
    int index = index(slot.segment.hashCode());
    while (slots[index] != null) {
      index = index + 1 & slots.length - 1;
    }
    slots[index] = slot;
  }

  /** Fibonacci hashing: numbered segments have neighboring hashes, and would fill one long run. */
  private int index(int hash) {
    return (hash * 0x9E3779B9) >>> shift;
  }

  /** What {@code hashCode} says of the region as a string. */
  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }
}
