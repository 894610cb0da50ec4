package io.github.corsstarter.autoconfigure.path;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Gives advice on valid patterns that hardly match what their author has in mind. */
final class PathHints {

  private record Hint(Pattern pattern, String text) {

    static Hint of(String regex, String text) {
      return new Hint(Pattern.compile(regex), text);
    }
  }

  private static final List<Hint> HINTS =
      List.of(
          Hint.of(
              "/\\.\\.?(/|$)|;|%[0-9A-Fa-f]{2}",
              "never matches: paths are compared decoded, without parameters and dot segments"),
          Hint.of("\\?.*=", "never matches: the query is not part of the path"),
          Hint.of(
              "/\\.[*+]$", "is not read as a regular expression; write /** for all that follows"),
          Hint.of(
              "(?<=[^/*{])\\*{2,}|\\*{3,}|(?<=/)\\*{2}(?=[^/*])",
              "matches one segment with these stars; write /** at the end for all that follows"));

  private final List<String> contextPaths;

  PathHints(String... contextPaths) {
    this.contextPaths = List.of(contextPaths);
  }

  List<String> on(String path) {
    List<String> hints = new ArrayList<>();
    String plain = Capture.masked(path);
    for (Hint hint : HINTS) {
      if (hint.pattern.matcher(plain).find()) {
        hints.add(hint.text);
      }
    }
    for (String prefix : contextPaths) {
      if (prefix.length() > 1 && (path + "/").startsWith(prefix + "/")) {
        String within = path.substring(prefix.length());
        hints.add(
            "never matches if %s is the context path, which is not part of it: write %s"
                .formatted(prefix, within.isEmpty() ? "/" : within));
      }
    }
    if (plain.indexOf(' ') >= 0) {
      hints.add("has a space, which matches %20 in the path of a request");
    }
    return hints;
  }
}
