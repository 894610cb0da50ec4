package io.github.corsstarter.core.internal.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The patterns with wildcards of a policy, however many, asked in one pass over the host.
 *
 * <p>A pattern is found by the end of the hosts it admits: {@code .example.com} for {@code
 * https://*.example.com}, the whole host for {@code http://localhost:*}. The ends are sorted by
 * length, then by text. For each length that occurs, if the host has a dot or begins there, a
 * binary search among the ends of that length finds the one that is equal. Nothing is created, and
 * no choice of hosts makes it slow, as equal hashes would.
 */
final class OriginFamilies {

  private final String[] hostEnds;

  /** For each host end, the patterns that have it. */
  private final List<List<OriginPattern>> patterns;

  /** For each length that occurs, in ascending order, the index of its first host end. */
  private final int[] starts;

  OriginFamilies(Collection<OriginPattern> wildcards) {
    Map<String, List<OriginPattern>> byHostEnd =
        new TreeMap<>(
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    for (OriginPattern pattern : wildcards) {
      byHostEnd.computeIfAbsent(hostEnd(pattern), added -> new ArrayList<>()).add(pattern);
    }
    hostEnds = byHostEnd.keySet().toArray(new String[0]);
    patterns = List.copyOf(byHostEnd.values());
    starts = starts(hostEnds);
  }

  private static int[] starts(String[] sorted) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i].length() > sorted[i - 1].length()) {
        starts.add(i);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Whether some pattern admits the origin. Its host has not been checked yet: a host that equals
   * that of a pattern is valid, and what stands before the dot of a domain is checked here.
   *
   * @param offsets found by {@link OriginSyntax#split}
   */
  boolean contains(String origin, long offsets) {
    int hostStart = OriginSyntax.hostStart(offsets);
    int hostEnd = OriginSyntax.hostEnd(offsets);
    if (hostEnd - hostStart > OriginSyntax.MAX_HOST_LENGTH) {
      return false;
    }
    for (int i = 0; i < starts.length; i++) {
      int from = hostEnd - hostEnds[starts[i]].length();
      if (from < hostStart) {
        return false;
      }
      if (from == hostStart || origin.charAt(from) == '.') {
        int found = find(origin, from, i);
        if (found >= 0 && admits(found, origin, offsets, from)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The index of the end of this length that stands at this position of the origin, or -1. */
  private int find(String origin, int from, int length) {
    int low = starts[length];
    int high = (length + 1 < starts.length ? starts[length + 1] : hostEnds.length) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(hostEnds[middle], origin, from);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return -1;
  }

  private static int compare(String hostEnd, String origin, int from) {
    int i = 0;
    while (i < hostEnd.length() && hostEnd.charAt(i) == origin.charAt(from + i)) {
      i++;
    }
    return i == hostEnd.length() ? 0 : hostEnd.charAt(i) - origin.charAt(from + i);
  }

  private boolean admits(int index, String origin, long offsets, int from) {
    int hostStart = OriginSyntax.hostStart(offsets);
    boolean subdomain = from > hostStart;
    return admitsSchemeAndPort(patterns.get(index), subdomain, origin, offsets)
        && (!subdomain || OriginSyntax.isSubdomain(origin, hostStart, from));
  }

  private static boolean admitsSchemeAndPort(
      List<OriginPattern> patterns, boolean subdomain, String origin, long offsets) {
    int port = OriginSyntax.port(offsets);
    for (int i = 0; i < patterns.size(); i++) {
      OriginPattern pattern = patterns.get(i);
      if (pattern.subdomains() == subdomain
          && (pattern.port() == OriginPattern.ANY_PORT || pattern.port() == port)
          && pattern.scheme().length() == OriginSyntax.schemeEnd(offsets)
          && origin.startsWith(pattern.scheme())) {
        return true;
      }
    }
    return false;
  }

  private static String hostEnd(OriginPattern pattern) {
    return pattern.subdomains() ? "." + pattern.host() : pattern.host();
  }
}
