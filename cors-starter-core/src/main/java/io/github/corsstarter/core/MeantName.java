package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.http.Methods;
import io.github.corsstarter.core.internal.http.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was probably meant by the name of a method or a field that hardly anybody has. */
final class MeantName {

  private static final String ANY = "is read as the name of a method: write * to admit any";

  private static final String NO_METHOD =
      "is read as the name of a method: write the methods, such as GET";

  /** What other systems, or YAML, have where we have names. */
  private static final Map<String, String> KEYWORDS =
      Map.of(
          "ALL", ANY,
          "ANY", ANY,
          "NONE", NO_METHOD,
          "ON", NO_METHOD,
          "OFF", NO_METHOD,
          "YES", NO_METHOD,
          "NO", NO_METHOD);

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private static final List<String> REQUEST_HEADERS =
      List.of(
          "Accept",
          "Accept-Language",
          "Authorization",
          "Cache-Control",
          "Content-Language",
          "Content-Type",
          "Idempotency-Key",
          "If-Match",
          "If-Modified-Since",
          "If-None-Match",
          "X-Api-Key",
          "X-CSRF-Token",
          "X-Request-Id",
          "X-Requested-With",
          "X-XSRF-Token");

  /** A list's dash that lacks its space, and Java's constants. */
  private static final Pattern PREFIX = Pattern.compile("^(?:-+|(?:Http|Request)Method\\.)(?=.)");

  private static final String QUOTES = "\"'`";

  private static final Pattern FIRST = Pattern.compile("[^\\s,;:\"'\\[\\]]+");

  private MeantName() {}

  static boolean isQuoted(String name) {
    int last = name.length() - 1;
    return last > 0 && QUOTES.indexOf(name.charAt(0)) >= 0 && name.charAt(0) == name.charAt(last);
  }

  /** The name without the quotes around it, if there are any. */
  static String unquoted(String name) {
    return isQuoted(name) ? name.substring(1, name.length() - 1) : name;
  }

  /** The first of several names in one text. */
  static Optional<String> first(String text) {
    return FIRST
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .filter(Tokens::isToken);
  }

  static Optional<String> ofMethod(String method) {
    if (METHODS.contains(method)) {
      return Optional.empty();
    }
    if (method.equalsIgnoreCase("PATCH")) {
      return Optional.of("is not PATCH: browsers change the case of other methods only");
    }
    return Optional.ofNullable(KEYWORDS.get(Methods.byteUppercase(method)))
        .or(() -> withoutPrefix("method", method))
        .or(() -> several("method", method))
        .or(() -> slip("method", method, METHODS));
  }

  static Optional<String> ofRequestHeader(String name) {
    Optional<String> meant = ofHeader(name);
    return meant.isPresent() ? meant : slip("field", name, REQUEST_HEADERS);
  }

  static Optional<String> ofHeader(String name) {
    Optional<String> meant = withoutPrefix("field", name);
    if (meant.isEmpty()) {
      meant = several("name", name);
    }
    return meant.isPresent() ? meant : pattern(name);
  }

  private static Optional<String> withoutPrefix(String kind, String name) {
    String bare = PREFIX.matcher(name).replaceFirst("");
    return bare.equals(name)
        ? Optional.empty()
        : Optional.of("is read as the name of a " + kind + ": write " + bare);
  }

  private static Optional<String> several(String kind, String name) {
    return name.indexOf('|') < 0
        ? Optional.empty()
        : Optional.of("is read as one " + kind + ": write each as an element of its own");
  }

  private static Optional<String> pattern(String name) {
    return name.indexOf('*') < 0 || name.length() == 1
        ? Optional.empty()
        : Optional.of("is a name, not a pattern: list the names");
  }

  private static Optional<String> slip(String kind, String name, List<String> known) {
    String meant = Slip.nearest(name, known);
    return meant == null
        ? Optional.empty()
        : Optional.of(
            "is read as the name of a " + kind + ": write " + meant + " if that is meant");
  }
}
