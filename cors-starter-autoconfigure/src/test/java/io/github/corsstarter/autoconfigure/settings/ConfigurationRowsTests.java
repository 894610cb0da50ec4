package io.github.corsstarter.autoconfigure.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.settings.Start.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.yaml.snakeyaml.Yaml;

/** Our own table of configurations, each in the files and variables of a real application. */
@ExtendWith(OutputCaptureExtension.class)
class ConfigurationRowsTests {

  /**
   * A row.
   *
   * @param yaml in {@code application.yml}
   * @param properties in {@code application.properties}
   * @param variables of the environment
   * @param arguments of the command line
   * @param advice the lines, if it starts
   * @param problems code, property, place and cure of each, if it does not; the reason of some
   */
  record Row(
      String why,
      String yaml,
      String properties,
      Map<String, String> variables,
      List<String> arguments,
      List<String> advice,
      List<Map<String, String>> problems) {

    @SuppressWarnings("unchecked")
    static Row of(Map<String, Object> row) {
      return new Row(
          (String) row.get("why"),
          (String) row.getOrDefault("yaml", ""),
          (String) row.getOrDefault("properties", ""),
          (Map<String, String>) row.getOrDefault("variables", Map.of()),
          (List<String>) row.getOrDefault("arguments", List.of()),
          (List<String>) row.getOrDefault("advice", List.of()),
          (List<Map<String, String>>) row.getOrDefault("problems", List.of()));
    }

    Outcome run(Start start) {
      start.yaml(yaml).file("application.properties", properties);
      variables.forEach(start::variable);
      arguments.forEach(start::argument);
      return start.run();
    }

    @Override
    public String toString() {
      return why;
    }
  }

  static Stream<Row> rows() throws IOException {
    try (InputStream file =
        ConfigurationRowsTests.class.getResourceAsStream("configurations.yml")) {
      List<Map<String, Object>> rows = new Yaml().load(file);
      assertThat(rows).hasSizeGreaterThan(150);
      return rows.stream().map(Row::of);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void startsOrSaysWhatToWriteInstead(Row row, @TempDir Path directory, CapturedOutput output) {
    Outcome outcome = row.run(new Start(directory, output));

    assertThat(outcome.codes())
        .containsExactlyElementsOf(row.problems().stream().map(p -> p.get("code")).toList());
    if (row.problems().isEmpty()) {
      assertThat(outcome.advice()).containsExactlyElementsOf(row.advice());
    } else {
      assertThat(outcome.text()).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
      row.problems().forEach(problem -> assertPrinted(outcome, problem));
    }
  }

  private static void assertPrinted(Outcome outcome, Map<String, String> problem) {
    assertThat(outcome.text().split("\n\n", -1))
        .as("a paragraph about %s", problem)
        .anySatisfy(
            paragraph ->
                assertThat(paragraph.lines().map(String::strip))
                    .satisfiesExactly(
                        subject ->
                            assertThat(subject)
                                .startsWith(problem.get("property"))
                                .endsWith("  [" + problem.get("code") + "]"),
                        place -> assertThat(place).matches(place(problem.get("place"))),
                        reason ->
                            assertThat(reason)
                                .startsWith("why:    " + problem.getOrDefault("reason", "")),
                        cure -> assertThat(cure).isEqualTo("cure:   " + problem.get("cure"))));
  }

  /** {@code 6:13}, or what it is inherited from before that; or a place outside of files. */
  private static String place(String place) {
    if (!Character.isDigit(place.charAt(place.length() - 1))) {
      return "set in: " + Pattern.quote(place);
    }
    String inherited = place.replaceFirst("[0-9]+:[0-9]+$", "");
    return "set in: \\Q"
        + inherited
        + "\\E.*application\\.(yml|properties)] - \\Q"
        + place.substring(inherited.length())
        + "\\E";
  }
}
