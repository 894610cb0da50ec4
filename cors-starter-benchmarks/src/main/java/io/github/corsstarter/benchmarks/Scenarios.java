package io.github.corsstarter.benchmarks;

import io.github.corsstarter.benchmarks.Scenario.Stack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The scenarios of the gates, and rejections; by name, in the order of the report. */
final class Scenarios {

  private static final String API = "/api/v1/orders/4711";

  private static final String EVERYWHERE = "/**";

  private static final String STRANGER = "https://evil.example";

  private static final int SAMPLE = 4096;

  private static final Set<Peer> OURS = Set.of(Peer.EMPTY, Peer.OURS);

  private static final Map<String, Scenario> BY_NAME = new LinkedHashMap<>();

  static {
    addMixed();
    addBasics();
    addOrigins();
    addPreflights();
    addPaths();
    addReactive();
  }

  private Scenarios() {}

  static List<Scenario> all() {
    return List.copyOf(BY_NAME.values());
  }

  static Scenario named(String name) {
    Scenario scenario = BY_NAME.get(name);
    if (scenario == null) {
      throw new IllegalArgumentException(
          "no scenario \"%s\"; there are %s".formatted(name, BY_NAME.keySet()));
    }
    return scenario;
  }

  private static void addMixed() {
    List<String> origins = Origins.exact(1000);
    List<WireRequest> traffic = MixedTraffic.requests(origins, 20);
    add("mixed", policies(20, origins), traffic, Peer.ALL);
  }

  private static void addBasics() {
    List<Rule> one = everywhere(Origins.exact(1));
    String origin = Origins.exact(1).get(0);
    add("no Origin", one, List.of(WireRequest.of("GET", API)), Peer.SPRING_ONLY);
    WireRequest own = WireRequest.from(WireRequest.OWN_ORIGIN, "POST", API);
    add("same origin", one, List.of(own), Peer.SPRING_ONLY);
    add("actual 1 origin", one, List.of(WireRequest.from(origin, "GET", API)), Peer.ALL);
    WireRequest rejected = WireRequest.from(STRANGER, "GET", API);
    add("rejected", one, List.of(rejected), Peer.SPRING_ONLY);
  }

  private static void addOrigins() {
    List<String> thousand = Origins.exact(1000);
    add("actual 1000 origins random", everywhere(thousand), sampled(thousand), Peer.SPRING_ONLY);
    // With a hundred thousand, Spring needs milliseconds for each request.
    List<String> many = Origins.exact(100_000);
    List<WireRequest> last = List.of(WireRequest.from(many.get(many.size() - 1), "GET", API));
    add("actual 100000 origins last", everywhere(many), last, OURS);
    add("actual 100000 origins random", everywhere(many), sampled(many), OURS);
    add(
        "wildcards 100",
        everywhere(Origins.wildcards(100)),
        sampled(Origins.belowWildcards(100)),
        Peer.SPRING_ONLY);
  }

  private static void addPreflights() {
    List<Rule> one = everywhere(Origins.exact(1));
    add("preflight 1 name", one, List.of(preflight("content-type")), Peer.ALL);
    String twenty = String.join(",", Rule.HEADERS.subList(3, 23));
    add("preflight 20 names", one, List.of(preflight(twenty)), Peer.SPRING_ONLY);
    add(
        "preflight hostile 8 KB of unknown names",
        one,
        List.of(preflight(MixedTraffic.hostileNames())),
        Peer.SPRING_ONLY);
  }

  private static WireRequest preflight(String headers) {
    return WireRequest.preflight(Origins.exact(1).get(0), API, headers);
  }

  private static void addPaths() {
    String origin = Origins.exact(1).get(0);
    List<Rule> rules = policies(100, List.of(origin));
    WireRequest request = WireRequest.from(origin, "GET", MixedTraffic.path(99));
    add("paths 100", rules, List.of(request), Peer.SPRING_ONLY);
    add("paths 100 parsed", rules, List.of(request.parsed()), Peer.SPRING_ONLY);
  }

  private static void addReactive() {
    for (String name : List.of("no Origin", "actual 1 origin", "preflight 1 name")) {
      addTwin(name, " reactive", Stack.REACTIVE);
      addTwin(name, " Netty", Stack.NETTY);
    }
  }

  private static void addTwin(String name, String suffix, Stack stack) {
    Scenario twin = named(name);
    String twins = name + suffix;
    BY_NAME.put(twins, new Scenario(twins, stack, twin.rules(), twin.traffic(), Peer.SPRING_ONLY));
  }

  private static void add(
      String name, List<Rule> rules, List<WireRequest> traffic, Set<Peer> peers) {
    BY_NAME.put(name, new Scenario(name, Stack.SERVLET, rules, traffic, peers));
  }

  private static List<Rule> everywhere(List<String> origins) {
    return List.of(Rule.of(EVERYWHERE, origins));
  }

  private static List<Rule> policies(int number, List<String> origins) {
    return IntStream.range(0, number).mapToObj(n -> rule(n, origins)).toList();
  }

  private static Rule rule(int number, List<String> origins) {
    return Rule.of(MixedTraffic.pattern(number), origins);
  }

  /** Requests of origins drawn at random, so that neither caches nor branches learn them. */
  private static List<WireRequest> sampled(List<String> origins) {
    SplittableRandom random = new SplittableRandom(1);
    WireRequest request = WireRequest.from(origins.get(0), "GET", API);
    return Stream.generate(() -> request.movedTo(origins.get(random.nextInt(origins.size()))))
        .limit(SAMPLE)
        .toList();
  }
}
