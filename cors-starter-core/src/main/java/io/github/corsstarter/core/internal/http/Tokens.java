package io.github.corsstarter.core.internal.http;

/**
 * The {@code token} of <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2">RFC 9110,
 * section 5.6.2</a>, which methods and field names are made of.
 */
public final class Tokens {

  private static final String PUNCTUATION = "!#$%&'*+-.^_`|~";

  /** For each ASCII character its byte-lowercased self, or 0 where no token may have it. */
  private static final char[] LOWER_CASE = lowerCase();

  private Tokens() {}

  /** Whether the text is a token; the empty text is none. */
  public static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (lowerCase(text.charAt(i)) == 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** The byte-lowercased token character, or 0 if the character cannot be part of a token. */
  public static char lowerCase(char c) {
    return c < LOWER_CASE.length ? LOWER_CASE[c] : 0;
  }

  /** The text with ASCII letters, and no others, in lower case. */
  public static String byteLowercase(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      result.append('A' <= c && c <= 'Z' ? (char) (c | 0x20) : c);
    }
    return result.toString();
  }

  private static char[] lowerCase() {
    char[] table = new char[128];
    for (char c = '0'; c <= '9'; c++) {
      table[c] = c;
    }
    for (char c = 'a'; c <= 'z'; c++) {
      table[c] = c;
      table[c - 0x20] = c;
    }
    for (int i = 0; i < PUNCTUATION.length(); i++) {
      table[PUNCTUATION.charAt(i)] = PUNCTUATION.charAt(i);
    }
    return table;
  }
}
