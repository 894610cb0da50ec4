package io.github.corsstarter.autoconfigure.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.settings.Start.Outcome;
import io.github.corsstarter.core.conformance.ConfigurationRow;
import io.github.corsstarter.core.conformance.ConfigurationTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.yaml.snakeyaml.Yaml;

/** Every row of {@code configurations.json}, in the YAML of a real application. */
@ExtendWith(OutputCaptureExtension.class)
class ConformanceTests {

  /** What rows with several problems come to. */
  private static final Map<String, List<String>> SEVERAL =
      Map.of(
          "K60",
          List.of(
              "origin-invalid",
              "origin-prohibited",
              "method-forbidden",
              "request-header-invalid",
              "max-age-out-of-bounds"),
          "K64",
          List.of("value-invalid", "property-unknown"));

  static Stream<ConfigurationRow> rows() {
    return ConfigurationTable.rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void applicationStartsAsTheRowExpects(
      ConfigurationRow row, @TempDir Path directory, CapturedOutput output) {
    Map<String, Object> policies = new LinkedHashMap<>();
    row.policies().forEach(policy -> policies.put("p" + policies.size(), policy));
    String yaml = new Yaml().dump(Map.of("cors", Map.of("policies", policies)));

    Outcome outcome = new Start(directory, output).yaml(yaml).run();

    assertThat(outcome.settings().isPresent()).isEqualTo(row.expect().valid());
    if (!row.expect().valid()) {
      String code = Objects.requireNonNull(row.expect().code());
      assertThat(outcome.codes())
          .containsExactlyElementsOf(SEVERAL.getOrDefault(row.id(), List.of(code)));
      outcome.codes().forEach(printed -> assertThat(outcome.text()).contains("[" + printed + "]"));
    }
  }
}
