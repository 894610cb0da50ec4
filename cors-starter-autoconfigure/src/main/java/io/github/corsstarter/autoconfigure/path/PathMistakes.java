package io.github.corsstarter.autoconfigure.path;

import io.github.corsstarter.autoconfigure.path.ParsedPattern.Accepted;
import io.github.corsstarter.autoconfigure.path.ParsedPattern.Refused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Common mistakes in paths that Spring accepts, or that its parser does not explain. */
final class PathMistakes {

  private static final String EXAMPLE = "write a path such as /api/**, or /** for all paths";

  private static final Pattern SCHEME_AND_HOST = Pattern.compile("^[A-Za-z][\\w+.-]*://[^/]*");

  /** A comma or blanks and another path; or blanks and a comment. */
  private static final Pattern SEVERAL = Pattern.compile(",(?=[\\s/])|\\s(?=\\s*[/#])");

  /** What no path of a request has, even if it is decoded; but for a space, which may be meant. */
  private static final Pattern UNUSABLE = Pattern.compile("[\\\\\\p{Cntrl}\\u00a0\\u200b\\ufeff]");

  private PathMistakes() {}

  static @Nullable Refused beforeParsing(String text) {
    if (text.isBlank()) {
      return new Refused(0, "it is blank", EXAMPLE);
    }
    return text.startsWith("/")
        ? null
        : new Refused(0, "it does not begin with a slash", withSlash(text));
  }

  private static String withSlash(String text) {
    String path = SCHEME_AND_HOST.matcher(text).replaceFirst("");
    if (path.isEmpty() || path.equals("*") || path.equals("**")) {
      return "write /**";
    }
    String pattern = path.startsWith("/") ? path : "/" + path;
    return Character.isLetterOrDigit(text.charAt(0))
            && PathPatterns.parse(pattern) instanceof Accepted
        ? "write " + pattern
        : EXAMPLE;
  }

  /**
   * Looks at a pattern that Spring accepts. The regex of a capture may hold any character, but no
   * group of its own: {@code PathPattern.matches} throws for it.
   */
  static @Nullable Refused afterParsing(String pattern) {
    for (Capture capture : Capture.in(pattern)) {
      if (capture.throwsWhenMatched()) {
        return new Refused(
            capture.regexStart(),
            "the regular expression of a capture has a group of its own",
            "write (?:...) instead of (...)");
      }
    }
    String plain = Capture.masked(pattern);
    Matcher several = SEVERAL.matcher(plain);
    if (several.find()) {
      return new Refused(
          several.start(),
          "it is more than one path, or a path and a comment",
          "write each path as a list element of its own, without a comment inside it");
    }
    Matcher unusable = UNUSABLE.matcher(plain);
    return unusable.find()
        ? new Refused(
            unusable.start(),
            "no path has the character U+%04X".formatted((int) plain.charAt(unusable.start())),
            "remove it; segments are separated by /")
        : null;
  }
}
