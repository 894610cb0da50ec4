package io.github.corsstarter.autoconfigure.path;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A capture in a pattern that Spring accepts: <code>{name}</code>, <code>{name:regex}</code> or
 * <code>{*name}</code>.
 *
 * @param start the index of its opening brace
 * @param end the index after its closing brace
 */
record Capture(String pattern, int start, int end) {

  static List<Capture> in(String pattern) {
    List<Capture> captures = new ArrayList<>();
    int start = pattern.indexOf('{');
    while (start >= 0) {
      Capture capture = new Capture(pattern, start, end(pattern, start));
      captures.add(capture);
      start = pattern.indexOf('{', capture.end);
    }
    return captures;
  }

  /** The pattern with underscores in place of its captures. */
  static String masked(String pattern) {
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    StringBuilder masked = new StringBuilder(pattern);
    for (Capture capture : in(pattern)) {
      masked.replace(capture.start, capture.end, "_".repeat(capture.end - capture.start));
    }
    return masked.toString();
  }

  /**
   * {@code PathPattern.matches} throws for a group in the regex of a segment that is all capture.
   */
  boolean throwsWhenMatched() {
    return isWholeSegment() && !isCatchAll() && colon() < end && hasGroup();
  }

  int regexStart() {
    return colon() + 1;
  }

  /** The capture with its name replaced; a nameless one is no capture within a mixed segment. */
  String shape() {
    if (isCatchAll()) {
      return "**";
    }
    int nameEnd = Math.min(colon(), end - 1);
    return (nameEnd == start + 1 ? "{" : "{_") + pattern.substring(nameEnd, end);
  }

  private boolean isWholeSegment() {
    return pattern.charAt(start - 1) == '/'
        && (end == pattern.length() || pattern.charAt(end) == '/');
  }

  private boolean hasGroup() {
    String regex = pattern.substring(regexStart(), end - 1);
    return Pattern.compile(regex).matcher("").groupCount() > 0;
  }

  private boolean isCatchAll() {
    return pattern.startsWith("{*", start);
  }

  private int colon() {
    int colon = pattern.indexOf(':', start);
    return colon < 0 ? end : Math.min(colon, end);
  }

  /** Braces nest and a backslash escapes, as {@code PathPatternParser} reads a regex. */
  private static int end(String pattern, int start) {
    int depth = 0;
    int index = start;
    do {
      char c = pattern.charAt(index);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      index += c == '\\' ? 2 : 1;
    } while (depth > 0);
    return index;
  }
}
