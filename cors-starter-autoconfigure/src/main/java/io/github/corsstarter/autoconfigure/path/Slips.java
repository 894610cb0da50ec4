package io.github.corsstarter.autoconfigure.path;

import io.github.corsstarter.autoconfigure.path.ParsedPattern.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what Spring takes for a part of a path, although no path of a request has it there. */
final class Slips {

  private Slips() {}

  /** The first one outside of the captures of a pattern. */
  static Optional<Refused> in(String pattern) {
    String plain = Capture.masked(pattern);
    for (int i = 0; i < plain.length(); i++) {
      String reason = isOrdinary(plain.charAt(i)) ? null : reason(plain, i);
      if (reason != null) {
        return Optional.of(new Refused(pattern, i, reason, MeantPath.cure(pattern)));
      }
    }
    return Optional.empty();
  }

  private static boolean isOrdinary(char c) {
    boolean letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_';
    return letter || ('*' <= c && c <= '9' && c != ',');
  }

  private static @Nullable String reason(String plain, int index) {
    char c = plain.charAt(index);
    if (isSpace(c)) {
      return space(plain, index);
    }
    if (c == ',') {
      return plain.startsWith(",/", index) ? "it is more than one path" : null;
    }
    if (c == '\\') {
      return "no path has a backslash";
    }
    if (Character.isISOControl(c)) {
      return invisible(c);
    }
    return index == plain.length() - 1 ? atEnd(plain, c) : null;
  }

  /** One within a segment may be meant: a request has it as %20. */
  private static @Nullable String space(String plain, int index) {
    String rest = plain.substring(index).stripLeading();
    if (rest.startsWith("#")) {
      return "the comment is read as part of the path";
    }
    if (rest.startsWith("/")) {
      return "it is more than one path";
    }
    char c = plain.charAt(index);
    return Character.isISOControl(c) || index == plain.length() - 1 ? invisible(c) : null;
  }

  private static @Nullable String atEnd(String plain, char c) {
    return switch (c) {
      case '$' -> "it is read as a path, not as a regular expression";
      case '"' -> "the quote is read as part of the path";
      case ']' -> plain.indexOf('[') < 0 ? "the bracket is read as part of the path" : null;
      default -> Character.getType(c) == Character.FORMAT ? invisible(c) : null;
    };
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String invisible(char c) {
    return "the character U+%04X is read as part of the path".formatted((int) c);
  }
}
