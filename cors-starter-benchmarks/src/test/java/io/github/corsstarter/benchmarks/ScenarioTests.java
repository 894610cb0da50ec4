package io.github.corsstarter.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the scenarios claim to measure is what happens. Nothing is timed here. */
class ScenarioTests {

  /** Where another filter does other work than ours: the report does not claim a ratio there. */
  private static final Map<String, Set<Peer>> NOT_COMPARABLE = Map.of("mixed", Set.of(Peer.JETTY));

  static Stream<Scenario> scenarios() {
    // More origins are more of the same, and slow to build.
    return Scenarios.all().stream()
        .filter(scenario -> scenario.rules().get(0).origins().size() <= 1000);
  }

  static Stream<Scenario> admitted() {
    return scenarios().filter(s -> s.name().matches("(actual|wildcards|paths).*"));
  }

  @ParameterizedTest
  @MethodSource("admitted")
  void admittedOriginIsNamedAndPassedOn(Scenario scenario) throws Exception {
    Answer answer = answer(scenario);

    String origin = scenario.traffic().get(0).freshOrigin();
    assertThat(answer.passedOn()).isTrue();
    assertThat(answer.allowOrigin()).isEqualTo(origin);
    assertThat(answer.headers())
        .containsEntry("access-control-allow-credentials", List.of("true"))
        .containsEntry("access-control-expose-headers", List.of("x-total-count"));
  }

  @Test
  void refusedOriginGets403() throws Exception {
    Answer answer = answer(Scenarios.named("rejected"));

    assertThat(answer.passedOn()).isFalse();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.allowOrigin()).isNull();
  }

  @Test
  void requestsThatAreNotCorsArePassedOnBare() throws Exception {
    for (String name : List.of("no Origin", "same origin", "no Origin reactive")) {
      Answer answer = answer(Scenarios.named(name));

      assertThat(answer.passedOn()).isTrue();
      assertThat(answer.headers()).isEqualTo(Map.of("vary", List.of("origin")));
    }
  }

  @Test
  void preflightsAreAnswered() throws Exception {
    for (String name : List.of("preflight 1 name", "preflight 20 names")) {
      Answer answer = answer(Scenarios.named(name));

      assertThat(answer.passedOn()).isFalse();
      assertThat(answer.status()).isEqualTo(204);
    }
  }

  @Test
  void peersAnswerAsOursDoesButForThoseThatAreListed() throws Exception {
    Map<String, Set<Peer>> different = new TreeMap<>();
    for (Scenario scenario : scenarios().toList()) {
      Comparison comparison = Comparison.of(scenario);
      Set<Peer> others =
          comparison.differences().keySet().stream()
              .filter(peer -> !comparison.comparable().contains(peer))
              .collect(Collectors.toSet());
      if (!others.isEmpty()) {
        different.put(scenario.name(), others);
      }
    }

    assertThat(different).isEqualTo(NOT_COMPARABLE);
  }

  @Test
  void mixedTrafficHasTheSharesItClaims() {
    List<WireRequest> traffic = Scenarios.named("mixed").traffic();

    assertThat(traffic).hasSize(1000);
    assertThat(traffic).filteredOn(request -> request.origin() == null).hasSize(700);
    assertThat(traffic)
        .filteredOn(request -> from(request, "https://api.example.com"))
        .hasSize(100);
    assertThat(traffic).filteredOn(request -> from(request, "https://evil.example")).hasSize(20);
    assertThat(traffic).filteredOn(request -> request.method().equals("OPTIONS")).hasSize(60);
    assertThat(traffic).filteredOn(request -> longestValue(request) > 7000).hasSize(10);
  }

  private static boolean from(WireRequest request, String origin) {
    return Objects.equals(request.freshOrigin(), origin);
  }

  private static int longestValue(WireRequest request) {
    return request.values().stream().mapToInt(String::length).max().orElse(0);
  }

  private static Answer answer(Scenario scenario) throws Exception {
    Server server = scenario.server(Peer.OURS);
    server.send(scenario.traffic().get(0));
    return server.answer();
  }
}
