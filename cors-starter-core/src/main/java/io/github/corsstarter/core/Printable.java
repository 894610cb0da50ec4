package io.github.corsstarter.core;

/** Makes a configured value fit for a line of a log or a report. */
final class Printable {

  /** An origin, 326 characters at most, is shown whole. */
  static final int MAX_LENGTH = 350;

  private Printable() {}

  /** The value with its control characters escaped, and cut if it is very long. */
  static String of(String value) {
    StringBuilder text = new StringBuilder();
    value
        .substring(0, Math.min(value.length(), MAX_LENGTH))
        .codePoints()
        .forEach(
            c -> {
              if (isHarmless(c)) {
                text.appendCodePoint(c);
              } else {
                text.append("\\u{").append(Integer.toHexString(c)).append('}');
              }
            });
    return text.append(value.length() > MAX_LENGTH ? "..." : "").toString();
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
