package io.github.corsstarter.autoconfigure.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a key as it is written.
 *
 * @param indexed whether it stands in brackets
 */
record KeyElement(String text, boolean indexed) {

  /** The parts of a key, which dots divide, but for those in brackets. */
  static List<KeyElement> of(String key) {
    List<KeyElement> elements = new ArrayList<>();
    int start = 0;
    while (start <= key.length()) {
      boolean indexed = start < key.length() && key.charAt(start) == '[';
      int end = indexed ? closing(key, start) : plainEnd(key, start);
      elements.add(new KeyElement(key.substring(indexed ? start + 1 : start, end), indexed));
      int next = indexed ? end + 1 : end;
      start = next < key.length() && key.charAt(next) == '[' ? next : next + 1;
    }
    return elements;
  }

  private static int closing(String key, int start) {
    int bracket = key.indexOf(']', start);
    return bracket < 0 ? key.length() : bracket;
  }

  private static int plainEnd(String key, int start) {
    int end = start;
    while (end < key.length() && key.charAt(end) != '.' && key.charAt(end) != '[') {
      end++;
    }
    return end;
  }

  /** Whether the part is the number of an element of a list. */
  boolean isNumber() {
    int digits = 0;
    while (digits < text.length() && '0' <= text.charAt(digits) && text.charAt(digits) <= '9') {
      digits++;
    }
    return indexed && digits > 0 && digits == text.length();
  }

  /** The part as it follows others. */
  @Override
  public String toString() {
    return indexed ? '[' + text + ']' : '.' + text;
  }
}
