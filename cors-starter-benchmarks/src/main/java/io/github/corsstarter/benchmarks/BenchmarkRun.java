package io.github.corsstarter.benchmarks;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs scenarios, a JVM for each peer and round, the peers of a round one after the other: what
 * disturbs the machine for some seconds disturbs all of them, and ratios are taken within a round.
 *
 * <pre>
 * java -jar target/benchmarks.jar short                     a minute; prints
 * java -jar target/benchmarks.jar gates docs/performance.md  every scenario; writes there
 * java -jar target/benchmarks.jar "same origin"              one scenario, by its name; prints
 * </pre>
 *
 * <p>{@code -Drounds=1} makes a first look three times as fast.
 */
public final class BenchmarkRun {

  private static final int ROUNDS = 3;

  /** For JMH's own loop; the filters are warm before it. */
  private static final int WARM_UP_ITERATIONS = 2;

  private static final int MEASUREMENTS = 3;

  private static final TimeValue MEASUREMENT_TIME = TimeValue.milliseconds(400);

  /**
   * A heap whose pages are there from the beginning, and a collector whose write barrier costs the
   * same wherever an object lives: with the defaults the empty filter takes 50 ns or 160 ns.
   */
  private static final List<String> JVM_ARGUMENTS =
      List.of("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC");

  private static final List<String> SHORT =
      List.of("no Origin", "actual 1 origin", "preflight 1 name");

  private final Measurements measurements = new Measurements();

  private final Report report = new Report(measurements);

  private BenchmarkRun() {}

  /** Runs the scenarios of the mode that the first argument names. */
  public static void main(String[] arguments) throws Exception {
    String mode = arguments.length == 0 ? "short" : arguments[0];
    BenchmarkRun run = new BenchmarkRun();
    for (Scenario scenario : scenarios(mode)) {
      run.measure(scenario, peers(mode, scenario), rounds(mode));
      if (arguments.length > 1) {
        run.report.writeTo(Path.of(arguments[1]));
      }
    }
    System.out.println(run.report.text());
  }

  private static int rounds(String mode) {
    return mode.equals("short") ? 1 : Integer.getInteger("rounds", ROUNDS);
  }

  private static List<Scenario> scenarios(String mode) {
    return switch (mode) {
      case "short" -> SHORT.stream().map(Scenarios::named).toList();
      case "gates" -> Scenarios.all();
      default -> List.of(Scenarios.named(mode));
    };
  }

  /** A short run has no time for others than Spring. */
  private static Set<Peer> peers(String mode, Scenario scenario) {
    Set<Peer> peers = EnumSet.copyOf(scenario.peers());
    if (mode.equals("short")) {
      peers.retainAll(Peer.SPRING_ONLY);
    }
    return peers;
  }

  private void measure(Scenario scenario, Set<Peer> peers, int rounds) throws Exception {
    report.add(scenario, Comparison.of(scenario));
    for (int round = 0; round < rounds; round++) {
      for (Peer peer : peers) {
        Measurement measurement = measurement(scenario, peer, round);
        measurements.add(measurement);
        System.out.printf(
            Locale.ROOT,
            "%-45s %-24s %10.1f ns %8.0f B%n",
            scenario,
            peer.label(),
            measurement.nanos(),
            measurement.bytes());
      }
    }
  }

  @SuppressWarnings("rawtypes") // JMH's own signature.
  private static Measurement measurement(Scenario scenario, Peer peer, int round)
      throws RunnerException {
    Collection<RunResult> results = new Runner(options(scenario, peer)).run();
    Map<String, Result> values = results.iterator().next().getSecondaryResults();
    double nanos = score(values, "cpuNanos") / score(values, "calls");
    return new Measurement(scenario.name(), peer, round, nanos, score(values, "alloc.rate.norm"));
  }

  @SuppressWarnings("rawtypes") // JMH's own signature.
  private static double score(Map<String, Result> values, String name) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(name))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElseThrow();
  }

  private static Options options(Scenario scenario, Peer peer) {
    return new OptionsBuilder()
        .include(CorsBenchmark.class.getName())
        .param("scenario", scenario.name())
        .param("peer", peer.name())
        .forks(1)
        .jvmArgsPrepend(JVM_ARGUMENTS.toArray(String[]::new))
        .warmupIterations(WARM_UP_ITERATIONS)
        .warmupTime(MEASUREMENT_TIME)
        .measurementIterations(MEASUREMENTS)
        .measurementTime(MEASUREMENT_TIME)
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .build();
  }
}
