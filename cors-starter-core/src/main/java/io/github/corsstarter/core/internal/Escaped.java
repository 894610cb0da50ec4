package io.github.corsstarter.core.internal;

import java.util.HexFormat;
import java.util.function.IntPredicate;

/**
 * Makes a text fit for one line of a log or a report, or for a JSON document: what could forge a
 * line or hide text is written as {@code \}{@code u000a}.
 */
public final class Escaped {

  /** An origin, 326 characters at most, is shown whole. */
  public static final int MAX_LENGTH = 350;

  private Escaped() {}

  /** A configured value, cut to {@link #MAX_LENGTH}; letters of any script stay readable. */
  public static String value(String value) {
    return escape(cut(value), Escaped::isVisible) + mark(value);
  }

  /** A whole text of our own, which may have configured values in it. */
  public static String text(String text) {
    return escape(text, Escaped::isVisible);
  }

  /** A value from the wire, cut to {@link #MAX_LENGTH}; only printable ASCII stays as it is. */
  public static String wire(String value) {
    return escape(cut(value), c -> c >= ' ' && c <= '~' && c != '\\') + mark(value);
  }

  /**
   * The text as a <a href="https://www.rfc-editor.org/rfc/rfc8259#section-7">JSON string</a>, in
   * quotes and in ASCII.
   */
  public static String json(String text) {
    return '"' + escape(text, c -> c >= ' ' && c <= '~' && c != '\\' && c != '"') + '"';
  }

  private static String cut(String value) {
    return value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value;
  }

  private static String mark(String value) {
    return value.length() > MAX_LENGTH ? "..." : "";
  }

  private static String escape(String text, IntPredicate harmless) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              if (harmless.test(codePoint)) {
                escaped.appendCodePoint(codePoint);
                return;
              }
              for (char c : Character.toChars(codePoint)) {
                escaped.append("\\u").append(HexFormat.of().toHexDigits(c));
              }
            });
    return escaped.toString();
  }

  private static boolean isVisible(int codePoint) {
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
