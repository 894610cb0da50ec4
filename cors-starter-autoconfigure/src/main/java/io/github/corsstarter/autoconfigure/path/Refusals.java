package io.github.corsstarter.autoconfigure.path;

import io.github.corsstarter.autoconfigure.path.ParsedPattern.Refused;
import java.util.regex.PatternSyntaxException;
import org.springframework.web.util.pattern.PatternParseException;
import org.springframework.web.util.pattern.PatternParseException.PatternMessage;

/** What is said about texts that are no usable pattern. */
final class Refusals {

  private Refusals() {}

  static Refused blank(String text) {
    return new Refused(text, 0, "it is blank", "write a path such as /api/**, or /** for all");
  }

  static Refused withoutSlash(String text) {
    return new Refused(text, 0, "it does not begin with a slash", MeantPath.cure(text));
  }

  static Refused of(String text, PatternParseException e) {
    String reason =
        e.getCause() instanceof PatternSyntaxException regex
            ? regex.getDescription()
            : e.getMessageType().formatMessage(e.getInserts());
    return new Refused(text, e.getPosition(), reason, cure(e.getMessageType()));
  }

  /**
   * The exception's index is one in a regex that Spring has built: say where the captures begin.
   */
  static Refused regexInMixedSegment(String text, PatternSyntaxException e) {
    return new Refused(
        text,
        text.indexOf('{'),
        e.getDescription(),
        cure(PatternMessage.REGEX_PATTERN_SYNTAX_EXCEPTION));
  }

  static Refused groupInRegex(String text, Capture capture) {
    return new Refused(
        text,
        capture.regexStart(),
        "the regular expression of a capture has a group of its own",
        "write (?:...) instead of (...)");
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
}
