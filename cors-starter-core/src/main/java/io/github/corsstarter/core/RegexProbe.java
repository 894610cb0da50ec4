package io.github.corsstarter.core;

import io.github.corsstarter.core.origin.Origin;
import io.github.corsstarter.core.origin.OriginPattern;
import io.github.corsstarter.core.origin.OriginRegex;
import io.github.corsstarter.core.origin.PublicSuffixes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks a regex about origins that nobody means to admit. */
final class RegexProbe {

  private static final String FOREIGN = "https://evil.example.net";

  /** No honest regex admits all of these: they have no label in common. */
  private static final List<String> EVERYBODY =
      List.of("https://evil.test", "https://attacker.net", "https://a.b.c.stranger.org");

  private static final Pattern LITERAL_PORT = Pattern.compile(":[0-9]+(?=\\$?$)");

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
    return ports().anyMatch(port -> EVERYBODY.stream().allMatch(host -> admits(host + port)));
  }

  /** An origin that the regex admits and, most likely, should not. */
  Optional<String> foreignMatch() {
    return Stream.of(strangers(), lookAlikes(), neighbours(), neighboursOfItself())
        .flatMap(candidates -> candidates)
        .filter(this::admits)
        .findFirst();
  }

  private boolean admits(String origin) {
    return Origin.parse(origin).isPresent() && regex.matches(origin);
  }

  private Stream<String> strangers() {
    return Stream.concat(Stream.of(FOREIGN), EVERYBODY.stream())
        .flatMap(host -> ports().map(port -> host + port));
  }

  /** No port, any port, and the one that the regex ends with. */
  private Stream<String> ports() {
    return Stream.concat(
        Stream.of("", ":8443"),
        LITERAL_PORT.matcher(regex.toString()).results().map(MatchResult::group));
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
                        origin.scheme() + "://evil-" + origin.host())
                    .filter(this::admits)
                    .filter(neighbour -> !isOfSameSite(neighbour, origin.host())));
  }

  /** Whether both are under the same registered name, so that they have the same owner. */
  private static boolean isOfSameSite(String origin, String host) {
    return Origin.parse(origin).filter(other -> site(other.host()).equals(site(host))).isPresent();
  }

  private static String site(String host) {
    String site = host;
    int dot = site.indexOf('.');
    while (dot >= 0 && !PublicSuffixes.isPublicSuffix(site.substring(dot + 1))) {
      site = site.substring(dot + 1);
      dot = site.indexOf('.');
    }
    return site;
  }

  /** Whether the regex describes a host without a scheme, or ends with a slash. */
  boolean matchesNoOrigin() {
    String plain = plain();
    return (plain.endsWith("/") || !plain.contains(":"))
        && regex.matches(plain)
        && !regex.matches("https://" + plain);
  }

  private String plain() {
    return regex.toString().replaceAll(ANY_CHARACTERS, "a").replaceAll("[\\\\()^$]|(?<=s)\\?", "");
  }

  /**
   * An origin that the regex describes, with another domain behind its host or grown onto it, and
   * one of somebody else below the same public suffix.
   */
  private Stream<String> neighboursOfItself() {
    String plain = plain();
    return Stream.of(plain, "https://" + plain)
        .filter(this::admits)
        .flatMap(own -> Origin.parse(own).stream().flatMap(origin -> neighbours(own, origin)));
  }

  private static Stream<String> neighbours(String own, Origin origin) {
    String host = origin.host();
    String parent = host.substring(host.indexOf('.') + 1);
    Stream<String> grown =
        Stream.of(own + ".evil.example.net", origin.scheme() + "://evil" + lastLabels(host));
    return PublicSuffixes.isPublicSuffix(parent)
        ? Stream.concat(grown, Stream.of(own.replace(host, "evil." + parent)))
        : grown;
  }

  private static String lastLabels(String host) {
    return host.replaceFirst("^.*\\.(?=[^.]+\\.[^.]+$)", "");
  }
}
