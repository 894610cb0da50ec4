package io.github.corsstarter.core;

import io.github.corsstarter.core.PolicyProblem.Code;
import io.github.corsstarter.core.ProblemCollector.Entry;
import io.github.corsstarter.core.internal.origin.Origin;
import io.github.corsstarter.core.internal.origin.OriginRegex;
import io.github.corsstarter.core.internal.origin.PublicSuffixes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks and compiles one regex: it is asked about a few origins that its author does not want,
 * such as foreign ones, and its own text with a letter for an unescaped dot.
 */
final class RegexCompiler {

  /** No regex for one's own origins admits all of these: they have no label in common. */
  private static final List<String> FOREIGN =
      List.of("https://evil.test", "https://attacker.net", "https://a.b.c.stranger.org");

  private static final String CLOSE = "; close the domain, as https://[a-z]+[.]example[.]com does";

  /** Stands for a dot that the expression matches literally. */
  private static final char LITERAL_DOT = '\0';

  private final OriginRegex regex;

  /** The expression without anchors and backslashes. */
  private final String plain;

  private final String scheme;

  /** The port that the expression ends with, or an empty text. */
  private final String port;

  private RegexCompiler(String expression) {
    regex = OriginRegex.compile(expression);
    plain = plain(expression);
    scheme = plain.startsWith("http:") ? "http://" : "https://";
    port = port(plain);
  }

  /** Null, with a problem, if the entry is not a regex. */
  static @Nullable OriginRegex compile(Entry entry, CorsPolicyBuilder settings) {
    if (entry.written().contains("://*.")) {
      entry.problem(
          Code.ORIGIN_INVALID,
          "is a pattern with a wildcard, not a regex",
          "write it in allowed-origins");
      return null;
    }
    try {
      RegexCompiler compiler = new RegexCompiler(entry.written());
      compiler.check(entry, settings);
      return compiler.regex;
    } catch (IllegalArgumentException e) {
      entry.problem(
          Code.ORIGIN_INVALID,
          String.valueOf(e.getMessage()),
          "write one such as https://[a-z]+[.]example[.]com");
      return null;
    }
  }

  private void check(Entry entry, CorsPolicyBuilder settings) {
    if (settings.credentials && matchesEverything()) {
      entry.problem(
          Code.ANY_ORIGIN_WITH_CREDENTIALS,
          "lets every site act with the cookies of your users",
          "list the origins of your front ends in allowed-origins, or remove allow-credentials");
    } else if (settings.credentials && !settings.insecureOrigins && matchesInsecureOnly()) {
      entry.advice(
          "matches http origins only, which are not admitted with credentials:"
              + " serve the pages over https, and write https in the regex");
    } else {
      advice().ifPresent(entry::advice);
    }
  }

  private static String plain(String expression) {
    int from = expression.startsWith("^") ? 1 : 0;
    int to = Math.max(from, expression.length() - (expression.endsWith("$") ? 1 : 0));
    return expression
        .substring(from, to)
        .replace("\\.", "\0")
        .replace("[.]", "\0")
        .replace("\\", "");
  }

  private static String port(String text) {
    int start = text.length();
    while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    boolean isPort = start > 0 && start < text.length() && text.charAt(start - 1) == ':';
    return isPort ? text.substring(start - 1) : "";
  }

  private boolean matchesEverything() {
    return Stream.of("", ":8443", port)
        .anyMatch(end -> FOREIGN.stream().allMatch(origin -> admits(origin + end)));
  }

  /** Whether the expression begins with http, and does not name the browser's own machine. */
  private boolean matchesInsecureOnly() {
    return plain.startsWith("http:")
        && Stream.of("localhost", "127", "::1").noneMatch(plain::contains);
  }

  /** What to say of a regex that admits nobody, or an origin that it most likely should not. */
  private Optional<String> advice() {
    String end = end();
    return matched(foreign(), CLOSE)
        .or(() -> publicSuffix(end.startsWith(".") ? end.substring(1) : end))
        .or(() -> matched(lookAlike(), "; write literal dots as [.] and close the domain"))
        .or(() -> matched(neighbors(end), CLOSE))
        .or(this::noOrigin);
  }

  private Optional<String> matched(Stream<String> origins, String cure) {
    return origins.filter(this::admits).findFirst().map(origin -> "also matches " + origin + cure);
  }

  private boolean admits(String origin) {
    return Origin.isSerialized(origin) && regex.matches(origin);
  }

  private Stream<String> foreign() {
    return Stream.concat(Stream.of("https://evil.example.net"), FOREIGN.stream())
        .flatMap(origin -> Stream.of("", ":8443", port).map(end -> origin + end));
  }

  private Optional<String> publicSuffix(String suffix) {
    return suffix.isEmpty() || !PublicSuffixes.isPublicSuffix(suffix)
        ? Optional.empty()
        : matched(
            Stream.of("evil.", "a.evil.").map(labels -> scheme + labels + suffix + port),
            ": anyone can register a name under " + suffix);
  }

  /** The origin that an expression without operators is, with a letter for its open dots. */
  private Stream<String> lookAlike() {
    return plain.indexOf('.') < 0 ? Stream.empty() : Stream.of(sample('x'));
  }

  /** The expression read as an origin, with this character for each unescaped dot. */
  private String sample(char dot) {
    return plain.replace('.', dot).replace(LITERAL_DOT, '.');
  }

  /** A foreign domain behind the literal beginning, or a label grown into the literal end. */
  private Stream<String> neighbors(String end) {
    int head = 0;
    while (head < plain.length()
        && (isLiteral(plain.charAt(head)) || ":/".indexOf(plain.charAt(head)) >= 0)) {
      head++;
    }
    String behind = plain.substring(0, head).replace(LITERAL_DOT, '.') + ".evil.example.net";
    int dot = end.indexOf('.');
    boolean registered = dot < 0 || PublicSuffixes.isPublicSuffix(end.substring(dot + 1));
    return end.isEmpty() || end.startsWith(".") || !registered
        ? Stream.of(behind)
        : Stream.of(behind, scheme + "evil" + end);
  }

  /** The literal end of the expression, without its port: {@code .example.com}. */
  private String end() {
    String host = plain.substring(0, plain.length() - port.length());
    int start = host.length();
    while (start > 0 && isLiteral(host.charAt(start - 1))) {
      start--;
    }
    return host.substring(start).replace(LITERAL_DOT, '.');
  }

  private static boolean isLiteral(char c) {
    return c == LITERAL_DOT || c == '-' || ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
  }

  /** A text without any operator that is not an origin. */
  private Optional<String> noOrigin() {
    String sample = sample('.');
    boolean operators = plain.chars().anyMatch(c -> "*+?()[]{}|\\".indexOf(c) >= 0);
    return !operators && !Origin.isSerialized(sample) && regex.matches(sample)
        ? Optional.of(
            "matches no origin: an origin has a scheme, is in lower case, and has no default port,"
                + " slash at its end, or quotes")
        : Optional.empty();
  }
}
