package io.github.corsstarter.core.internal.origin;

import static io.github.corsstarter.core.internal.origin.OriginPatternException.invalid;
import static io.github.corsstarter.core.internal.origin.OriginPatternException.prohibited;
import static io.github.corsstarter.core.internal.origin.OriginSyntax.SEPARATOR;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Refuses texts that mean something elsewhere, but not in a list of origins: keywords,
 * placeholders, several origins in one text, quotes, regular expressions, and the schemes of opaque
 * origins.
 */
final class ForeignNotation {

  private static final String ANY = "write each origin in full, or * for any origin";

  private static final String OWN = "drop it: the application's own pages need no entry";

  private static final Map<String, String> KEYWORDS =
      Map.of(
          "all", ANY,
          "any", ANY,
          "self", OWN,
          "same-origin", OWN,
          "true", OriginSuggestion.EACH,
          "false", OriginSuggestion.EACH,
          "none", OriginSuggestion.EACH);

  private static final Set<String> SCHEMES_OF_OPAQUE_ORIGINS =
      Set.of("file", "data", "blob", "about");

  private static final String QUOTES = "\"'`<>";

  private ForeignNotation() {}

  static void check(String text) throws OriginPatternException {
    int colon = text.indexOf(':');
    String scheme = text.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
    if (SCHEMES_OF_OPAQUE_ORIGINS.contains(scheme)) {
      throw prohibited(
          "names a scheme whose pages have the opaque origin null, which any site can have",
          "serve the page over https, and write its origin instead of " + scheme + ":");
    }
    String cure = KEYWORDS.get(unquoted(text).toLowerCase(Locale.ROOT));
    if (cure != null) {
      throw invalid("is a keyword of other systems, not an origin", cure);
    }
    if (text.contains("${") || text.contains("#{") || text.contains("{{") || isOfMaven(text)) {
      throw invalid(
          "holds a placeholder that nothing has filled in",
          "write the origin itself, such as https://app.example.com");
    }
    if (isSeveral(text)) {
      throw invalid("holds more than one origin", "write each origin as an element of its own");
    }
    checkMarks(text);
  }

  private static void checkMarks(String text) throws OriginPatternException {
    if (unquoted(text).length() < text.length()) {
      throw invalid("has quotes or brackets around it", OriginSuggestion.of(text));
    }
    if (isRegex(text)) {
      throw invalid(
          "is a regular expression, but origins are compared as they are",
          OriginSuggestion.of(text));
    }
    if (text.indexOf('\\') >= 0) {
      throw invalid("has a backslash, which no origin has", OriginSuggestion.of(text));
    }
  }

  /** {@code @name@}, which Maven fills in. */
  private static boolean isOfMaven(String text) {
    return text.length() > 2 && text.startsWith("@") && text.endsWith("@");
  }

  private static boolean isSeveral(String text) {
    int bar = text.indexOf('|');
    return text.chars().anyMatch(c -> Character.isWhitespace(c) || c == ',' || c == ';')
        || (bar > 0 && text.indexOf(SEPARATOR, bar) > 0);
  }

  /** Signs that a regular expression has, and no origin or wildcard. */
  private static boolean isRegex(String text) {
    return text.chars().anyMatch(c -> "^$(|".indexOf(c) >= 0)
        || text.contains("\\.")
        || text.contains("://.*")
        || text.contains("://.+")
        || text.contains("?://")
        || text.startsWith(".*")
        || isCharacterClass(text);
  }

  /** Whether a range stands in brackets, as in {@code [a-z]}, or a number follows them. */
  static boolean isCharacterClass(String text) {
    int open = text.indexOf('[');
    int close = text.indexOf(']', Math.max(open, 0));
    return open >= 0
        && close > open
        && text.substring(open, close).indexOf('%') < 0
        && (text.substring(open, close).indexOf('-') > 0
            || (close + 1 < text.length() && "*+?{".indexOf(text.charAt(close + 1)) >= 0));
  }

  /** The text without the quotes around it, and without the bracket of a list around these. */
  static String unquoted(String text) {
    int to = text.length();
    boolean ofList =
        to > 1
            && text.charAt(0) == '['
            && (QUOTES.indexOf(text.charAt(1)) >= 0 || text.contains(SEPARATOR));
    int from = ofList ? 1 : 0;
    while (from < to && QUOTES.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    if (to > from && text.charAt(to - 1) == ']' && text.indexOf('[', from) < 0) {
      to--;
    }
    while (from < to && QUOTES.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }
}
