package io.github.corsstarter.autoconfigure.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.settings.Start.Outcome;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The very examples of the documentation. */
@ExtendWith(OutputCaptureExtension.class)
class DocumentationTests {

  private static final Pattern PART =
      Pattern.compile(
          "^### `(?<code>[a-z-]+)`$"
              + "|^(?<fails>Fails:)$"
              + "|^<!-- fails: (?<codes>.+) -->$"
              + "|^```yaml\n(?<yaml>.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);

  private static final String TEXT = read("docs/configuration.md");

  /**
   * A block of YAML.
   *
   * @param codes of the problems it has; none if it works
   */
  record Example(String yaml, Set<String> codes) {}

  static Stream<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>(examplesIn("README.md"));
    try (Stream<Path> files = Files.list(Path.of("../docs"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        examples.addAll(examplesIn("docs/" + file.getFileName()));
      }
    }
    return examples.stream();
  }

  private static List<Example> examplesIn(String file) {
    String text = read(file);
    List<Example> examples = new ArrayList<>();
    String code = "";
    Set<String> codes = Set.of();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      if (part.group("code") != null) {
        code = part.group("code");
      } else if (part.group("fails") != null) {
        codes = Set.of(code);
      } else if (part.group("codes") != null) {
        codes = Set.of(part.group("codes").split(", ", -1));
      } else {
        examples.add(new Example(part.group("yaml"), codes));
        codes = Set.of();
      }
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleFailsOrWorksAsItSays(
      Example example, @TempDir Path directory, CapturedOutput output) {
    Outcome outcome = new Start(directory, output).yaml(example.yaml()).run();

    assertThat(new HashSet<>(outcome.codes())).isEqualTo(example.codes());
  }

  static Stream<String> settings() {
    String readme = read("README.md");
    int begin = readme.indexOf("### What your front end needs");
    String table = readme.substring(begin, readme.indexOf("\n## ", begin));
    return Pattern.compile("\\| [^|]*`([a-z-]+: [^`]+)` \\|\n")
        .matcher(table)
        .results()
        .map(match -> match.group(1));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void settingForAFrontEndWorks(String setting, @TempDir Path directory, CapturedOutput output) {
    String origins =
        setting.startsWith("allowed-origins") ? "" : "allowed-origins: https://app.example.com";
    String yaml =
        """
        cors:
          policies:
            app:
              paths: /api/**
              %s
              %s
        """
            .formatted(origins, setting);

    assertThat(new Start(directory, output).yaml(yaml).run().codes()).isEmpty();
  }

  @Test
  void everyCodeHasAnExampleThatFailsAndOneThatWorks() {
    List<String> headings =
        TEXT.lines()
            .filter(line -> line.startsWith("### `"))
            .map(line -> line.substring(4))
            .toList();

    assertThat(headings)
        .containsExactlyElementsOf(
            Stream.of(Code.values()).map(code -> "`" + code.id() + "`").toList());
    List<Example> examples = examplesIn("docs/configuration.md");
    assertThat(examples).filteredOn(e -> e.codes().size() == 1).hasSize(headings.size());
    assertThat(examples).hasSizeGreaterThan(2 * headings.size());
  }

  @Test
  void reportIsPrintedAsItIsShown(@TempDir Path directory, CapturedOutput output) {
    Example first = examplesIn("docs/configuration.md").get(0);

    String text = new Start(directory, output).yaml(first.yaml()).run().text();

    String shown = TEXT.substring(TEXT.indexOf("Description:"), TEXT.indexOf("```\n\nThe word"));
    assertThat(text.replaceAll("URL \\[file:.*/application", "class path resource [application"))
        .contains(shown.strip());
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of("..", file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
