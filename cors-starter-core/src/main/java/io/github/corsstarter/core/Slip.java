package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.http.EditDistance;
import io.github.corsstarter.core.internal.http.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A slip of the pen: one letter wrong, left out, added, or swapped with its neighbor. */
final class Slip {

  private Slip() {}

  /** The known word that lies a slip away; null if the word itself is known, in whatever case. */
  static @Nullable String nearest(String word, List<String> known) {
    if (isKnown(word, known)) {
      return null;
    }
    for (String other : known) {
      if (isSlip(word, other)) {
        return other;
      }
    }
    return null;
  }

  private static boolean isKnown(String word, List<String> known) {
    for (String other : known) {
      if (word.equalsIgnoreCase(other)) {
        return true;
      }
    }
    return false;
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
