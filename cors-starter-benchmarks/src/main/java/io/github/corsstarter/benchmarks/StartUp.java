package io.github.corsstarter.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the starter adds to the start of an application: its time and classes, in JVMs that
 * alternate between with and without, and the size of its jars.
 *
 * <pre>java -cp target/benchmarks.jar io.github.corsstarter.benchmarks.StartUp</pre>
 */
public final class StartUp {

  private static final int ROUNDS = 7;

  private static final long MINUTES = 1; // for one start

  private StartUp() {}

  /** Starts the application again and again, and prints medians. */
  public static void main(String[] arguments) throws Exception {
    Map<EndToEndServer.Variant, List<EndToEndServer.Started>> starts =
        new EnumMap<>(EndToEndServer.Variant.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (var variant : List.of(EndToEndServer.Variant.NONE, EndToEndServer.Variant.OURS)) {
        starts.computeIfAbsent(variant, added -> new ArrayList<>()).add(start(variant));
      }
    }
    starts.forEach(StartUp::print);
    printJars();
  }

  private static EndToEndServer.Started start(EndToEndServer.Variant variant) throws Exception {
    ServerProcess server = ServerProcess.start(variant, "servlet");
    try {
      return server.started();
    } finally {
      server.stop(MINUTES, TimeUnit.MINUTES);
    }
  }

  private static void print(EndToEndServer.Variant variant, List<EndToEndServer.Started> starts) {
    System.out.printf(
        Locale.ROOT,
        "%-8s start %5d ms, %d classes%n",
        variant,
        median(starts.stream().map(EndToEndServer.Started::millis).toList()),
        median(starts.stream().map(EndToEndServer.Started::classes).toList()));
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
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
