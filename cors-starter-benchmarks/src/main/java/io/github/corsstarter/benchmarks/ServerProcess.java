package io.github.corsstarter.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.corsstarter.benchmarks.EndToEndServer.Started;
import io.github.corsstarter.benchmarks.EndToEndServer.Used;
import io.github.corsstarter.benchmarks.EndToEndServer.Variant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An {@link EndToEndServer} in a JVM of its own. */
final class ServerProcess {

  private final Process process;

  private final BufferedReader output;

  private final PrintWriter input;

  private final Started started;

  private ServerProcess(Process process) throws IOException {
    this.process = process;
    this.output = process.inputReader(UTF_8);
    this.input = new PrintWriter(process.getOutputStream(), true, UTF_8);
    String[] words = await("started ");
    this.started =
        new Started(
            Integer.parseInt(words[1]),
            Long.parseLong(words[2]),
            Long.parseLong(words[3]),
            Long.parseLong(words[4]));
  }

  static ServerProcess start(Variant variant, String stack, int origins) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ServerProcess(
        new ProcessBuilder(
                java.toString(),
                "-Xmx256m",
                "-D%s=%d".formatted(EndToEndServer.ORIGINS, origins),
                "-cp",
                System.getProperty("java.class.path"),
                EndToEndServer.class.getName(),
                variant.name(),
                stack)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  Started started() {
    return started;
  }

  Used used() throws IOException {
    input.println();
    String[] words = await("used ");
    return new Used(Long.parseLong(words[1]), Long.parseLong(words[2]));
  }

  /** Ends the server by ending its input. */
  void stop(long time, TimeUnit unit) throws InterruptedException {
    input.close();
    if (!process.waitFor(time, unit)) {
      process.destroyForcibly();
    }
  }

  private String[] await(String beginning) throws IOException {
    String line = output.readLine();
    while (line != null && !line.startsWith(beginning)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("the server has ended");
    }
    return line.split(" ", -1);
  }
}
