package io.github.corsstarter.core.internal.origin;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression that admits the origins which it matches in full, in time linear in the
 * length of the origin. The only type that knows the engine, so that its classes load only where a
 * regex is configured.
 */
public final class OriginRegex {

  private final Pattern pattern;

  private OriginRegex(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles the expression.
   *
   * @throws IllegalArgumentException if it is none; the message says why and where
   */
  public static OriginRegex compile(String expression) {
    try {
      return new OriginRegex(Pattern.compile(expression));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
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
