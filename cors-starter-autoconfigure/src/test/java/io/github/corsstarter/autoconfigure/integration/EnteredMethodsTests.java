package io.github.corsstarter.autoconfigure.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * How many methods a reader of the code has to follow. The lists stay in {@code
 * target/entered-methods}, where {@code .ci/House.java} holds them against its ceilings.
 */
class EnteredMethodsTests {

  private static final int MAX_SECONDS = 120;

  @Test
  void requestAndValueEnterTheMethodsThatAreListed() throws IOException, InterruptedException {
    Path directory = Files.createDirectories(Path.of("target", "entered-methods"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    Process counter =
        new ProcessBuilder(
                java, "-cp", classPath, MethodCounter.class.getName(), directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output.txt").toFile())
            .start();

    boolean ended = counter.waitFor(MAX_SECONDS, TimeUnit.SECONDS);
    counter.destroyForcibly();

    assertThat(ended).isTrue();
    assertThat(counter.exitValue()).as(Files.readString(directory.resolve("output.txt"))).isZero();
    assertThat(directory.resolve("request.txt"))
        .content()
        .contains(".CorsPolicyFilter ", ".CorsEvaluator ");
    assertThat(directory.resolve("value.txt")).content().contains(".core.internal.origin.");
  }
}
