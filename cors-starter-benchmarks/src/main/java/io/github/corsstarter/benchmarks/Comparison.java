package io.github.corsstarter.benchmarks;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether peers do the same work: their answers to the requests of a scenario, held against ours
 * before anything is timed.
 *
 * @param comparable the peers whose answers a browser would treat as it treats ours
 * @param differences what the answers of each peer say otherwise than ours, all the same
 */
record Comparison(Set<Peer> comparable, Map<Peer, Set<String>> differences) {

  private static final int SAMPLE = 100;

  static Comparison of(Scenario scenario) throws Exception {
    Comparison comparison = new Comparison(new LinkedHashSet<>(), new EnumMap<>(Peer.class));
    Server ours = scenario.server(Peer.OURS);
    for (Peer peer : scenario.peers()) {
      if (peer != Peer.OURS && peer != Peer.EMPTY) {
        comparison.add(peer, ours, scenario.server(peer), scenario.traffic());
      }
    }
    return comparison;
  }

  private void add(Peer peer, Server ours, Server theirs, List<WireRequest> traffic)
      throws Exception {
    boolean alike = true;
    Set<String> found = new LinkedHashSet<>();
    for (WireRequest request : traffic.subList(0, Math.min(SAMPLE, traffic.size()))) {
      ours.send(request);
      theirs.send(request);
      alike &= theirs.answer().isComparableTo(ours.answer());
      found.addAll(theirs.answer().differences(ours.answer()));
    }
    differences.put(peer, found);
    if (alike) {
      comparable.add(peer);
    }
  }
}
