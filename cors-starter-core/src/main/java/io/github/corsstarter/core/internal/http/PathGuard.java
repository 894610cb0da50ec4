package io.github.corsstarter.core.internal.http;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds paths that servers, proxies and frameworks read in different ways.
 *
 * <p><b>Problem.</b> A policy is found by the path as it was sent, as Spring finds its handlers. A
 * servlet container, a proxy or a resource handler may resolve dot segments first, cut path
 * parameters, decode an encoded slash, or give up at an escape that is broken. So the policy that
 * matches the path as sent need not be the policy of the code that runs.
 *
 * <p><b>Structure.</b> {@link #isPlain} tells most paths at a glance. Of others, {@link #shape}
 * reads each segment once: its name, up to the first {@code ;}, is percent-decoded once and falls
 * into parts at {@code /} and {@code \}. {@link #tidied} and {@link #readings} are the other
 * readings of the path, which the evaluator looks up as well.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><td>malformed</td><td>{@code /a/../b}, {@code /a/..%2Fb}, {@code /a/%2e%2e/b}, {@code
 * /a/..;x=1/b}, {@code /a/b%00}, {@code /a/%zz}, {@code /a;%/b}</td></tr>
 * <tr><td>untidy</td><td>{@code //a/b}, {@code /a/;x=1/b}, {@code /a%2Fb}, {@code /a\b}</td></tr>
 * <tr><td>plain</td><td>{@code /a/b.json}, {@code /a/...}, {@code /a/b/}, {@code /a;x=../b}, {@code
 * /a/%252e%252e/b}</td></tr>
 * </table>
 *
 * <p><b>Bound.</b> Each method reads each character a fixed number of times, and creates a fixed
 * number of strings.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4">RFC 3986, remove dot
 *     segments</a>
 * @see <a href="https://url.spec.whatwg.org/#double-dot-path-segment">URL standard, dot
 *     segments</a>
 */
public final class PathGuard {

  /** How far readers of a path may disagree, the worst last. */
  public enum Shape {
    /** Nobody reads another path from it. */
    PLAIN,
    /** It has empty segments, encoded slashes or backslashes. */
    UNTIDY,
    /** It has dot segments, NUL or a broken escape. */
    MALFORMED
  }

  private static final String ODD = "%\\\0";

  /** Odd at the beginning of a segment. */
  private static final String ODD_BEGINNINGS = "./;";

  private static final int BROKEN = -1;

  /** A part of a name that is more than one or two dots. */
  private static final int OTHER = 3;

  private PathGuard() {}

  /** How far readers of the path may disagree. */
  public static Shape shape(String path) {
    if (isPlain(path)) {
      return Shape.PLAIN;
    }
    Shape worst = Shape.PLAIN;
    int from = path.startsWith("/") ? 1 : 0;
    while (from <= path.length()) {
      int to = end(path, '/', from, path.length());
      Shape shape = shape(path, from, to);
      worst = shape.compareTo(worst) > 0 ? shape : worst;
      from = to + 1;
    }
    return worst;
  }

  /** Whether it can be seen at a glance that the path is {@link Shape#PLAIN}. */
  public static boolean isPlain(String path) {
    char previous = '/';
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      // Of letters, only those in upper case have to be looked at twice.
      if (c <= '\\'
          && (ODD.indexOf(c) >= 0
              || (i > 0 && previous == '/' && ODD_BEGINNINGS.indexOf(c) >= 0))) {
        return false;
      }
      previous = c;
    }
    return !path.startsWith(".");
  }

  /** The path without its parameters; a percent sign that begins no escape becomes one. */
  static String withoutParameters(String path) {
    StringBuilder result = new StringBuilder(path.length());
    boolean parameter = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      parameter = c == ';' || (parameter && c != '/');
      if (!parameter) {
        result.append(c).append(decoded(path, i) == BROKEN ? "25" : "");
      }
    }
    return result.toString();
  }

  /** The path without parameters and empty segments, but a last one, with decoded separators. */
  public static String tidied(String path) {
    return resolved(withoutParameters(path), false);
  }

  /**
   * What a malformed path may be read as: without its parameters; with its dots resolved where
   * empty segments are dropped first, as most servers do, and where they are not, as RFC 3986 does.
   */
  public static Set<String> readings(String path) {
    String names = withoutParameters(path);
    Set<String> readings = new LinkedHashSet<>();
    readings.add(names);
    readings.add(resolved(names, false));
    readings.add(resolved(resolved(names, true), false));
    return readings;
  }

  private static String resolved(String path, boolean keepsEmptySegments) {
    StringBuilder result = new StringBuilder(path.length());
    int from = path.startsWith("/") ? 1 : 0;
    for (int i = from; i <= path.length(); i += width(path, i)) {
      if (i == path.length() || isSeparator(decoded(path, i))) {
        append(result, path, from, i, keepsEmptySegments);
        from = i + width(path, i);
      }
    }
    boolean slashIsLost = path.endsWith("/") && !keepsEmptySegments;
    return result.isEmpty() || slashIsLost ? result.append('/').toString() : result.toString();
  }

  private static Shape shape(String path, int from, int to) {
    int nameEnd = end(path, ';', from, to);
    for (int i = nameEnd; i < to; i++) {
      if (decoded(path, i) == BROKEN) {
        return Shape.MALFORMED;
      }
    }
    boolean last = to == path.length() && nameEnd == to;
    return from == nameEnd ? last ? Shape.PLAIN : Shape.UNTIDY : shapeOfName(path, from, nameEnd);
  }

  private static Shape shapeOfName(String path, int from, int to) {
    Shape shape = Shape.PLAIN;
    int part = 0;
    for (int i = from; i < to; i += width(path, i)) {
      int c = decoded(path, i);
      if (c == BROKEN || c == 0 || (isSeparator(c) && isDots(part))) {
        return Shape.MALFORMED;
      }
      if (isSeparator(c)) {
        shape = Shape.UNTIDY;
        part = 0;
      } else {
        part = next(part, c);
      }
    }
    return isDots(part) ? Shape.MALFORMED : shape;
  }

  private static void append(
      StringBuilder result, String path, int from, int to, boolean keepsEmptySegments) {
    int part = 0;
    for (int i = from; i < to; i += width(path, i)) {
      part = next(part, decoded(path, i));
    }
    if (part == 2) {
      result.setLength(Math.max(0, result.lastIndexOf("/")));
    } else if (part == OTHER || (part == 0 && keepsEmptySegments)) {
      result.append('/').append(path, from, to);
    }
  }

  /** What a part of a name is after one more character: so many dots, or {@link #OTHER}. */
  private static int next(int part, int c) {
    return c == '.' && part < OTHER ? part + 1 : OTHER;
  }

  private static boolean isDots(int part) {
    return part == 1 || part == 2;
  }

  private static boolean isSeparator(int c) {
    return c == '/' || c == '\\';
  }

  /** Where the character comes first in the region, or the end of it. */
  private static int end(String path, char c, int from, int to) {
    int end = from;
    while (end < to && path.charAt(end) != c) {
      end++;
    }
    return end;
  }

  /** What is at this position: a character, the byte that an escape stands for, or BROKEN. */
  private static int decoded(String path, int i) {
    char c = path.charAt(i);
    if (c != '%') {
      return c;
    }
    return i + 2 < path.length()
            && HexFormat.isHexDigit(path.charAt(i + 1))
            && HexFormat.isHexDigit(path.charAt(i + 2))
        ? HexFormat.fromHexDigits(path, i + 1, i + 3)
        : BROKEN;
  }

  /** How many characters make up what {@link #decoded} is. */
  private static int width(String path, int i) {
    return i < path.length() && path.charAt(i) == '%' ? 3 : 1;
  }
}
