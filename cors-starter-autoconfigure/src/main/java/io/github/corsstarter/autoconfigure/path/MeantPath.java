package io.github.corsstarter.autoconfigure.path;

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

  private static final Pattern BEFORE = Pattern.compile("^(?:[A-Za-z]+:? +(?=/)|[-^\"'`\\[( ])+");

  private static final Pattern SCHEME_AND_HOST =
      Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/]*");

  private static final Pattern BEHIND = Pattern.compile("[$\"'`\\] ]+$");

  private static final Pattern ONLY_STARS = Pattern.compile("\\**");

  private static final Pattern REGEX_FOR_ALL = Pattern.compile("/\\.[*+]$");

  private static final Pattern DOUBTFUL = Pattern.compile("[\\\\^$()|\"`\\[\\] ]");

  private MeantPath() {}

  /** A clause that begins with a verb; each path that it shows is a pattern. */
  static String cure(String text) {
    String line = INVISIBLE.matcher(text).replaceAll(" ").strip();
    String path = COMMENT.matcher(line).replaceFirst("");
    List<String> several = several(path);
    if (several.size() > 1) {
      return "write each path as an element of its own: " + String.join(" and ", several);
    }
    String single = cleaned(path);
    return isPattern(single)
        ? "write " + single
        : "write a path such as /api/**, with * for one segment and /** for all below";
  }

  private static List<String> several(String line) {
    List<String> paths = new ArrayList<>();
    for (String part : line.split(",? |,(?=/)", -1)) {
      boolean beginsThere = part.startsWith("/") || BEFORE.matcher(part).lookingAt();
      String path = cleaned(part);
      if (beginsThere && part.indexOf('/') >= 0 && isPattern(path)) {
        paths.add(path);
      }
    }
    return paths;
  }

  private static String cleaned(String line) {
    String path = BEFORE.matcher(withSlashes(line)).replaceFirst("");
    path = BEHIND.matcher(SCHEME_AND_HOST.matcher(path).replaceFirst("")).replaceFirst("");
    if (ONLY_STARS.matcher(path).matches()) {
      return "/**";
    }
    return REGEX_FOR_ALL.matcher(path.startsWith("/") ? path : "/" + path).replaceFirst("/**");
  }

  /** A capture may have backslashes of its own. */
  private static String withSlashes(String line) {
    return line.indexOf('{') < 0 ? line.replace("\\/", "/").replace('\\', '/') : line;
  }

  private static boolean isPattern(String path) {
    return PathPatterns.isPattern(path) && !DOUBTFUL.matcher(Capture.masked(path)).find();
  }
}
