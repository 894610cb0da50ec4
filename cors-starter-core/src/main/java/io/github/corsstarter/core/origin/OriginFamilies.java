package io.github.corsstarter.core.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The patterns with wildcards of a policy, however many, asked in one walk over the host from its
 * end to its beginning.
 *
 * <p>A pattern stands in the table under the end of the hosts it admits: {@code .example.com} for
 * {@code https://*.example.com}, the whole host for {@code http://localhost:*}. The walk keeps a
 * rolling hash and asks the table at each dot and at the beginning of the host; nothing is created.
 */
final class OriginFamilies {

  private record Slot(int hash, String hostEnd, List<OriginPattern> patterns) {}

  private final @Nullable Slot[] slots;

  private final int shift;

  private final int longest;

  private final Lengths lengths;

  OriginFamilies(Collection<OriginPattern> patterns) {
    Map<String, List<OriginPattern>> byHostEnd = new HashMap<>();
    for (OriginPattern pattern : patterns) {
      byHostEnd.computeIfAbsent(hostEnd(pattern), added -> new ArrayList<>()).add(pattern);
    }
    slots = new Slot[Integer.highestOneBit(byHostEnd.size() * 2 + 1) * 2];
    shift = Integer.numberOfLeadingZeros(slots.length) + 1;
    int length = 0;
    for (Map.Entry<String, List<OriginPattern>> family : byHostEnd.entrySet()) {
      String hostEnd = family.getKey();
      length = Math.max(length, hostEnd.length());
      insert(new Slot(hashFromEnd(hostEnd), hostEnd, List.copyOf(family.getValue())));
    }
    longest = length;
    lengths = Lengths.of(byHostEnd.keySet());
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
    int last = Math.max(hostStart, hostEnd - longest);
    int hash = 0;
    for (int i = hostEnd - 1; i >= last; i--) {
      char c = origin.charAt(i);
      hash = next(hash, c);
      if ((c == '.' || i == hostStart)
          && lengths.mayContain(hostEnd - i)
          && contains(origin, offsets, i, hash)) {
        return true;
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

  /** Fibonacci hashing: numbered hosts have neighbouring hashes, and would fill one long run. */
  private int index(int hash) {
    return (hash * 0x9E3779B9) >>> shift;
  }

  private int after(int index) {
    return (index + 1) & (slots.length - 1);
  }

  private static String hostEnd(OriginPattern pattern) {
    return pattern.subdomains() ? "." + pattern.host() : pattern.host();
  }

  /** Two cycles for a character; a multiplication would take twice as long. */
  private static int next(int hash, char c) {
    return Integer.rotateLeft(hash, 5) ^ c;
  }

  private static int hashFromEnd(String text) {
    int hash = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      hash = next(hash, text.charAt(i));
    }
    return hash;
  }
}
