package io.github.corsstarter.autoconfigure.path;

import io.github.corsstarter.autoconfigure.path.ParsedPattern.Accepted;
import io.github.corsstarter.autoconfigure.path.ParsedPattern.Refused;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/** Path patterns as they are written, before requests meet them. */
public final class PathPatterns {

  private PathPatterns() {}

  /** Reads a configured path in Spring's {@code PathPattern} syntax. */
  public static ParsedPattern parse(String text) {
    if (text.isBlank()) {
      return Refusals.blank(text);
    }
    if (!text.startsWith("/")) {
      return Refusals.withoutSlash(text);
    }
    try {
      return accept(text, PathPatternParser.defaultInstance.parse(text));
    } catch (PatternParseException e) {
      return Refusals.of(text, e);
    } catch (PatternSyntaxException e) {
      return Refusals.regexInMixedSegment(text, e);
    }
  }

  private static ParsedPattern accept(String text, PathPattern pattern) {
    for (Capture capture : Capture.in(text)) {
      if (capture.throwsWhenMatched()) {
        return Refusals.groupInRegex(text, capture);
      }
    }
    Optional<Refused> slip = Slips.in(text);
    return slip.isPresent() ? slip.get() : new Accepted(pattern);
  }

  /** Whether Spring reads this as a pattern, be it meant so or not. */
  static boolean isPattern(String text) {
    try {
      PathPatternParser.defaultInstance.parse(text);
      return Capture.in(text).stream().noneMatch(Capture::throwsWhenMatched);
    } catch (PatternParseException | PatternSyntaxException e) {
      return false;
    }
  }

  /**
   * The pattern without what does not change the paths it matches: patterns of the same shape match
   * the same paths. Names of captures do not count, {@code /**} is <code>/{*rest}</code>, and
   * {@code *} is <code>{x}</code> except at the end, where it also matches the empty segment of
   * {@code /a/}.
   *
   * @param pattern one that {@link #parse} accepts
   */
  public static String canonicalShape(String pattern) {
    StringBuilder shape = new StringBuilder();
    int copied = 0;
    for (Capture capture : Capture.in(pattern)) {
      shape.append(pattern, copied, capture.start()).append(capture.shape());
      copied = capture.end();
    }
    shape.append(pattern, copied, pattern.length());
    return shape.indexOf("/*/") < 0
        ? shape.toString()
        : shape.toString().replaceAll("(?<=/)\\*(?=/)", "{_}");
  }
}
