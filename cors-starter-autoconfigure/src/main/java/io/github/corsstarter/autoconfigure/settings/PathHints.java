package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.path.ParsedPattern.Accepted;
import io.github.corsstarter.autoconfigure.path.PathPatterns;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What can be said of a path that is a pattern, but perhaps not the one that is meant. */
final class PathHints {

  /** Stars beside something else, or too many: two are only special by themselves. */
  private static final Pattern LOOSE_STARS =
      Pattern.compile("(?<=[^/*{])\\*{2,}|\\*{3,}|(?<=/)\\*{2}(?=[^/*])");

  private final List<String> contextPaths;

  PathHints(String... contextPaths) {
    this.contextPaths = List.of(contextPaths);
  }

  List<String> on(String path) {
    List<String> hints = new ArrayList<>();
    addIfNeverReached(path, hints);
    if (path.endsWith("/.*") || path.endsWith("/.+")) {
      hints.add("matches a dot there: " + proposal(path.substring(0, path.length() - 2) + "**"));
    } else if (LOOSE_STARS.matcher(path).find()) {
      String below = LOOSE_STARS.matcher(path).replaceAll("/**").replace("//", "/");
      hints.add("stands for one segment there: " + proposal(below));
    }
    if (path.indexOf(' ') >= 0 && path.indexOf('{') < 0) {
      hints.add("has a space, which matches %20 in the path of a request");
    }
    return hints;
  }

  private static String proposal(String below) {
    return PathPatterns.parse(below) instanceof Accepted && !LOOSE_STARS.matcher(below).find()
        ? "write " + below + " for all paths below"
        : "write * for one segment, or /** at the end for all paths below";
  }

  private void addIfNeverReached(String path, List<String> hints) {
    if (isNeverMatched(path)) {
      hints.add(
          "is never reached: paths are compared decoded, without parameters and dot segments");
    }
    if (path.indexOf('?') >= 0 && path.indexOf('=') > path.indexOf('?')) {
      hints.add("is never reached: paths are compared without the query");
    }
    for (String prefix : contextPaths) {
      if (prefix.length() > 1 && (path + "/").startsWith(prefix + "/")) {
        hints.add(
            "is never reached if "
                + prefix
                + " is meant as the context path: write "
                + withoutPrefix(path, prefix));
      }
    }
  }

  /** Whether a segment has what none has when it is compared: decoded, and cut at a semicolon. */
  private static boolean isNeverMatched(String path) {
    String closed = path + "/";
    return closed.contains("/./")
        || closed.contains("/../")
        || path.indexOf(';') >= 0
        || (path.indexOf('%') >= 0 && Pattern.compile("%[0-9A-Fa-f]{2}").matcher(path).find());
  }

  private static String withoutPrefix(String path, String prefix) {
    return path.length() == prefix.length() ? "/" : path.substring(prefix.length());
  }
}
