package io.github.corsstarter.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One request of a scenario through one peer; {@link BenchmarkRun} says which.
 *
 * <p>Warm-up and result are in CPU time of the thread: on a machine that does something else too, a
 * second of the clock is no second of work.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CorsBenchmark {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Spring's filters settle only after four seconds. */
  private static final long WARM_UP = TimeUnit.SECONDS.toNanos(5);

  private static final int CALLS_BETWEEN_LOOKS = 1000;

  @Param("actual 1 origin")
  public String scenario = "";

  @Param("OURS")
  public Peer peer = Peer.OURS;

  private Server server = Unsupported.of(Server.class);

  private WireRequest[] traffic = {};

  private int next;

  /** What an iteration used; the names are those of the results. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class CpuTime {

    public long cpuNanos;

    public long calls;

    private long begin;

    /** Starts an iteration. */
    @Setup(Level.Iteration)
    public void begin() {
      calls = 0;
      begin = THREADS.getCurrentThreadCpuTime();
    }

    /** Ends an iteration. */
    @TearDown(Level.Iteration)
    public void end() {
      cpuNanos = THREADS.getCurrentThreadCpuTime() - begin;
    }
  }

  /** Builds the filter with its stubs, and warms it up. */
  @Setup
  public void start() throws Exception {
    Scenario chosen = Scenarios.named(scenario);
    server = chosen.server(peer);
    traffic = chosen.traffic().toArray(WireRequest[]::new);
    CpuTime unread = new CpuTime();
    long begin = THREADS.getCurrentThreadCpuTime();
    while (THREADS.getCurrentThreadCpuTime() - begin < WARM_UP) {
      for (int i = 0; i < CALLS_BETWEEN_LOOKS; i++) {
        send(unread);
      }
    }
  }

  /** Sends the next request. */
  @Benchmark
  public Object send(CpuTime time) throws Exception {
    WireRequest request = traffic[next];
    next = next + 1 == traffic.length ? 0 : next + 1;
    time.calls++;
    return server.send(request);
  }
}
