package io.github.corsstarter.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Origins as applications list them: of different lengths, alike at the beginning and the end. */
final class Origins {

  private static final List<String> NAMES =
      List.of("app", "admin", "shop", "portal", "dashboard", "www", "partner-login", "m");

  private static final List<String> CUSTOMERS =
      List.of("acme", "northwind", "contoso", "globex", "initech", "umbrella", "stark", "hooli");

  private static final List<String> DOMAINS =
      List.of("example.com", "example.org", "customers.example.net", "eu.example.net");

  private Origins() {}

  /** So many different origins, the same ones each time. */
  static List<String> exact(int number) {
    SplittableRandom random = new SplittableRandom(42);
    return IntStream.range(0, number)
        .mapToObj(
            n ->
                "https://%s.%s-%d.%s"
                    .formatted(pick(NAMES, random), pick(CUSTOMERS, random), n, domain(random)))
        .toList();
  }

  static List<String> wildcards(int number) {
    return hosts(number).map(host -> "https://*." + host).toList();
  }

  static List<String> belowWildcards(int number) {
    return hosts(number).map(host -> "https://app." + host).toList();
  }

  private static Stream<String> hosts(int number) {
    SplittableRandom random = new SplittableRandom(7);
    return IntStream.range(0, number)
        .mapToObj(n -> "%s-%d.%s".formatted(pick(CUSTOMERS, random), n, domain(random)));
  }

  private static String domain(SplittableRandom random) {
    return pick(DOMAINS, random);
  }

  private static String pick(List<String> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }
}
