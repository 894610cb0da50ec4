package io.github.corsstarter.autoconfigure.path;

import io.github.corsstarter.autoconfigure.path.ParsedPattern.Accepted;
import io.github.corsstarter.autoconfigure.path.ParsedPattern.Refused;
import java.util.regex.PatternSyntaxException;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;
import org.springframework.web.util.pattern.PatternParseException.PatternMessage;

/** Reads configured paths, in the syntax of Spring's {@code PathPattern}. */
final class PathPatterns {

  /**
   * Spring matches a pattern with two calls for each segment, one inside the other, and some
   * thousand segments overflow the stack. Hardly any server accepts a longer path.
   */
  static final int MAX_LENGTH = 1000;

  private PathPatterns() {}

  static ParsedPattern parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return new Refused(
          MAX_LENGTH,
          "it is longer than " + MAX_LENGTH + " characters",
          "write a shorter pattern, such as one that ends in /**");
    }
    Refused mistake = PathMistakes.beforeParsing(text);
    return mistake == null ? parseWithSpring(text) : mistake;
  }

  private static ParsedPattern parseWithSpring(String text) {
    try {
      Accepted accepted = new Accepted(PathPatternParser.defaultInstance.parse(text));
      Refused mistake = PathMistakes.afterParsing(text);
      return mistake == null ? accepted : mistake;
    } catch (PatternParseException e) {
      return new Refused(e.getPosition(), reason(e), cure(e.getMessageType()));
    } catch (PatternSyntaxException e) {
      // Its index is one in a regex that Spring has built, so say where the captures begin.
      return new Refused(
          text.indexOf('{'),
          e.getDescription(),
          cure(PatternMessage.REGEX_PATTERN_SYNTAX_EXCEPTION));
    }
  }

  private static String reason(PatternParseException e) {
    return e.getCause() instanceof PatternSyntaxException regex
        ? regex.getDescription()
        : e.getMessageType().formatMessage(e.getInserts());
  }

  private static String cure(PatternMessage message) {
    return switch (message) {
      case MISSING_CLOSE_CAPTURE -> "close the capture with }";
      case MISSING_OPEN_CAPTURE -> "open the capture with {, or remove the }";
      case ILLEGAL_NESTED_CAPTURE -> "close the first capture before the next one";
      case ILLEGAL_CHARACTER_AT_START_OF_CAPTURE_DESCRIPTOR,
          ILLEGAL_CHARACTER_IN_CAPTURE_DESCRIPTOR ->
          "name the capture with letters, digits, _ and -, a letter first";
      case CANNOT_HAVE_MANY_MULTISEGMENT_PATHELEMENTS,
          INVALID_LOCATION_FOR_MULTISEGMENT_PATHELEMENT ->
          "write ** once, at the start or the end, and * for a single segment";
      case CAPTURE_ALL_IS_STANDALONE_CONSTRUCT -> "give {*name} a segment of its own";
      case MISSING_REGEX_CONSTRAINT -> "write a regular expression after the colon, or remove it";
      case ILLEGAL_DOUBLE_CAPTURE -> "give each capture a name of its own";
      case REGEX_PATTERN_SYNTAX_EXCEPTION -> "correct the regular expression";
      default -> "write a pattern in the syntax of Spring's PathPattern";
    };
  }

  /**
   * The pattern without the parts that do not change which paths it matches: patterns of the same
   * shape match the same paths. Names of captures do not count, {@code /**} is <code>/{*rest}
   * </code>, and {@code *} is <code>{x}</code> except at the end, where it also matches the empty
   * segment of {@code /a/}.
   *
   * @param pattern one that {@link #parse} accepts
   */
  static String canonicalShape(String pattern) {
    StringBuilder shape = new StringBuilder();
    int copied = 0;
    for (Capture capture : Capture.in(pattern)) {
      shape.append(pattern, copied, capture.start()).append(capture.shape());
      copied = capture.end();
    }
    shape.append(pattern, copied, pattern.length());
    return shape.toString().replaceAll("(?<=/)\\*(?=/)", "{_}");
  }
}
