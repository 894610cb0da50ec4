package io.github.corsstarter.benchmarks;

import io.github.corsstarter.benchmarks.Scenario.Stack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All scenarios, by name, in the order of the report. */
final class Scenarios {

  private static final String API = "/api/v1/orders/4711";

  private static final String EVERYWHERE = "/**";

  private static final String STRANGER = "https://evil.example";

  private static final String ONE_NAME = "content-type";

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
    List<WireRequest> traffic = MixedTraffic.requests(policy -> origins, 20);
    add("mixed", policies(20, origins), traffic, Peer.ALL);
    List<Rule> split =
        IntStream.range(0, 20)
            .mapToObj(n -> rule(n, origins.subList(n * 50, n * 50 + 50)))
            .toList();
    List<WireRequest> splitTraffic = MixedTraffic.requests(n -> split.get(n).origins(), 20);
    add("mixed 50 origins a policy", split, splitTraffic, Peer.SPRING_ONLY);
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
    for (int number : new int[] {10, 100, 1000, 10_000, 100_000}) {
      List<String> origins = Origins.exact(number);
      List<Rule> rules = everywhere(origins);
      // With a hundred thousand, Spring needs milliseconds for each request.
      Set<Peer> peers = number == 100_000 ? OURS : Peer.SPRING_ONLY;
      String prefix = "actual %d origins ".formatted(number);
      String last = origins.get(number - 1);
      add(prefix + "last", rules, List.of(WireRequest.from(last, "GET", API)), peers);
      add(prefix + "random", rules, sampled(origins, "GET"), peers);
      List<String> misses = origins.stream().map(known -> known + "0").toList();
      add(prefix + "miss", rules, sampled(misses, "GET"), peers);
    }
    for (int number : new int[] {1, 10, 100, 1000}) {
      List<WireRequest> traffic = sampled(Origins.belowWildcards(number), "GET");
      List<Rule> rules = everywhere(Origins.wildcards(number));
      add("wildcards " + number, rules, traffic, Peer.SPRING_ONLY);
    }
    Rule regexes = new Rule(EVERYWHERE, List.of(), Origins.regexes(10));
    String admitted = "https://shop-9.customers.example.net";
    add("regexes 10", List.of(regexes), List.of(WireRequest.from(admitted, "GET", API)), OURS);
  }

  private static void addPreflights() {
    List<Rule> one = everywhere(Origins.exact(1));
    requestedHeaders()
        .forEach(
            (name, headers) -> add(name, one, List.of(preflight(headers)), preflightPeers(name)));
  }

  private static Map<String, String> requestedHeaders() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("preflight 1 name", ONE_NAME);
    headers.put("preflight 20 names", String.join(",", Rule.HEADERS.subList(3, 23)));
    headers.put("preflight hostile 8 KB of unknown names", Hostile.names());
    headers.put("preflight hostile 8 KB of commas", Hostile.commas());
    headers.put("preflight hostile 8 KB of whitespace", Hostile.whitespace());
    headers.put("preflight hostile 8 KB token", Hostile.token());
    headers.put("preflight hostile 8 KB of one admitted name", Hostile.repeated());
    return headers;
  }

  private static Set<Peer> preflightPeers(String name) {
    return name.endsWith("1 name") ? Peer.ALL : Peer.SPRING_ONLY;
  }

  private static WireRequest preflight(String headers) {
    return WireRequest.preflight(Origins.exact(1).get(0), API, headers);
  }

  private static void addPaths() {
    String origin = Origins.exact(1).get(0);
    for (int number : new int[] {1, 10, 100, 1000}) {
      List<Rule> rules = policies(number, List.of(origin));
      String path = MixedTraffic.path(number - 1);
      WireRequest request = WireRequest.from(origin, "GET", path);
      add("paths " + number, rules, List.of(request), Peer.SPRING_ONLY);
      add("paths " + number + " parsed", rules, List.of(request.parsed()), Peer.SPRING_ONLY);
    }
  }

  private static void addReactive() {
    for (String name :
        List.of(
            "mixed",
            "no Origin",
            "same origin",
            "actual 1 origin",
            "actual 1000 origins random",
            "preflight 1 name",
            "rejected")) {
      addTwin(name, " reactive", Stack.REACTIVE);
    }
    for (String name : List.of("no Origin", "actual 1 origin", "preflight 1 name")) {
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
  private static List<WireRequest> sampled(List<String> origins, String method) {
    SplittableRandom random = new SplittableRandom(1);
    WireRequest request = WireRequest.from(origins.get(0), method, API);
    return Stream.generate(() -> request.movedTo(origins.get(random.nextInt(origins.size()))))
        .limit(SAMPLE)
        .toList();
  }
}
