package io.github.corsstarter.core.internal.origin;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random origins and patterns that are likely to have to do with each other. */
final class Origins {

  private Origins() {}

  /** Few schemes, few labels, few ports. */
  static Arbitrary<Origin> related() {
    return Combinators.combine(schemes(), hosts(), ports()).as(Origin::new);
  }

  static Arbitrary<OriginPattern> patterns() {
    Arbitrary<Integer> patternPorts =
        Arbitraries.oneOf(ports(), Arbitraries.just(OriginPattern.ANY_PORT));
    return Combinators.combine(schemes(), hosts(), Arbitraries.of(true, false), patternPorts)
        .as(
            (scheme, host, subdomains, port) ->
                new OriginPattern(scheme, host, subdomains && scheme.startsWith("http"), port));
  }

  /** Any scheme, any domain, any port but the default one. */
  static Arbitrary<Origin> any() {
    Arbitrary<String> schemes =
        Combinators.combine(
                Arbitraries.strings().withCharRange('a', 'z').ofLength(1),
                Arbitraries.strings()
                    .withCharRange('a', 'z')
                    .numeric()
                    .withChars("+-.")
                    .ofMaxLength(63))
            .as(String::concat);
    Arbitrary<String> labels =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .numeric()
            .withChars("-_")
            .ofMinLength(1)
            .ofMaxLength(60);
    Arbitrary<String> domains =
        labels
            .list()
            .ofMaxSize(3)
            .map(list -> String.join(".", list) + (list.isEmpty() ? "" : "."))
            .map(start -> start + "a");
    Arbitrary<Integer> anyPort = Arbitraries.integers().between(0, 65_535);
    return Combinators.combine(schemes, domains, anyPort)
        .as((scheme, host, port) -> new Origin(scheme, host, written(scheme, port)));
  }

  /** Whether the pattern admits the origin, said as simply as can be. */
  static boolean admits(OriginPattern pattern, Origin origin) {
    boolean host =
        pattern.subdomains()
            ? origin.host().endsWith("." + pattern.host())
            : origin.host().equals(pattern.host());
    boolean port = pattern.port() == OriginPattern.ANY_PORT || pattern.port() == origin.port();
    return host && port && origin.scheme().equals(pattern.scheme());
  }

  private static int written(String scheme, int port) {
    return port == Origin.defaultPort(scheme) ? Origin.DEFAULT_PORT : port;
  }

  private static Arbitrary<String> schemes() {
    return Arbitraries.of("http", "https", "app");
  }

  private static Arbitrary<Integer> ports() {
    return Arbitraries.of(Origin.DEFAULT_PORT, 8080, 8443);
  }

  private static Arbitrary<String> hosts() {
    return Arbitraries.of("a", "b", "ab", "ba", "aa")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(labels -> String.join(".", labels));
  }
}
