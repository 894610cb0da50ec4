package io.github.corsstarter.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A thousand requests as an application sees them: 70 % without {@code Origin}, 10 % of its own
 * origin, 12 % of other origins, 5 % preflights, 2 % of strangers, 1 % hostile.
 */
final class MixedTraffic {

  private final List<String> origins;

  private final int policies;

  private final Random random = new Random(3);

  private final List<WireRequest> requests = new ArrayList<>();

  private MixedTraffic(List<String> origins, int policies) {
    this.origins = origins;
    this.policies = policies;
  }

  /**
   * The requests, shuffled, the same ones each time.
   *
   * @param origins that each policy allows
   */
  static List<WireRequest> requests(List<String> origins, int policies) {
    return new MixedTraffic(origins, policies).shuffled();
  }

  static String pattern(int policy) {
    return "/api/service-%d/**".formatted(policy);
  }

  static String path(int policy) {
    return "/api/service-%d/orders/4711".formatted(policy);
  }

  /** A value of {@code Access-Control-Request-Headers} as long as servers let through. */
  static String hostileNames() {
    return IntStream.range(0, 1000).mapToObj("x-%05d"::formatted).collect(Collectors.joining(","));
  }

  private List<WireRequest> shuffled() {
    add(700, policy -> WireRequest.of("GET", path(policy)));
    add(100, policy -> WireRequest.from(WireRequest.OWN_ORIGIN, "POST", path(policy)));
    add(120, policy -> WireRequest.from(origin(), "GET", path(policy)));
    add(50, policy -> preflight(policy, "authorization,content-type"));
    add(20, policy -> WireRequest.from("https://evil.example", "GET", path(policy)));
    add(10, policy -> preflight(policy, hostileNames()));
    Collections.shuffle(requests, random);
    return List.copyOf(requests);
  }

  private void add(int number, IntFunction<WireRequest> request) {
    for (int i = 0; i < number; i++) {
      requests.add(request.apply(random.nextInt(policies)));
    }
  }

  private WireRequest preflight(int policy, String headers) {
    return WireRequest.preflight(origin(), path(policy), headers);
  }

  private String origin() {
    return origins.get(random.nextInt(origins.size()));
  }
}
