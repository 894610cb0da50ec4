package io.github.corsstarter.core;

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
        : known.stream().filter(other -> isBetween(lower(word), lower(other))).findFirst();
  }

  private static boolean isBetween(String one, String other) {
    int start = 0;
    int end = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    while (end < shorter - start && fromEnd(one, end) == fromEnd(other, end)) {
      end++;
    }
    String left = one.substring(start, one.length() - end);
    String right = other.substring(start, other.length() - end);
    return Math.max(left.length(), right.length()) == 1 || isSwapped(left, right);
  }

  private static char fromEnd(String text, int position) {
    return text.charAt(text.length() - 1 - position);
  }

  private static boolean isSwapped(String left, String right) {
    return left.length() == 2 && right.contentEquals(new StringBuilder(left).reverse());
  }

  private static String lower(String text) {
    return Tokens.byteLowercase(text);
  }
}
