package io.github.corsstarter.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** All that has been measured so far, and what follows from it. */
final class Measurements {

  /** An empty filter that varies more than this between JVMs tells of a busy machine. */
  private static final double ALARMING_SPREAD = 0.25;

  private final List<Measurement> all = new ArrayList<>();

  void add(Measurement measurement) {
    all.add(measurement);
  }

  boolean has(String scenario, Peer peer) {
    return all.stream().anyMatch(m -> m.scenario().equals(scenario) && m.peer() == peer);
  }

  Spread nanos(String scenario, Peer peer) {
    return new Spread(values(scenario, peer, Measurement::nanos));
  }

  /** Without what the empty filter takes in the same round. */
  Spread netNanos(String scenario, Peer peer) {
    return difference(scenario, peer, Measurement::nanos);
  }

  Spread netBytes(String scenario, Peer peer) {
    return difference(scenario, peer, Measurement::bytes);
  }

  /** How many times as long the one takes as the other, both net, round by round. */
  Spread netRatio(String scenario, Peer peer, String otherScenario, Peer other) {
    List<Double> ratios = new ArrayList<>();
    List<Double> numerators = netNanos(scenario, peer).values();
    List<Double> denominators = netNanos(otherScenario, other).values();
    for (int i = 0; i < Math.min(numerators.size(), denominators.size()); i++) {
      // Less than a nanosecond is not measured, only computed.
      ratios.add(numerators.get(i) / Math.max(1, denominators.get(i)));
    }
    return new Spread(ratios);
  }

  boolean isNoisy(String scenario) {
    Spread empty = nanos(scenario, Peer.EMPTY);
    return empty.highest() - empty.lowest() > ALARMING_SPREAD * empty.median();
  }

  private Spread difference(String scenario, Peer peer, ToDoubleFunction<Measurement> value) {
    List<Double> gross = values(scenario, peer, value);
    List<Double> empty = values(scenario, Peer.EMPTY, value);
    List<Double> net = new ArrayList<>();
    for (int i = 0; i < Math.min(gross.size(), empty.size()); i++) {
      net.add(gross.get(i) - empty.get(i));
    }
    return new Spread(net);
  }

  private List<Double> values(String scenario, Peer peer, ToDoubleFunction<Measurement> value) {
    return all.stream()
        .filter(m -> m.scenario().equals(scenario) && m.peer() == peer)
        .map(value::applyAsDouble)
        .toList();
  }

  /** Values of the same thing, one for each round. */
  record Spread(List<Double> values) {

    double median() {
      List<Double> sorted = values.stream().sorted().toList();
      return sorted.get(sorted.size() / 2);
    }

    double lowest() {
      return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double highest() {
      return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
  }
}
