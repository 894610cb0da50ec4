package io.github.corsstarter.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * A thousand requests as an application sees them: 70 % without {@code Origin}, 10 % of its own
 * origin, 12 % of other origins, 5 % preflights, 2 % of strangers, 1 % hostile.
 */
final class MixedTraffic {

  private final IntFunction<List<String>> origins;

  private final int policies;

  private final Random random = new Random(3);

  private final List<WireRequest> requests = new ArrayList<>();

  private MixedTraffic(IntFunction<List<String>> origins, int policies) {
    this.origins = origins;
    this.policies = policies;
  }

  /**
   * The requests, shuffled, the same ones each time.
   *
   * @param origins by the number of the policy that allows them
   */
  static List<WireRequest> requests(IntFunction<List<String>> origins, int policies) {
    return new MixedTraffic(origins, policies).shuffled();
  }

  static String pattern(int policy) {
    return "/api/service-%d/**".formatted(policy);
  }

  static String path(int policy) {
    return "/api/service-%d/orders/4711".formatted(policy);
  }

  private List<WireRequest> shuffled() {
    add(700, policy -> WireRequest.of("GET", path(policy)));
    add(100, policy -> WireRequest.from(WireRequest.OWN_ORIGIN, "POST", path(policy)));
    add(120, policy -> WireRequest.from(origin(policy), "GET", path(policy)));
    add(50, policy -> preflight(policy, "authorization,content-type"));
    add(20, policy -> WireRequest.from("https://evil.example", "GET", path(policy)));
    add(10, policy -> preflight(policy, Hostile.names()));
    Collections.shuffle(requests, random);
    return List.copyOf(requests);
  }

  private void add(int number, IntFunction<WireRequest> request) {
    for (int i = 0; i < number; i++) {
      requests.add(request.apply(random.nextInt(policies)));
    }
  }

  private WireRequest preflight(int policy, String headers) {
    return WireRequest.preflight(origin(policy), path(policy), headers);
  }

  private String origin(int policy) {
    List<String> allowed = origins.apply(policy);
    return allowed.get(random.nextInt(allowed.size()));
  }
}
