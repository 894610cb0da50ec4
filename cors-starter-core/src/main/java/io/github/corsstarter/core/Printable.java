package io.github.corsstarter.core;

/** Makes a configured value fit for a line of a log or a report. */
final class Printable {

  /** An origin, 326 characters at most, is shown whole. */
  static final int MAX_LENGTH = 350;

  private Printable() {}

  /** The value with its control characters escaped, and cut if it is very long. */
  static String of(String value) {
    return value.length() > MAX_LENGTH
        ? escaped(value.substring(0, MAX_LENGTH)) + "..."
        : escaped(value);
  }

  /** The text with its control characters escaped; it may have values in it. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isHarmless(c)) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append("\\u{").append(Integer.toHexString(c)).append('}');
              }
            });
    return escaped.toString();
  }

  private static boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
