package io.github.corsstarter.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the starter adds to the start of an application: its time and classes, in JVMs that
 * alternate between with and without, and the size of its jars.
 *
 * <pre>java -cp target/benchmarks.jar io.github.corsstarter.benchmarks.StartUp</pre>
 */
public final class StartUp {

  private static final int ROUNDS = 25;

  private static final int ORIGINS = 3;

  private static final long MINUTES = 1; // for one start

  private StartUp() {}

  /** Starts the application again and again, and prints medians. */
  public static void main(String[] arguments) throws Exception {
    List<EndToEndServer.Started> without = new ArrayList<>();
    List<EndToEndServer.Started> with = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      without.add(start(EndToEndServer.Variant.NONE));
      with.add(start(EndToEndServer.Variant.OURS));
    }
    print("without", without);
    print("with", with);
    System.out.printf(
        Locale.ROOT,
        "added, medians of %d pairs: %d ms, %d ms CPU%n",
        ROUNDS,
        added(with, without, EndToEndServer.Started::millis),
        added(with, without, EndToEndServer.Started::cpuMillis));
    printJars();
  }

  private static EndToEndServer.Started start(EndToEndServer.Variant variant) throws Exception {
    ServerProcess server = ServerProcess.start(variant, "servlet", ORIGINS);
    try {
      return server.started();
    } finally {
      server.stop(MINUTES, TimeUnit.MINUTES);
    }
  }

  private static void print(String label, List<EndToEndServer.Started> starts) {
    System.out.printf(
        Locale.ROOT,
        "%-8s %5d ms, %5d ms CPU, %d classes%n",
        label,
        median(starts.stream().mapToLong(EndToEndServer.Started::millis)),
        median(starts.stream().mapToLong(EndToEndServer.Started::cpuMillis)),
        median(starts.stream().mapToLong(EndToEndServer.Started::classes)));
  }

  private static long added(
      List<EndToEndServer.Started> with,
      List<EndToEndServer.Started> without,
      ToLongFunction<EndToEndServer.Started> value) {
    return median(
        IntStream.range(0, ROUNDS)
            .mapToLong(
                round ->
                    value.applyAsLong(with.get(round)) - value.applyAsLong(without.get(round))));
  }

  private static long median(LongStream values) {
    return values.sorted().toArray()[ROUNDS / 2];
  }

  /** The jars beside the benchmarks' own. */
  private static void printJars() throws IOException {
    Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
    try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
      for (Path library : libraries.filter(path -> path.toString().contains("cors-st")).toList()) {
        System.out.printf("%s %d bytes%n", library.getFileName(), Files.size(library));
      }
    }
  }
}
