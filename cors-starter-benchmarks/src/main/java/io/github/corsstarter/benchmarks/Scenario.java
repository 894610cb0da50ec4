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
    String name, Stack stack, List<Rule> rules, List<WireRequest> traffic, Set<Peer> peers) {

  /** What the filters run on. */
  enum Stack {
    SERVLET,
    /** With header fields that cost as little as those of the servlet stubs. */
    REACTIVE,
    /** With Netty's header fields. */
    NETTY
  }

  Server server(Peer peer) throws Exception {
    return switch (stack) {
      case SERVLET -> peer.servlet(rules);
      case REACTIVE -> peer.reactive(rules, StubHeaders::plain);
      case NETTY -> peer.reactive(rules, StubHeaders::netty);
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
