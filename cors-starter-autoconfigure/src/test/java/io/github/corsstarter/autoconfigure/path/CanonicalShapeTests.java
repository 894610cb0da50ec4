package io.github.corsstarter.autoconfigure.path;

import static io.github.corsstarter.autoconfigure.path.PathPatterns.canonicalShape;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

class CanonicalShapeTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /a/{x}             | /a/{y}
          /**                | /{*rest}
          /a/**              | /a/{*rest}
          /**/x              | /{*head}/x
          /a/{x:[a-z]+}      | /a/{yy:[a-z]+}
          /a/{x:[a-z]{2}}/b  | /a/{y:[a-z]{2}}/b
          /a/{x:b\\/c}        | /a/{y:b\\/c}
          /{x}-{y}/z         | /{y}-{x}/z
          /a/*/b             | /a/{x}/b
          /*/*/b             | /{x}/{y}/b
          /a/*/              | /a/{x}/
          /a/*/**            | /a/{x}/{*y}
          """)
  void patternsThatMatchTheSamePathsHaveTheSameShape(String one, String other) {
    assertThat(canonicalShape(one)).isEqualTo(canonicalShape(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /a/{x:[a-z]+}      | /a/{x:[0-9]+}
          /a/{x:[a-z]+}      | /a/{x}
          /a/*               | /a/{x}
          /a                 | /a/
          /a/**              | /a/*
          /a/?               | /a/*
          /a{x}              | /a{}
          /a/{x:b\\/*\\/c}     | /a/{x:b\\/{_}\\/c}
          """)
  void otherPatternsHaveOtherShapes(String one, String other) {
    assertThat(canonicalShape(one)).isNotEqualTo(canonicalShape(other));
  }

  @Property(tries = 10_000, seed = "20261121", edgeCases = EdgeCasesMode.NONE)
  void patternsOfTheSameShapeMatchTheSamePaths(
      @ForAll("patternLists") List<String> patterns, @ForAll("pathLists") List<String> paths) {
    Map<String, List<PathPattern>> byShape =
        patterns.stream()
            .flatMap(pattern -> Stream.of(pattern, twin(pattern)))
            .map(PathPatternParser.defaultInstance::parse)
            .collect(Collectors.groupingBy(it -> canonicalShape(it.getPatternString())));

    for (List<PathPattern> sameShape : byShape.values()) {
      for (String path : paths) {
        PathContainer parsed = PathContainer.parsePath(path);
        assertThat(sameShape.stream().map(pattern -> pattern.matches(parsed)).distinct())
            .as("%s on %s", sameShape, path)
            .hasSize(1);
      }
    }
  }

  /** The pattern with other names, and with captures for wildcards where that is the same. */
  private static String twin(String pattern) {
    String renamed = pattern.replaceAll("\\{(\\*?)[xy]+(?=\\d)", "{$1twin");
    for (int number = 0; renamed.contains("/*/"); number++) {
      renamed = renamed.replaceFirst("/\\*/", "/{w" + number + "}/");
    }
    return renamed;
  }

  @Property(tries = 1000, seed = "20261121", edgeCases = EdgeCasesMode.NONE)
  void twinsHaveTheSameShape(@ForAll("patternLists") List<String> patterns) {
    assertThat(patterns)
        .allSatisfy(it -> assertThat(canonicalShape(twin(it))).isEqualTo(canonicalShape(it)));
  }

  @Provide
  static Arbitrary<List<String>> patternLists() {
    return PathSamples.patterns().list().ofMinSize(2).ofMaxSize(8);
  }

  @Provide
  static Arbitrary<List<String>> pathLists() {
    return PathSamples.paths()
        .filter(path -> !path.contains("%zz") && !path.matches(".*%.?(/.*)?$"))
        .list()
        .ofMaxSize(5);
  }
}
