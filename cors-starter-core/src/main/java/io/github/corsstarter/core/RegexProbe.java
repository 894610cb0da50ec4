package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.origin.Origin;
import io.github.corsstarter.core.internal.origin.OriginPattern;
import io.github.corsstarter.core.internal.origin.PublicSuffixes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Asks a regex about origins that its author does not want: foreign ones, the listed ones with
 * something before or behind them, and the regex's own text with a letter for an unescaped dot. A
 * fixed number of questions, however many origins are listed.
 */
final class RegexProbe {

  /** No regex for one's own origins admits all of these: they have no label in common. */
  private static final List<String> EVERYBODY =
      List.of("https://evil.test", "https://attacker.net", "https://a.b.c.stranger.org");

  private static final String FOREIGN_DOMAIN = ".evil.example.net";

  private static final int MAX_LISTED = 10;

  /** Stands for a dot that the expression matches literally. */
  private static final char LITERAL_DOT = '\0';

  private final Predicate<String> regex;

  /** The expression without anchors and backslashes. */
  private final String plain;

  private final String scheme;

  /** None, some port, and the one that the expression ends with. */
  private final List<String> ports;

  /**
   * @param expression the text of the regex
   */
  RegexProbe(String expression, Predicate<String> regex) {
    this.regex = regex;
    this.plain = plain(expression);
    this.scheme = plain.startsWith("http:") ? "http://" : "https://";
    String port = plain.substring(startOfPort(plain));
    this.ports = port.isEmpty() ? List.of("", ":8443") : List.of("", ":8443", port);
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

  private static int startOfPort(String text) {
    int start = text.length();
    while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    return start > 0 && start < text.length() && text.charAt(start - 1) == ':'
        ? start - 1
        : text.length();
  }

  boolean matchesEverything() {
    return ports.stream().anyMatch(port -> EVERYBODY.stream().allMatch(o -> admits(o + port)));
  }

  /** Whether the expression begins with http, and does not name the browser's own machine. */
  boolean matchesInsecureOnly() {
    return plain.startsWith("http:")
        && Stream.of("localhost", "127", "::1").noneMatch(plain::contains);
  }

  /** What to say of a regex that admits nobody, or an origin that it most likely should not. */
  Optional<String> advice(Collection<OriginPattern> listed) {
    return open(foreign())
        .or(this::publicSuffix)
        .or(() -> matched(lookAlike(), "; write literal dots as [.] and close the domain"))
        .or(() -> open(neighbors(listed)))
        .or(() -> open(neighborsOfItself()))
        .or(this::noOrigin);
  }

  private Optional<String> open(Stream<String> candidates) {
    return matched(candidates, "; close the domain, as https://[a-z]+[.]example[.]com does");
  }

  private Optional<String> matched(Stream<String> candidates, String cure) {
    return candidates
        .filter(this::admits)
        .findFirst()
        .map(origin -> "also matches " + origin + cure);
  }

  private boolean admits(String origin) {
    return Origin.isSerialized(origin) && regex.test(origin);
  }

  private Stream<String> foreign() {
    return Stream.concat(Stream.of("https://evil.example.net"), EVERYBODY.stream())
        .flatMap(origin -> ports.stream().map(port -> origin + port));
  }

  /** The origin that an expression without operators is, with a letter for its open dots. */
  private Stream<String> lookAlike() {
    return plain.indexOf('.') < 0 ? Stream.empty() : Stream.of(sample('x'));
  }

  /** The expression read as an origin, with this character for each unescaped dot. */
  private String sample(char dot) {
    return plain.replace('.', dot).replace(LITERAL_DOT, '.');
  }

  /** The literal end of the expression, without its port: {@code .example.com}. */
  private String end() {
    String host = plain.substring(0, startOfPort(plain));
    int start = host.length();
    while (start > 0 && isLiteral(host.charAt(start - 1))) {
      start--;
    }
    return host.substring(start).replace(LITERAL_DOT, '.');
  }

  private static boolean isLiteral(char c) {
    return c == LITERAL_DOT || c == '-' || ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
  }

  private Optional<String> publicSuffix() {
    String end = end();
    String suffix = end.startsWith(".") ? end.substring(1) : end;
    return suffix.isEmpty() || !PublicSuffixes.isPublicSuffix(suffix)
        ? Optional.empty()
        : Stream.of("evil.", "a.evil.")
            .map(labels -> scheme + labels + suffix + ports.get(ports.size() == 3 ? 2 : 0))
            .filter(this::admits)
            .findFirst()
            .map(o -> "also matches " + o + ": anyone can register a name under " + suffix);
  }

  private static Stream<String> neighbors(Collection<OriginPattern> listed) {
    return listed.stream()
        .filter(OriginPattern::isExact)
        .limit(MAX_LISTED)
        .flatMap(
            origin -> {
              List<String> neighbors = new ArrayList<>(List.of(origin + FOREIGN_DOMAIN));
              if (isRegistered(origin.host())) {
                neighbors.add(origin.scheme() + "://evil" + origin.host());
                neighbors.add(origin.scheme() + "://evil-" + origin.host());
              }
              return neighbors.stream();
            });
  }

  /** Whether another name would belong to another owner, as it would not below a domain. */
  private static boolean isRegistered(String host) {
    int dot = host.indexOf('.');
    return dot < 0 || PublicSuffixes.isPublicSuffix(host.substring(dot + 1));
  }

  private Stream<String> neighborsOfItself() {
    int head = 0;
    while (head < plain.length()
        && (isLiteral(plain.charAt(head)) || ":/".indexOf(plain.charAt(head)) >= 0)) {
      head++;
    }
    String behind = plain.substring(0, head).replace(LITERAL_DOT, '.') + FOREIGN_DOMAIN;
    String end = end();
    return !end.isEmpty() && !end.startsWith(".") && isRegistered(end)
        ? Stream.of(behind, scheme + "evil" + end)
        : Stream.of(behind);
  }

  /** A text without any operator that is not an origin. */
  private Optional<String> noOrigin() {
    String sample = sample('.');
    boolean operators = plain.chars().anyMatch(c -> "*+?()[]{}|\\".indexOf(c) >= 0);
    return !operators && !Origin.isSerialized(sample) && regex.test(sample)
        ? Optional.of(
            "matches no origin: an origin has a scheme, is in lower case, and has no default port,"
                + " slash at its end, or quotes")
        : Optional.empty();
  }
}
