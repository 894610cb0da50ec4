package io.github.corsstarter.core.internal.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The patterns with wildcards of a policy, however many, asked in one pass over the host.
 *
 * <p>A pattern stands in the table under the end of the hosts it admits: {@code .example.com} for
 * {@code https://*.example.com}, the whole host for {@code http://localhost:*}. Ends are looked up
 * from the shortest on, where they begin with a dot or with the host; each goes on with the hash of
 * the one before. Nothing is created.
 */
final class OriginFamilies {

  private record Slot(int hash, String hostEnd, List<OriginPattern> patterns) {}

  private final @Nullable Slot[] slots;

  private final int shift;

  /** Of the ends in the table, each once, in ascending order. */
  private final int[] lengths;

  OriginFamilies(Collection<OriginPattern> patterns) {
    Map<String, List<OriginPattern>> byHostEnd = new HashMap<>();
    for (OriginPattern pattern : patterns) {
      byHostEnd.computeIfAbsent(hostEnd(pattern), added -> new ArrayList<>()).add(pattern);
    }
    slots = new Slot[Integer.highestOneBit(byHostEnd.size() * 2 + 1) * 2];
    shift = Integer.numberOfLeadingZeros(slots.length) + 1;
    for (Map.Entry<String, List<OriginPattern>> family : byHostEnd.entrySet()) {
      String hostEnd = family.getKey();
      int hash = hash(0, hostEnd, 0, hostEnd.length());
      insert(new Slot(hash, hostEnd, List.copyOf(family.getValue())));
    }
    lengths = lengths(byHostEnd.keySet());
  }

  private static int[] lengths(Collection<String> texts) {
    SortedSet<Integer> sorted = new TreeSet<>();
    for (String text : texts) {
      sorted.add(text.length());
    }
    int[] lengths = new int[sorted.size()];
    int count = 0;
    for (int length : sorted) {
      lengths[count++] = length;
    }
    return lengths;
  }

  /**
   * Whether some pattern admits the origin. Its host need not be one: what equals a pattern's is,
   * and the rest is looked at here.
   *
   * @param offsets found by {@link OriginSyntax#split}
   */
  boolean contains(String origin, long offsets) {
    int hostStart = OriginSyntax.hostStart(offsets);
    int hostEnd = OriginSyntax.hostEnd(offsets);
    if (hostEnd - hostStart > OriginSyntax.MAX_HOST_LENGTH) {
      return false;
    }
    int hash = 0;
    int hashed = hostEnd;
    for (int length : lengths) {
      int from = hostEnd - length;
      if (from < hostStart) {
        return false;
      }
      if (from == hostStart || origin.charAt(from) == '.') {
        hash = hash(hash, origin, from, hashed);
        hashed = from;
        if (contains(origin, offsets, from, hash)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean contains(String origin, long offsets, int from, int hash) {
    int length = OriginSyntax.hostEnd(offsets) - from;
    int index = index(hash);
    for (Slot slot = slots[index]; slot != null; slot = slots[index]) {
      if (slot.hash == hash
          && slot.hostEnd.length() == length
          && origin.startsWith(slot.hostEnd, from)) {
        return admitsSchemeAndPort(slot.patterns, origin, offsets)
            && (slot.hostEnd.charAt(0) != '.'
                || OriginSyntax.isSubdomain(origin, OriginSyntax.hostStart(offsets), from));
      }
      index = after(index);
    }
    return false;
  }

  private static boolean admitsSchemeAndPort(
      List<OriginPattern> patterns, String origin, long offsets) {
    int port = OriginSyntax.port(offsets);
    for (int i = 0; i < patterns.size(); i++) {
      OriginPattern pattern = patterns.get(i);
      if ((pattern.port() == OriginPattern.ANY_PORT || pattern.port() == port)
          && pattern.scheme().length() == OriginSyntax.schemeEnd(offsets)
          && origin.startsWith(pattern.scheme())) {
        return true;
      }
    }
    return false;
  }

  private void insert(Slot slot) {
    int index = index(slot.hash);
    while (slots[index] != null) {
      index = after(index);
    }
    slots[index] = slot;
  }

  /** Fibonacci hashing: numbered hosts have neighboring hashes, and would fill one long run. */
  private int index(int hash) {
    return (hash * 0x9E3779B9) >>> shift;
  }

  private int after(int index) {
    return (index + 1) & (slots.length - 1);
  }

  private static String hostEnd(OriginPattern pattern) {
    return pattern.subdomains() ? "." + pattern.host() : pattern.host();
  }

  /** From the end to the beginning; a multiplication would take twice as long. */
  private static int hash(int ofTheRest, String text, int from, int to) {
    int hash = ofTheRest;
    for (int i = to - 1; i >= from; i--) {
      hash = Integer.rotateLeft(hash, 5) ^ text.charAt(i);
    }
    return hash;
  }
}
