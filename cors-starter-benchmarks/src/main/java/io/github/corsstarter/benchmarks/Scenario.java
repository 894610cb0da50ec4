package io.github.corsstarter.benchmarks;

import java.util.List;
import java.util.Set;

/**
 * One question: these requests, under these rules, through these peers.
 *
 * @param name as it stands in the report
 * @param traffic sent one after the other, and from the beginning again
 */
record Scenario(
    String name, boolean reactive, List<Rule> rules, List<WireRequest> traffic, Set<Peer> peers) {

  Server server(Peer peer) throws Exception {
    return reactive ? peer.reactive(rules) : peer.servlet(rules);
  }

  @Override
  public String toString() {
    return name;
  }
}
