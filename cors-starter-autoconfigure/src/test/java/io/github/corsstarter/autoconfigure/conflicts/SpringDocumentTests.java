package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ClassUtils;

/** What {@code docs/spring.md} claims is shown by a test that exists, for each of the problems. */
class SpringDocumentTests {

  private static final Path DOCUMENT = Path.of("..", "docs", "spring.md");

  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Tests)\\.([a-z]\\w*)`");

  private static final Pattern PROBLEM = Pattern.compile("(?m)^\\| ([0-9]+) \\|.*Tests\\..*$");

  private static final List<String> PACKAGES =
      List.of(
          "autoconfigure.conflicts",
          "autoconfigure.integration",
          "autoconfigure",
          "autoconfigure.endpoint",
          "autoconfigure.path",
          "autoconfigure.rejections",
          "autoconfigure.settings",
          "autoconfigure.servlet",
          "autoconfigure.slices",
          "autoconfigure.webflux",
          "core.internal.origin");

  static Stream<String> tests() throws IOException {
    Matcher named = TEST.matcher(Files.readString(DOCUMENT));
    return named.results().map(test -> test.group(1) + "." + test.group(2)).distinct();
  }

  @ParameterizedTest
  @MethodSource("tests")
  void testOfTheClaimExists(String test) {
    String[] names = test.split("\\.", 2);

    assertThat(methods(find(names[0]).orElseThrow())).contains(names[1]);
  }

  @Test
  void everyProblemHasItsTests() throws IOException {
    Matcher problem = PROBLEM.matcher(Files.readString(DOCUMENT));

    assertThat(problem.results().map(row -> Integer.parseInt(row.group(1))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 32).boxed().toList());
  }

  private static Optional<Class<?>> find(String simpleName) {
    return PACKAGES.stream()
        .map(name -> "io.github.corsstarter." + name + "." + simpleName)
        .filter(name -> ClassUtils.isPresent(name, null))
        .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
        .findFirst();
  }

  private static Stream<String> methods(Class<?> tests) {
    return Stream.<Class<?>>iterate(tests, type -> type != Object.class, Class::getSuperclass)
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .map(method -> method.getName());
  }
}
