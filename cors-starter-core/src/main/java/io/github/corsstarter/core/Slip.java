package io.github.corsstarter.core;

import io.github.corsstarter.core.http.EditDistance;
import io.github.corsstarter.core.http.Tokens;
import java.util.List;
import java.util.Optional;

/** A slip of the pen: one letter wrong, left out, added, or swapped with its neighbour. */
final class Slip {

  private Slip() {}

  /** The known word, in whatever case, that lies a slip away; none if the word itself is known. */
  static Optional<String> nearest(String word, List<String> known) {
    String nearest = null;
    for (String other : known) {
      if (word.equalsIgnoreCase(other)) {
        return Optional.empty();
      }
      if (nearest == null && isSlip(word, other)) {
        nearest = other;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Most words differ too much in length to be looked at letter by letter. */
  private static boolean isSlip(String word, String other) {
    return Math.abs(word.length() - other.length()) <= 1
        && EditDistance.between(lower(word), lower(other)) == 1;
  }

  private static String lower(String text) {
    return Tokens.byteLowercase(text);
  }
}
