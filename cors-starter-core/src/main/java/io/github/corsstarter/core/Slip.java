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
    return known.stream().anyMatch(word::equalsIgnoreCase)
        ? Optional.empty()
        : known.stream()
            .filter(other -> EditDistance.between(lower(word), lower(other)) == 1)
            .findFirst();
  }

  private static String lower(String text) {
    return Tokens.byteLowercase(text);
  }
}
