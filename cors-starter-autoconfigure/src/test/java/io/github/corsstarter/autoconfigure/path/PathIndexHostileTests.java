package io.github.corsstarter.autoconfigure.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.corsstarter.core.CorsPolicy;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Whatever comes in as a path, the index answers. */
class PathIndexHostileTests {

  private static final List<String> PATTERNS =
      List.of(
          "/",
          "//",
          "/a",
          "/a/**",
          "/a/b/*/c",
          "/{x}",
          "/{x}/{y:[a-z]+}/**",
          "/*/b?/{z}",
          "/**/end",
          "/a/{x:[^-]+}-{y:.*}",
          "/***",
          "/%/**",
          "/;/**");

  private static final PathIndex INDEX = Indexes.of(PATTERNS);

  @Property(tries = 20_000, seed = "20261121", edgeCases = EdgeCasesMode.NONE)
  void bytesAreAnswered(@ForAll("bytes") String path) {
    assertThat(Indexes.find(INDEX, path))
        .as("the plain comparison of '%s'", path)
        .isEqualTo(PlainComparison.governing(PATTERNS, path));
  }

  @ParameterizedTest
  @MethodSource
  void hostilePathsAreAnswered(String path) {
    assertThatCode(() -> INDEX.find(path)).doesNotThrowAnyException();
    assertThat(Indexes.find(INDEX, path)).isEqualTo(PlainComparison.governing(PATTERNS, path));
  }

  static Stream<String> hostilePathsAreAnswered() {
    return Stream.of(
        "%",
        "/%",
        "/a/%",
        "/%2",
        "/%zz",
        "/%%%",
        "/%u0061",
        "/a%",
        "/a/%00",
        "/\0",
        "/a/\0/",
        "/%ff%fe",
        "/%c0%ae%c0%ae/a",
        "/a;%",
        "/;%=",
        "/;;;=;",
        ";",
        ";/a",
        "/a;=%25",
        "*",
        "?",
        "{",
        "\\",
        "/\ud800",
        "http://a/b",
        "/".repeat(8192),
        "/a".repeat(4096),
        "/;".repeat(4096),
        "/%2F".repeat(2048),
        "/" + "%".repeat(8192),
        "/" + "%61".repeat(2730),
        "/" + "a".repeat(8192),
        "/a;" + "x=1;".repeat(2048),
        "/a/" + "-".repeat(8192),
        "/" + "\0".repeat(8192));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a/**",
        "/{*rest}",
        "/{x}/**",
        "/*/*/*",
        "/a?/**",
        "/a*b/**",
        "/{x:[a-z]+}/{y}/**",
        "/v{x}-{y}/**",
        "/**/x",
        "/{*head}/a",
        "/**/{x}/a*"
      })
  void pathOfManySegmentsIsAnsweredUnderEveryKindOfPattern(String pattern) {
    PathIndex index = Indexes.of(pattern);

    for (String segment : List.of("/a", "/", "/;", "/a;x=%zz", "/%61", "/%2F", "/%zz")) {
      String path = segment.repeat(20_000);
      assertThat(Indexes.find(index, path))
          .isEqualTo(PlainComparison.governing(List.of(pattern), path));
    }
  }

  /** The regex of the capture overflows the stack, as it does in Spring's own mappings. */
  @Test
  void nobodyIsAdmittedWhereARegexDoesNotEnd() {
    CorsPolicy open = CorsPolicy.named("open").allowOrigins("*").build();
    PathPattern regex = PathPatternParser.defaultInstance.parse("/a/{x:(?:a|b)*}");
    PathIndex policies = new PathIndex(List.of(new PolicyPaths("open", List.of(regex), open)));

    assertThat(policies.governing("/a/ab")).isSameAs(open);
    assertThat(policies.governing("/a/" + "ab".repeat(100_000)))
        .satisfies(it -> assertThat(it.name()).isEqualTo("open"))
        .satisfies(it -> assertThat(it.allowsAnyOrigin()).isFalse())
        .satisfies(it -> assertThat(it.allowedOrigins()).isEmpty());
  }

  @Test
  void pathsAreAnsweredTheSameByManyThreads() {
    List<String> paths = List.of("/a/b/x/c", "/a/%62/x/c", "/a/b;v/x/c");

    assertThat(
            Stream.iterate(0, i -> i + 1)
                .limit(10_000)
                .parallel()
                .map(i -> Indexes.find(INDEX, paths.get(i % 3))))
        .containsOnly("/a/b/*/c");
  }

  @Provide
  static Arbitrary<String> bytes() {
    Arbitrary<Character> any = Arbitraries.chars().range('\0', '\u00ff');
    Arbitrary<Character> frequent = Arbitraries.of('/', '%', ';', 'a', 'b', '2', 'F', '=');
    return Arbitraries.oneOf(any, frequent, frequent)
        .list()
        .ofMaxSize(24)
        .map(PathIndexHostileTests::join);
  }

  private static String join(List<Character> characters) {
    StringBuilder path = new StringBuilder();
    characters.forEach(path::append);
    return path.toString();
  }
}
