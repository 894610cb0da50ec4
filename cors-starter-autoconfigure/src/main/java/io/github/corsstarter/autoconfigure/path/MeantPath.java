package io.github.corsstarter.autoconfigure.path;

import io.github.corsstarter.autoconfigure.path.ParsedPattern.Accepted;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What to write instead of a text that is no path, but has one or several in it: in quotes, behind
 * the dash of a list or the name of a method, as a regular expression, with a comment.
 */
final class MeantPath {

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}]+");

  private static final Pattern COMMENT = Pattern.compile(" #.*");

  private static final Pattern BEFORE = Pattern.compile("^(?:[A-Za-z]+ +(?=/)|[-^\"'`\\[( ])+");

  private static final Pattern SCHEME_AND_HOST =
      Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/]*");

  private static final Pattern BEHIND = Pattern.compile("[$\"'`\\] ]+$");

  private static final Pattern ANYTHING = Pattern.compile("/(?:\\.[*+]|\\*+)$");

  private static final Pattern DOUBTFUL = Pattern.compile("[\\\\^$()|\"`\\[\\] ]");

  private MeantPath() {}

  /** A clause that begins with a verb; each path that it shows is a pattern. */
  static String cure(String text) {
    String line = INVISIBLE.matcher(text).replaceAll(" ").strip();
    List<String> several = several(COMMENT.matcher(line).replaceFirst(""));
    if (several.size() > 1) {
      return "write each path as an element of its own: " + String.join(" and ", several);
    }
    String path = cleaned(COMMENT.matcher(line).replaceFirst(""));
    return isPattern(path)
        ? "write " + path
        : "write a path such as /api/**, with * for one segment and /** for all below";
  }

  private static List<String> several(String line) {
    List<String> paths = new ArrayList<>();
    for (String part : line.split(" ", -1)) {
      String path = part.startsWith("/") ? cleaned(part) : "";
      if (isPattern(path)) {
        paths.add(path);
      }
    }
    return paths;
  }

  private static String cleaned(String line) {
    String path = BEFORE.matcher(line.replace("\\/", "/").replace('\\', '/')).replaceFirst("");
    path = BEHIND.matcher(SCHEME_AND_HOST.matcher(path).replaceFirst("")).replaceFirst("");
    return ANYTHING.matcher(path.startsWith("/") ? path : "/" + path).replaceFirst("/**");
  }

  private static boolean isPattern(String path) {
    return !DOUBTFUL.matcher(Capture.masked(path)).find()
        && PathPatterns.parse(path) instanceof Accepted;
  }
}
