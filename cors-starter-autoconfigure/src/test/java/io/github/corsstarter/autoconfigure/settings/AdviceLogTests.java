package io.github.corsstarter.autoconfigure.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.CorsSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AdviceLogTests {

  private static final String STARS =
      ": matches one segment with these stars; write /** at the end for all that follows";

  @Test
  void adviceIsLoggedOnceAndALineEach(@TempDir Path directory, CapturedOutput output) {
    String text =
        new Start(directory, output)
            .yaml(
                """
                cors.dangerously-allow-loopback-origins: true
                cors.policies.app: {paths: /a, allowed-origins: https://a.example/, allowed-methods: put}
                """)
            .run()
            .text();

    assertThat(text.lines().filter(line -> line.contains("io.github.corsstarter:")))
        .containsExactly(
            "WARN io.github.corsstarter: cors.dangerously-allow-loopback-origins (true): "
                + "admits every page on the browser's own machine, credentials included: "
                + "for development only",
            "INFO io.github.corsstarter: cors.policies.app.allowed-origins (https://a.example/): "
                + "its trailing slash is dropped",
            "INFO io.github.corsstarter: cors.policies.app.allowed-methods (put): is read as PUT");
  }

  @Test
  void loopbackOriginsAreAdmittedInEveryEnforcedPolicy(
      @TempDir Path directory, CapturedOutput output) {
    CorsSettings settings =
        new Start(directory, output)
            .yaml(
                """
                cors:
                  dangerously-allow-loopback-origins: true
                  policies:
                    a: {paths: /a, allowed-origins: https://a.example, allow-credentials: true}
                    b: {paths: /b}
                """)
            .run()
            .settings()
            .orElseThrow();

    assertThat(settings.policies())
        .hasSize(2)
        .allSatisfy(
            paths ->
                assertThat(
                        new String[] {
                          "http://localhost:3000",
                          "https://localhost",
                          "http://app.localhost:8080",
                          "http://127.0.0.1:5173",
                          "https://[::1]:8443"
                        })
                    .allMatch(paths.policy()::allowsOrigin));
  }

  @Test
  void spaceAroundAPathIsDroppedAndReported(@TempDir Path directory, CapturedOutput output) {
    Start.Outcome result =
        new Start(directory, output)
            .yaml("cors.policies.app: {paths: [\" /api/** \"], allowed-origins: https://a.example}")
            .run();

    assertThat(result.settings().orElseThrow().policies())
        .singleElement()
        .satisfies(paths -> assertThat(paths.patterns()).containsExactly("/api/**"));
    assertThat(result.text()).contains("paths[0] ( /api/** ): the space around it is dropped");
  }

  @Test
  void starsAndQueriesThatMatchOtherPathsThanMeantAreReported(
      @TempDir Path directory, CapturedOutput output) {
    String text =
        new Start(directory, output)
            .yaml(
                """
                cors.policies.app:
                  paths: ['/api**', '/a/***', '/b/?x=1', '/c/{*rest}', '/d/*/**', '/e?/*.js',
                          '/f/.*', '/g h', '/i**/j', '/k/{x: }', '/l/**.js']
                  allowed-origins: https://a.example
                """)
            .run()
            .text();

    assertThat(text.lines().filter(line -> line.contains("paths[")))
        .extracting(line -> line.replaceFirst(".*cors.policies.app.", ""))
        .containsExactly(
            "paths[0] (/api**)" + STARS,
            "paths[1] (/a/***)" + STARS,
            "paths[2] (/b/?x=1): never matches: the query is not part of the path",
            "paths[6] (/f/.*): is not read as a regular expression;"
                + " write /** for all that follows",
            "paths[7] (/g h): has a space, which matches %20 in the path of a request",
            "paths[8] (/i**/j)" + STARS,
            "paths[10] (/l/**.js)" + STARS);
  }

  @Test
  void textThatCouldForgeALineIsEscaped(@TempDir Path directory, CapturedOutput output) {
    String text =
        new Start(directory, output)
            .yaml(
                "cors.policies.app: {paths: /a, allowed-origins: [\" https://a.example\\n"
                    + "ERROR x\"]}")
            .run()
            .text();

    assertThat(text).contains("\\u000aERROR x").doesNotContain("\nERROR x");
  }
}
