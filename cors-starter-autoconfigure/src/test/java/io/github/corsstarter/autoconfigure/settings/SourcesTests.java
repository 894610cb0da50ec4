package io.github.corsstarter.autoconfigure.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.autoconfigure.settings.Start.Outcome;
import io.github.corsstarter.core.PolicyProblem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The same five mistakes, wherever a configuration can come from. */
@ExtendWith(OutputCaptureExtension.class)
class SourcesTests {

  private static final List<String> CODES =
      List.of(
          "value-invalid",
          "property-unknown",
          "path-invalid",
          "origin-invalid",
          "method-forbidden");

  private static final String YAML =
      """
      cors:
        policies:
          app:
            paths: api
            allowedOrigins:
              - https://app.example.com
              - example.com
            allowed-methods: CONNECT
            max-age: soon
            alow-credentials: true
      """;

  private Start start;

  @BeforeEach
  void prepare(@TempDir Path directory, CapturedOutput output) {
    start = new Start(directory, output);
  }

  @Test
  void fiveMistakesInYamlAreReportedWithLineAndColumn() {
    Outcome outcome = start.yaml(YAML).run();

    assertThat(outcome.codes()).containsExactlyElementsOf(CODES);
    assertThat(outcome.problems())
        .extracting(PolicyProblem::property)
        .containsExactly(
            "cors.policies.app.max-age",
            "cors.policies.app.alow-credentials",
            "cors.policies.app.paths",
            "cors.policies.app.allowedOrigins[1]",
            "cors.policies.app.allowed-methods");
    assertThat(outcome.text())
        .contains("The CORS configuration has 5 problems:")
        .contains("application.yml] - 9:16", "application.yml] - 10:25", "application.yml] - 4:14")
        .contains("application.yml] - 7:11", "application.yml] - 8:24")
        .contains("Action:\n\nFix each problem as its 'cure' line says.")
        .doesNotContain("\tat ");
  }

  @Test
  void fiveMistakesInPropertiesAreReportedWithLineAndColumn() {
    Outcome outcome =
        start
            .file(
                "application.properties",
                """
                cors.policies.app.paths=api
                cors.policies.app.allowedOrigins=https://app.example.com,example.com
                cors.policies.app.allowed-methods=CONNECT
                cors.policies.app.max-age=soon
                cors.policies.app.alow-credentials=true
                """)
            .run();

    assertThat(outcome.codes()).containsExactlyElementsOf(CODES);
    assertThat(outcome.text())
        .contains("cors.policies.app.allowedOrigins = \"example.com\"  [origin-invalid]")
        .contains("application.properties] - 1:25", "application.properties] - 2:34")
        .contains("application.properties] - 3:35", "application.properties] - 4:27")
        .contains("application.properties] - 5:36");
  }

  @Test
  void fiveMistakesInAnImportedFileAreReportedWithLineAndColumn() {
    Outcome outcome = start.yaml("spring.config.import: cors.yml").file("cors.yml", YAML).run();

    assertThat(outcome.codes()).containsExactlyElementsOf(CODES);
    assertThat(outcome.text())
        .contains("cors.yml] - 9:16", "cors.yml] - 10:25", "cors.yml] - 4:14")
        .contains("cors.yml] - 7:11", "cors.yml] - 8:24");
  }

  @Test
  void fiveMistakesOnTheCommandLineAreReportedWithTheirArguments() {
    Outcome outcome =
        start
            .argument("--cors.policies.app.paths=api")
            .argument("--cors.policies.app.allowedOrigins=https://app.example.com,example.com")
            .argument("--cors.policies.app.allowed-methods=CONNECT")
            .argument("--cors.policies.app.max-age=soon")
            .argument("--cors.policies.app.alow-credentials=true")
            .run();

    assertThat(outcome.codes()).containsExactlyElementsOf(CODES);
    assertThat(outcome.text())
        .contains("set in: command line argument --cors.policies.app.paths\n")
        .contains("set in: command line argument --cors.policies.app.allowedOrigins\n")
        .contains("set in: command line argument --cors.policies.app.allowed-methods\n")
        .contains("set in: command line argument --cors.policies.app.max-age\n")
        .contains("set in: command line argument --cors.policies.app.alow-credentials\n");
  }

  @Test
  void fiveMistakesInTheEnvironmentAreReportedWithTheirVariables() {
    Outcome outcome =
        start
            .variable("CORS_POLICIES_APP_PATHS", "api")
            .variable("CORS_POLICIES_APP_ALLOWEDORIGINS", "https://app.example.com,example.com")
            .variable("CORS_POLICIES_APP_ALLOWED_METHODS_0", "CONNECT")
            .variable("CORS_POLICIES_APP_MAX_AGE", "soon")
            .variable("CORS_POLICIES_APP_ALLOWCREDENTIALS", "maybe")
            .run();

    assertThat(outcome.codes())
        .containsExactlyInAnyOrder(
            "value-invalid", "value-invalid", "path-invalid", "origin-invalid", "method-forbidden");
    assertThat(outcome.text())
        .contains("System Environment Property \"CORS_POLICIES_APP_PATHS\"")
        .contains("System Environment Property \"CORS_POLICIES_APP_ALLOWEDORIGINS\"")
        .contains("System Environment Property \"CORS_POLICIES_APP_ALLOWED_METHODS_0\"")
        .contains("System Environment Property \"CORS_POLICIES_APP_MAX_AGE\"")
        .contains("System Environment Property \"CORS_POLICIES_APP_ALLOWCREDENTIALS\"");
  }

  @Test
  void javaSystemPropertyIsNamed() {
    System.setProperty("cors.policies.app.max-age", "soon");
    try {
      Outcome outcome =
          start.yaml("cors.policies.app: {paths: /a, allowed-origins: https://a.example}").run();

      assertThat(outcome.text()).contains("set in: Java system property cors.policies.app.max-age");
    } finally {
      System.clearProperty("cors.policies.app.max-age");
    }
  }

  @Test
  void listOfAHigherSourceIsTheOneThatIsLocated() {
    Outcome outcome =
        start
            .yaml("cors.policies.app: {paths: /a, allowed-origins: [https://a.example, b.example]}")
            .argument("--cors.policies.app.allowed-origins[0]=c.example")
            .run();

    assertThat(outcome.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.value()).isEqualTo("c.example"))
        .extracting(PolicyProblem::source)
        .isEqualTo("command line argument --cors.policies.app.allowed-origins[0]");
  }

  @Test
  void bothHalvesOfAConflictAreLocated() {
    String text =
        start
            .yaml(
                """
                cors.defaults.allow-credentials: true
                cors.policies:
                  app: {paths: /a, allowed-origins: '*'}
                  web: {paths: /b, allowed-origins: http://a.example}
                  own: {paths: '/c/{x}', allowed-origins: http://a.example, allow-credentials: true}
                  two: {paths: '/c/{y}', allowed-origins: https://a.example}
                """)
            .variable("CORS_POLICIES_WEB_ALLOWCREDENTIALS", "true")
            .run()
            .text();

    assertThat(text)
        .containsPattern(
            "\\(allow-credentials: inherited from cors.defaults.allow-credentials,"
                + " .*application.yml] - 1:34\\)\n")
        .contains(
            " (allow-credentials: set in System Environment Property"
                + " \"CORS_POLICIES_WEB_ALLOWCREDENTIALS\")\n")
        .containsPattern(
            "why:    covers the same paths as /c/\\{x} of the policy own"
                + " \\(.*application.yml] - 5:16\\)\n")
        .doesNotContainPattern("allow-credentials: set in .*application.yml");
  }

  @Test
  void everySettingIsKnownWithItsPlace() {
    CorsSettings settings =
        start
            .yaml(
                """
                cors:
                  defaults.max-age: 1h
                  policies:
                    my-app:
                      paths: [/a, /b]
                      allowedOrigins: https://a.example
                """)
            .variable("CORS_POLICIES_MYAPP_ALLOWCREDENTIALS", "true")
            .argument("--cors.filter.order=7")
            .run()
            .settings()
            .orElseThrow();

    assertThat(settings.sources())
        .hasSize(5)
        .hasEntrySatisfying(
            "cors.defaults.max-age", place -> assertThat(place).endsWith("application.yml] - 2:21"))
        .hasEntrySatisfying(
            "cors.policies.my-app.paths",
            place -> assertThat(place).endsWith("application.yml] - 5:15"))
        .hasEntrySatisfying(
            "cors.policies.my-app.allowedOrigins",
            place -> assertThat(place).endsWith("application.yml] - 6:23"))
        .containsEntry(
            "cors.policies.my-app.allow-credentials",
            "System Environment Property \"CORS_POLICIES_MYAPP_ALLOWCREDENTIALS\"")
        .containsEntry("cors.filter.order", "command line argument --cors.filter.order");
  }
}
