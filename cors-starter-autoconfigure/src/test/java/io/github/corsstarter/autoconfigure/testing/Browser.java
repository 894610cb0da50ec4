package io.github.corsstarter.autoconfigure.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless browser of this machine. Each one has a profile of its own and ends by itself. */
public interface Browser extends AutoCloseable {

  /** The longest that a browser runs, in seconds, whatever becomes of the test. */
  String MAX_SECONDS = "300";

  /** Put before each script, so that it need not count its arguments. */
  String WITH_DONE = "const done = arguments[arguments.length - 1];";

  void open(String url) throws IOException;

  /**
   * Runs a script in the open page.
   *
   * @param script what it gives to {@code done} is the result
   * @param arguments what the script finds in {@code arguments}
   */
  String run(String script, Object... arguments) throws IOException;

  /** Fetches from the open page; returns the status, or {@code failed}. */
  default String fetch(String url, Map<String, Object> init) throws IOException {
    return run(
        "fetch(arguments[0], arguments[1]).then(r => done('' + r.status), () => done('failed'))",
        url,
        init);
  }

  @Override
  void close() throws IOException;

  /** Whether all these commands are on the PATH. */
  static boolean areInstalled(String... commands) {
    return Stream.of(commands)
        .allMatch(
            command ->
                Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1))
                    .anyMatch(directory -> new File(directory, command).canExecute()));
  }

  /** The port that a process says it listens on. */
  static int awaitPort(Process process, Pattern message) throws IOException {
    BufferedReader output = process.inputReader();
    StringBuilder read = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher matcher = message.matcher(line);
      if (matcher.find()) {
        return Integer.parseInt(matcher.group(1));
      }
      read.append(line).append('\n');
    }
    throw new IllegalStateException("The browser did not start: " + read);
  }
}
