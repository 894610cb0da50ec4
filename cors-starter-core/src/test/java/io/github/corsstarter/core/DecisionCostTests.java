package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a decision costs, in bytes rather than in time; the bounds hold before anything is warm. */
class DecisionCostTests {

  private static final int CALLS = 20_000;

  private static final int ROUNDS = 5; // the first warm up

  private static final int MEASUREMENT_NOISE = 512; // bytes, for all calls together

  /** The decision and its headers: objects with a few references each. */
  private static final int ADMITTED = 64;

  private static final CorsPolicy POLICY =
      CorsPolicy.named("app")
          .allowOrigins(
              IntStream.range(0, 1000)
                  .mapToObj(
                      i -> "https://app-%d.example.com,https://*.example-%d.org".formatted(i, i))
                  .flatMap(pair -> Stream.of(pair.split(",", -1)))
                  .toList())
          .allowMethods(List.of("GET", "PUT"))
          .allowHeaders(List.of("content-type", "authorization"))
          .exposeHeaders(List.of("x-total"))
          .allowCredentials()
          .build();

  private static final CorsEvaluator EVALUATOR =
      CorsEvaluator.of(
          new CorsPolicies() {
            @Override
            public CorsPolicy named(String name) {
              return POLICY;
            }

            @Override
            public CorsPolicy governing(String path) {
              return POLICY;
            }
          },
          List.of());

  @Test
  void requestWithoutOriginCreatesNothing() {
    assertThat(bytes(new Request("GET", Map.of()))).isZero();
  }

  @Test
  void admittedRequestCreatesItsDecision() {
    assertThat(bytes(get("https://app-7.example.com"))).isLessThanOrEqualTo(ADMITTED);
  }

  @Test
  void originBelowWildcardCostsNoMoreThanAnExactOne() {
    assertThat(bytes(get("https://a.b.example-9.org"))).isLessThanOrEqualTo(ADMITTED);
  }

  @Test
  void refusedRequestCreatesItsDecisionAndLooksForRescue() {
    assertThat(bytes(get("https://evil.example"))).isLessThanOrEqualTo(96);
  }

  @Test
  void requestFromItsOwnOriginCreatesItsDecision() {
    Request request =
        new Request("POST", Map.of("Origin", "https://localhost", "Sec-Fetch-Site", "same-origin"));

    assertThat(bytes(request)).isLessThanOrEqualTo(ADMITTED);
  }

  @Test
  void preflightCreatesItsDecisionAndOneReader() {
    assertThat(bytes(preflight("authorization,content-type"))).isLessThanOrEqualTo(72);
  }

  @Test
  void hostilePreflightCostsAboutAsMuchAsAnyOther() {
    List<String> hostile =
        List.of(",".repeat(8000), " ".repeat(8000), "x".repeat(8000), "x-a,".repeat(2000));

    // What is refused is named: a refusedName of up to 64 characters.
    assertThat(hostile)
        .allSatisfy(
            headers -> assertThat(bytes(preflight(headers))).isLessThanOrEqualTo(4 * ADMITTED));
  }

  private static Request get(String origin) {
    return new Request("GET", Map.of("Origin", origin));
  }

  private static Request preflight(String headers) {
    return new Request(
        "OPTIONS",
        Map.of(
            "Origin",
            "https://app-7.example.com",
            "Access-Control-Request-Method",
            "PUT",
            "Access-Control-Request-Headers",
            headers));
  }

  /** For one decision, the least of some rounds: the compiler allocates now and then. */
  private static long bytes(CorsRequest request) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        EVALUATOR.evaluate(request);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return (least - MEASUREMENT_NOISE + CALLS - 1) / CALLS;
  }

  /** A request that creates nothing when it is asked. */
  private record Request(String method, Map<String, String> fields) implements CorsRequest {

    @Override
    public String path() {
      return "/api/v1/orders.json";
    }

    @Override
    public String scheme() {
      return "https";
    }

    @Override
    public String host() {
      return "localhost";
    }

    @Override
    public int port() {
      return 443;
    }

    @Override
    public List<String> headers(String name) {
      String value = header(name);
      return value == null ? List.of() : List.of(value);
    }

    @Override
    public @Nullable String header(String name) {
      return fields.get(name);
    }

    @Override
    public @Nullable Object attribute(String name) {
      return null;
    }
  }
}
