package io.github.corsstarter.core;

import io.github.corsstarter.core.origin.Origin;
import io.github.corsstarter.core.origin.OriginPattern;
import io.github.corsstarter.core.origin.OriginRegex;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks a regex about origins that nobody means to admit. */
final class RegexProbe {

  private static final String FOREIGN = "https://evil.example.net";

  /** No honest regex admits all of these: they have no label in common. */
  private static final List<String> EVERYBODY =
      List.of(FOREIGN, "https://attacker.test", "https://a.b.c.example.org");

  private static final String UNESCAPED_DOT = "(?<!\\\\)\\.(?![*+?{])";

  /** A dot or a class of characters, as often as it may be. */
  private static final String ANY_CHARACTERS = "(?:(?<!\\\\)\\.|\\[[^]]*])[*+]";

  private final OriginRegex regex;

  private final Collection<OriginPattern> listed;

  RegexProbe(OriginRegex regex, Collection<OriginPattern> listed) {
    this.regex = regex;
    this.listed = listed;
  }

  boolean matchesEverything() {
    return EVERYBODY.stream().allMatch(regex::matches);
  }

  /** An origin that the regex admits and, most likely, should not. */
  Optional<String> foreignMatch() {
    return Stream.of(Stream.of(FOREIGN), lookAlikes(), neighbours(), neighboursOfItself())
        .flatMap(candidates -> candidates)
        .filter(candidate -> Origin.parse(candidate).isPresent() && regex.matches(candidate))
        .findFirst();
  }

  /** The regex read as an origin, with a letter where an unescaped dot may stand for one. */
  private Stream<String> lookAlikes() {
    String expression = regex.toString();
    String lookAlike = expression.replaceAll(UNESCAPED_DOT, "x").replace("\\", "");
    return expression.equals(lookAlike) ? Stream.empty() : Stream.of(lookAlike);
  }

  /** Listed origins with something before or behind their host. */
  private Stream<String> neighbours() {
    return listed.stream()
        .filter(OriginPattern::isExact)
        .flatMap(
            origin ->
                Stream.of(
                    origin + ".evil.example.net",
                    origin.scheme() + "://evil" + origin.host(),
                    origin.scheme() + "://evil-" + origin.host()));
  }

  /** An origin that the regex describes, with another domain behind its host or grown onto it. */
  private Stream<String> neighboursOfItself() {
    String plain =
        regex.toString().replaceAll(ANY_CHARACTERS, "a").replaceAll("[\\\\()^$]|(?<=s)\\?", "");
    return Origin.parse(plain).filter(origin -> regex.matches(plain)).stream()
        .flatMap(
            origin ->
                Stream.of(
                    plain + ".evil.example.net",
                    origin.scheme() + "://evil" + lastLabels(origin.host())));
  }

  private static String lastLabels(String host) {
    return host.replaceFirst("^.*\\.(?=[^.]+\\.[^.]+$)", "");
  }
}
