package io.github.corsstarter.autoconfigure.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/spring.md} claims is shown by a test that exists. */
class SpringDocumentTests {

  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*Tests)\\.([a-z][A-Za-z0-9]*)`");

  private static Stream<MatchResult> named() throws IOException {
    return TEST.matcher(Files.readString(Path.of("..", "docs", "spring.md"))).results();
  }

  static Stream<String> tests() throws IOException {
    return named().map(test -> test.group(1) + "." + test.group(2)).distinct();
  }

  @ParameterizedTest
  @MethodSource("tests")
  void testOfTheClaimExists(String test) throws ClassNotFoundException {
    String[] names = test.split("\\.", 2);
    Class<?> tests = Class.forName(getClass().getPackageName() + "." + names[0]);

    assertThat(Arrays.stream(tests.getDeclaredMethods()).map(method -> method.getName()))
        .contains(names[1]);
  }

  @Test
  void claimsHaveTests() throws IOException {
    assertThat(named()).hasSizeGreaterThan(20);
  }
}
