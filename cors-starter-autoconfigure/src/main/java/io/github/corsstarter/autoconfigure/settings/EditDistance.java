package io.github.corsstarter.autoconfigure.settings;

/**
 * The optimal string alignment distance: how many letters are wrong, left out, added or swapped
 * with their neighbor.
 */
final class EditDistance {

  private EditDistance() {}

  static int between(String one, String other) {
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
