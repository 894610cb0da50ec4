package io.github.corsstarter.autoconfigure.rejections;

import java.util.HexFormat;

/** Makes a value from the wire fit for a line of a log: printable, on one line, and short. */
final class LogText {

  /** The longest origin there is, 326 characters, fits. */
  static final int MAX_LENGTH = 350;

  private LogText() {}

  /**
   * What is worth keeping of a value: one character more than is shown, to tell that it was cut.
   */
  static String cut(String value) {
    return value.length() > MAX_LENGTH + 1 ? value.substring(0, MAX_LENGTH + 1) : value;
  }

  /** The value with everything but printable ASCII escaped, cut to {@link #MAX_LENGTH}. */
  static String of(String value) {
    int length = Math.min(value.length(), MAX_LENGTH);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      append(text, value.charAt(i));
    }
    return text.append(length < value.length() ? "..." : "").toString();
  }

  private static void append(StringBuilder text, char c) {
    if (c == '\\' || c < ' ' || c > '~') {
      text.append("\\u").append(HexFormat.of().toHexDigits(c));
    } else {
      text.append(c);
    }
  }
}
