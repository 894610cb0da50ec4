package io.github.corsstarter.core.internal.origin;

import com.google.re2j.Pattern;

/**
 * A regular expression that admits the origins which it matches in full, in time linear in the
 * length of the origin. The only type that knows the engine, so that its classes load only where a
 * regex is configured.
 */
public final class OriginRegex {

  private static final int MAX_LENGTH = 1_000;

  private static final int MAX_GROUPS = 100;

  /** Of the program that the engine makes: about a step for each character and repetition. */
  private static final int MAX_SIZE = 40_000;

  private final Pattern pattern;

  private OriginRegex(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles the expression.
   *
   * @throws IllegalArgumentException if it is not a regex, or larger than one for origins needs to
   *     be; the message says why, as a clause
   */
  public static OriginRegex compile(String expression) {
    checkSize(expression);
    try {
      return new OriginRegex(Pattern.compile(expression));
    } catch (RuntimeException | StackOverflowError e) {
      throw new IllegalArgumentException("is not a regex in RE2 syntax: " + e.getMessage(), e);
    }
  }

  /**
   * Refuses what would keep the engine busy for seconds or for ever: too much of anything, and
   * characters beyond ASCII, whose cases it folds without end.
   */
  private static void checkSize(String expression) {
    require(expression.length() <= MAX_LENGTH, "is longer than 1000 characters");
    int groups = 0;
    long repeatedGroups = 1;
    int repeated = 1;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      require(
          c < 0x80 && !expression.startsWith("\\x{", i),
          "has a character beyond ASCII, which no origin has");
      groups += c == '(' ? 1 : 0;
      int times = c == '{' ? number(expression, i + 1) : 1;
      boolean ofGroup = i > 0 && expression.charAt(i - 1) == ')';
      repeatedGroups = Math.min(MAX_SIZE, repeatedGroups * (ofGroup ? times : 1));
      repeated = Math.max(repeated, times);
    }
    require(groups <= MAX_GROUPS, "has more than 100 groups");
    require(
        expression.length() * repeatedGroups * repeated <= MAX_SIZE,
        "repeats too often for origins, which have at most 326 characters");
  }

  /** The larger number of {@code {2,3}}, at least 1. */
  private static int number(String expression, int from) {
    int largest = 1;
    int number = 0;
    for (int i = from; i < expression.length() && expression.charAt(i) != '}'; i++) {
      int digit = Character.digit(expression.charAt(i), 10);
      number = digit < 0 ? 0 : Math.min(MAX_SIZE, number * 10 + digit);
      largest = Math.max(largest, number);
    }
    return largest;
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  public boolean matches(String origin) {
    return pattern.matches(origin);
  }

  /** The expression as it is written in a configuration. */
  @Override
  public String toString() {
    return pattern.pattern();
  }
}
