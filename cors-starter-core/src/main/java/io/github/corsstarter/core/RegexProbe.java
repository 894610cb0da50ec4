package io.github.corsstarter.core;

import io.github.corsstarter.core.RegexSample.Filling;
import io.github.corsstarter.core.internal.http.Tokens;
import io.github.corsstarter.core.internal.origin.Origin;
import io.github.corsstarter.core.internal.origin.OriginPattern;
import io.github.corsstarter.core.internal.origin.OriginRegex;
import io.github.corsstarter.core.internal.origin.PublicSuffixes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks a regex about origins that nobody means to admit. */
final class RegexProbe {

  private static final String FOREIGN = "https://evil.example.net";

  /** No honest regex admits all of these: they have no label in common. */
  private static final List<String> EVERYBODY =
      List.of("https://evil.test", "https://attacker.net", "https://a.b.c.stranger.org");

  private static final Pattern LITERAL_PORT = Pattern.compile(":[0-9]+(?=\\$?$)");

  private static final List<Filling> FILLINGS =
      IntStream.range(0, 4)
          .boxed()
          .flatMap(
              choice ->
                  Stream.of(
                      new Filling(choice, ".", "a"),
                      new Filling(choice, "x", "a"),
                      new Filling(choice, ".", "//a")))
          .toList();

  private static final String NOBODY =
      "matches no origin: an origin has a scheme, is in lower case, and has no default port, slash"
          + " at its end, or quotes";

  private final OriginRegex regex;

  private final Collection<OriginPattern> listed;

  private final List<String> samples;

  /** The origins among the samples that the regex admits. */
  private final List<Origin> own;

  RegexProbe(OriginRegex regex, Collection<OriginPattern> listed) {
    this.regex = regex;
    this.listed = listed;
    this.samples = FILLINGS.stream().flatMap(this::sample).distinct().toList();
    this.own =
        samples.stream()
            .flatMap(sample -> Stream.of(sample, Tokens.byteLowercase(sample), "https://" + sample))
            .distinct()
            .filter(this::admits)
            .flatMap(sample -> Origin.parse(sample).stream())
            .toList();
  }

  /** What is filled in with slashes is to complete the scheme of a web page, and no other. */
  private Stream<String> sample(Filling filling) {
    String sample = RegexSample.of(regex.toString(), filling);
    return filling.dots().equals("a") || sample.startsWith("http")
        ? Stream.of(sample)
        : Stream.empty();
  }

  boolean matchesEverything() {
    return ports().anyMatch(port -> EVERYBODY.stream().allMatch(host -> admits(host + port)));
  }

  /** Whether only http origins beyond loopback match, as far as the samples show. */
  boolean matchesInsecureOnly() {
    return !own.isEmpty() && own.stream().allMatch(Origin::isInsecure);
  }

  /** What to say of a regex that admits nobody, or somebody whom it most likely should not. */
  Optional<String> advice() {
    return open(strangers())
        .or(() -> own.stream().flatMap(this::namesake).findFirst())
        .or(() -> open(Stream.of(lookAlikes(), neighbors(), neighborsOfItself()).flatMap(s -> s)))
        .or(() -> matchesNoOrigin() ? Optional.of(NOBODY) : Optional.empty());
  }

  private Optional<String> open(Stream<String> candidates) {
    String cure =
        isDotOpen()
            ? "; write literal dots as [.] and close the domain"
            : "; close the domain, as https://[a-z]+[.]example[.]com does";
    return candidates
        .filter(this::admits)
        .findFirst()
        .map(foreign -> "also matches " + foreign + cure);
  }

  private boolean admits(String origin) {
    return Origin.parse(origin).isPresent() && regex.matches(origin);
  }

  /** Whether the samples are understood, but none of them is an origin. */
  private boolean matchesNoOrigin() {
    return own.isEmpty()
        && samples.stream().anyMatch(sample -> sample.startsWith("/") || regex.matches(sample));
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
    return isDotOpen() && admits(sample(".")) ? Stream.of(sample("x")) : Stream.empty();
  }

  private boolean isDotOpen() {
    return !sample(".").equals(sample("x"));
  }

  private String sample(String dot) {
    return RegexSample.of(regex.toString(), new Filling(0, dot, "a"));
  }

  /** Somebody else below the same public suffix. */
  private Stream<String> namesake(Origin origin) {
    String site = site(origin.host());
    String suffix = site.substring(site.indexOf('.') + 1);
    String host = "evil." + suffix;
    String labels = origin.host().substring(0, origin.host().length() - site.length());
    String namesake = new Origin(origin.scheme(), labels + host, origin.port()).toString();
    return !site.equals(suffix) && admits(namesake)
        ? Stream.of("also matches " + namesake + ": everybody can have a name below " + suffix)
        : Stream.empty();
  }

  /** Listed origins with something before or behind their host. */
  private Stream<String> neighbors() {
    return listed.stream()
        .filter(OriginPattern::isExact)
        .flatMap(
            origin ->
                Stream.of(
                        origin + ".evil.example.net",
                        origin.scheme() + "://evil" + origin.host(),
                        origin.scheme() + "://evil-" + origin.host())
                    .filter(neighbor -> !isOfSameSite(neighbor, origin.host())));
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

  /** Origins of the regex with another domain behind their host, or grown onto their site. */
  private Stream<String> neighborsOfItself() {
    return own.stream()
        .flatMap(
            origin ->
                Stream.of(
                    origin + ".evil.example.net",
                    new Origin(origin.scheme(), "evil" + site(origin.host()), origin.port())
                        .toString()));
  }
}
