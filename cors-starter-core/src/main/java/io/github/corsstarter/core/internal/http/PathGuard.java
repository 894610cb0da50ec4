package io.github.corsstarter.core.internal.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what servers, proxies and frameworks disagree on in a path: dot segments and NUL, also
 * where they hide behind percent-encoding, a backslash or a path parameter; empty segments;
 * separators that are encoded. The policy that matches such a path as sent need not be the policy
 * of the handler that runs.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><td>disguised</td><td>{@code /a/../b}, {@code /a/..%2Fb}, {@code /a/%2e%2e/b}, {@code
 * /a/..;x=1/b}, {@code /a/b%00}</td></tr>
 * <tr><td>untidy</td><td>{@code //a/b}, {@code /a/;x=1/b}, {@code /a%2Fb}, {@code /a\b}</td></tr>
 * <tr><td>plain</td><td>{@code /a/b.json}, {@code /a/...}, {@code /a/b/}, {@code
 * /a/%252e%252e/b}</td></tr>
 * </table>
 */
public final class PathGuard {

  private static final Pattern ENCODED_DOT = Pattern.compile("%2[eE]");

  private static final Pattern ENCODED_SEPARATOR = Pattern.compile("%2[fF]|%5[cC]|\\\\");

  private static final String ENCODED_NUL = "%00";

  private PathGuard() {}

  /** Whether nobody can read another path from this one: what most paths are. */
  public static boolean isPlain(String path) {
    char previous = '/';
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      // Of letters, only those in upper case have to be looked at twice.
      if (c <= '\\' && (isOdd(c) || (i > 0 && previous == '/' && isOddBeginning(c)))) {
        return false;
      }
      previous = c;
    }
    return !path.startsWith(".");
  }

  private static boolean isOdd(char c) {
    return c == '%' || c == '\\' || c == '\0';
  }

  private static boolean isOddBeginning(char c) {
    return c == '.' || c == '/' || c == ';';
  }

  /** The path with its dot segments resolved; empty if it is not disguised. */
  public static Optional<String> resolveDisguised(String path) {
    boolean disguised = false;
    Deque<String> resolved = new ArrayDeque<>();
    for (String segment : segments(path)) {
      String name = withoutParameters(segment);
      List<String> parts = parts(name);
      boolean dots = parts.stream().anyMatch(PathGuard::isDots);
      disguised |= dots || hasNul(name);
      (dots ? parts : List.of(segment)).forEach(part -> append(resolved, part));
    }
    return disguised ? Optional.of(tidy("/" + String.join("/", resolved))) : Optional.empty();
  }

  /** The path without empty segments, but a last one, and with separators that were encoded. */
  public static String tidy(String path) {
    StringBuilder tidied = new StringBuilder();
    for (String segment : segments(path)) {
      List<String> parts = parts(withoutParameters(segment));
      (parts.size() > 1 ? parts : List.of(segment))
          .stream()
              .filter(part -> !withoutParameters(part).isEmpty())
              .forEach(part -> tidied.append('/').append(part));
    }
    return tidied.isEmpty() || path.endsWith("/")
        ? tidied.append('/').toString()
        : tidied.toString();
  }

  /**
   * Whether dot segments lead out of the root of the path, wherever the rest of it leads to. Empty
   * segments do not count, nor do names beside dots: servers may drop them.
   */
  public static boolean leavesRoot(String path) {
    if (isPlain(path)) {
      return false;
    }
    int depth = 0;
    for (String segment : segments(path)) {
      String name = withoutParameters(segment);
      List<String> parts = parts(name);
      if (parts.stream().anyMatch(PathGuard::isDots)) {
        depth -= (int) parts.stream().filter(".."::equals).count();
      } else if (!name.isEmpty()) {
        depth++;
      }
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }

  private static String[] segments(String path) {
    return path.substring(path.startsWith("/") ? 1 : 0).split("/", -1);
  }

  private static String withoutParameters(String segment) {
    int parameters = segment.indexOf(';');
    return parameters < 0 ? segment : segment.substring(0, parameters);
  }

  /** What the name of a segment may fall into, once it is decoded. */
  private static List<String> parts(String name) {
    String plain = ENCODED_DOT.matcher(name).replaceAll(".");
    return List.of(ENCODED_SEPARATOR.matcher(plain).replaceAll("/").split("/", -1));
  }

  private static boolean isDots(String part) {
    return part.equals(".") || part.equals("..");
  }

  private static boolean hasNul(String name) {
    return name.indexOf('\0') >= 0 || name.contains(ENCODED_NUL);
  }

  private static void append(Deque<String> resolved, String part) {
    if (part.equals("..")) {
      resolved.pollLast();
    } else if (!part.equals(".")) {
      resolved.addLast(part);
    }
  }
}
