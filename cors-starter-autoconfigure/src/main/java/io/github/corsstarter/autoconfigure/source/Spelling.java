package io.github.corsstarter.autoconfigure.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant to write. */
public final class Spelling {

  private Spelling() {}

  /** A name by what counts in comparisons: its letters and digits in lower case. */
  public static String uniform(String name) {
    StringBuilder uniform = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (('a' <= c && c <= 'z') || ('0' <= c && c <= '9')) {
        uniform.append(c);
      } else if ('A' <= c && c <= 'Z') {
        uniform.append((char) (c | 0x20));
      }
    }
    return uniform.toString();
  }

  /** A name in lower case, with one hyphen for whatever stood between its letters and digits. */
  public static String hyphenated(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /**
   * The name that is closest to what was written, if at most a quarter of its letters are wrong,
   * left out, added or swapped with their neighbour; in a short name, one letter.
   */
  public static Optional<String> nearest(String written, Collection<String> names) {
    String wanted = uniform(written);
    return names.stream()
        .filter(name -> distance(wanted, uniform(name)) <= tolerance(uniform(name)))
        .min(Comparator.comparingInt(name -> distance(wanted, uniform(name))));
  }

  private static int tolerance(String name) {
    return Math.max(1, name.length() / 4);
  }

  /** The optimal string alignment distance. */
  static int distance(String one, String other) {
    int[][] distances = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        distances[i][j] = Math.min(i, j) == 0 ? i + j : step(one, other, i, j, distances);
      }
    }
    return distances[one.length()][other.length()];
  }

  private static int step(String one, String other, int i, int j, int[][] distances) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int changed = distances[i - 1][j - 1] + (same ? 0 : 1);
    int best = Math.min(changed, Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
    return swapped(one, other, i, j) ? Math.min(best, distances[i - 2][j - 2] + 1) : best;
  }

  private static boolean swapped(String one, String other, int i, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
