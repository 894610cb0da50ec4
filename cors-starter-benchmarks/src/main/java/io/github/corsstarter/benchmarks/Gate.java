package io.github.corsstarter.benchmarks;

import io.github.corsstarter.benchmarks.Measurements.Spread;
import java.util.List;

/**
 * A claim about speed: how many times as long the one takes as the other, what it has to be and
 * what would be good.
 *
 * @param atLeast whether more is better: another filter against ours; else it is ours against ours
 */
record Gate(
    String scenario,
    Peer peer,
    String otherScenario,
    Peer other,
    boolean atLeast,
    double gate,
    double goal) {

  static final List<Gate> ALL =
      List.of(
          ahead("mixed", Peer.SPRING, 8, 15),
          ahead("mixed", Peer.TOMCAT, 4, 8),
          ahead("mixed", Peer.TRANSACTION_COMPANY, 4, 8),
          ahead("no Origin", Peer.SPRING, 6, 10),
          ahead("no Origin reactive", Peer.SPRING, 1, 2),
          ahead("no Origin Netty", Peer.SPRING, 1, 2),
          ahead("same origin", Peer.SPRING, 5, 7),
          ahead("actual 1 origin", Peer.SPRING, 12, 25),
          ahead("actual 1 origin reactive", Peer.SPRING, 8, 15),
          ahead("actual 1 origin Netty", Peer.SPRING, 8, 15),
          ahead("actual 1000 origins random", Peer.SPRING, 25, 50),
          ahead("wildcards 100", Peer.SPRING, 60, 120),
          ahead("preflight 1 name", Peer.SPRING, 4, 7),
          ahead("preflight 1 name reactive", Peer.SPRING, 2, 3),
          ahead("preflight 1 name Netty", Peer.SPRING, 2, 3),
          ahead("preflight 20 names", Peer.SPRING, 4, 10),
          ahead("paths 100", Peer.SPRING, 60, 150),
          ahead("paths 100 parsed", Peer.SPRING, 12, 30),
          within("actual 100000 origins last", "actual 1 origin", 1.5, 1.1),
          within("actual 100000 origins random", "actual 1 origin", 3, 2),
          within("preflight hostile 8 KB of unknown names", "preflight 1 name", 1.5, 1));

  /** Ours is so many times as fast as the peer. */
  private static Gate ahead(String scenario, Peer peer, double gate, double goal) {
    return new Gate(scenario, peer, scenario, Peer.OURS, true, gate, goal);
  }

  /** Ours takes at most so many times as long in the one scenario as in the other. */
  private static Gate within(String scenario, String other, double gate, double goal) {
    return new Gate(scenario, Peer.OURS, other, Peer.OURS, false, gate, goal);
  }

  boolean isMeasuredBy(Measurements measurements) {
    return measurements.has(scenario, peer) && measurements.has(otherScenario, other);
  }

  Spread ratio(Measurements measurements) {
    return measurements.netRatio(scenario, peer, otherScenario, other);
  }

  /** The end of the spread that speaks against us: it is what is claimed. */
  double claimed(Measurements measurements) {
    Spread ratio = ratio(measurements);
    return atLeast ? ratio.lowest() : ratio.highest();
  }

  String outcome(Measurements measurements) {
    double claimed = claimed(measurements);
    if (atLeast ? claimed >= goal : claimed <= goal) {
      return "goal";
    }
    return (atLeast ? claimed >= gate : claimed <= gate) ? "gate" : "not reached";
  }

  String label() {
    return atLeast
        ? "%s: %s ÷ ours".formatted(scenario, peer.label())
        : "ours: %s ÷ %s".formatted(scenario, otherScenario);
  }
}
