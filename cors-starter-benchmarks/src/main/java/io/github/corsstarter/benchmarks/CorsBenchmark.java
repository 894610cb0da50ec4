package io.github.corsstarter.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One request of a scenario through one peer; {@link BenchmarkRun} says which. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CorsBenchmark {

  @Param("actual 1 origin")
  public String scenario = "";

  @Param("OURS")
  public Peer peer = Peer.OURS;

  private Server server = Unsupported.of(Server.class);

  private WireRequest[] traffic = {};

  private int next;

  /** Builds the filter with its stubs. */
  @Setup
  public void start() throws Exception {
    Scenario chosen = Scenarios.named(scenario);
    server = chosen.server(peer);
    traffic = chosen.traffic().toArray(WireRequest[]::new);
  }

  /** Sends the next request. */
  @Benchmark
  public Object send() throws Exception {
    WireRequest request = traffic[next];
    next = next + 1 == traffic.length ? 0 : next + 1;
    return server.send(request);
  }
}
