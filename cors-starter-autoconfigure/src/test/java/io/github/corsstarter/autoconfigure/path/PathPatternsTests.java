package io.github.corsstarter.autoconfigure.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.corsstarter.autoconfigure.path.ParsedPattern.Accepted;
import io.github.corsstarter.autoconfigure.path.ParsedPattern.Refused;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;

class PathPatternsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "//",
        "/api",
        "/api/",
        "/api/**",
        "/**",
        "/{*rest}",
        "/**/x",
        "/{*head}/x",
        "/a/{x}",
        "/a b",
        "/a/$metadata",
        "/a/#b",
        "/a/[b]",
        "/\u0645\u06cc\u200c\u062e/x",
        "/a/{x:[a-z]{2}}",
        "/a/{x:b\\/c}",
        "/a/{x:(?:b|c)}",
        "/a/v{x:(b|c)}",
        "/a/*.html",
        "/a/?"
      })
  void patternIsAccepted(String text) {
    assertThat(PathPatterns.parse(text))
        .isInstanceOfSatisfying(
            Accepted.class, it -> assertThat(it.pattern().getPatternString()).isEqualTo(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""             | at character 1: it is blank                        | write a path such as /api/**, or /** for all paths
          " "            | at character 1: it is blank                        | write a path such as /api/**, or /** for all paths
          api/**         | at character 1: it does not begin with a slash     | write /api/**
          *              | at character 1: it does not begin with a slash     | write /**
          **             | at character 1: it does not begin with a slash     | write /**
          https://x.y/a  | at character 1: it does not begin with a slash     | write /a
          https://x.y    | at character 1: it does not begin with a slash     | write /**
          ^/api/.*$      | at character 1: it does not begin with a slash     | write a path such as /api/**, or /** for all paths
          '/api/**'      | at character 1: it does not begin with a slash     | write a path such as /api/**, or /** for all paths
          GET /api/**    | at character 1: it does not begin with a slash     | write a path such as /api/**, or /** for all paths
          - /a - /b      | at character 1: it does not begin with a slash     | write a path such as /api/**, or /** for all paths
          a/**/b         | at character 1: it does not begin with a slash     | write a path such as /api/**, or /** for all paths
          a/{x           | at character 1: it does not begin with a slash     | write a path such as /api/**, or /** for all paths
          /api/** # all  | at character 8: it is more than one path, or a path and a comment | write each path as a list element of its own, without a comment inside it
          /api/**,/v2/** | at character 8: it is more than one path, or a path and a comment | write each path as a list element of its own, without a comment inside it
          /a, /b         | at character 3: it is more than one path, or a path and a comment | write each path as a list element of its own, without a comment inside it
          /api/** /v2/** | at character 8: it is more than one path, or a path and a comment | write each path as a list element of its own, without a comment inside it
          "/a\n/b"       | at character 3: it is more than one path, or a path and a comment | write each path as a list element of its own, without a comment inside it
          "/a\nb"        | at character 3: no path has the character U+000A   | remove it; segments are separated by /
          "/a\u200b"     | at character 3: no path has the character U+200B   | remove it; segments are separated by /
          "/a\u00a0"     | at character 3: no path has the character U+00A0   | remove it; segments are separated by /
          "/a\u001bb"    | at character 3: no path has the character U+001B   | remove it; segments are separated by /
          /a\\b           | at character 3: no path has the character U+005C   | remove it; segments are separated by /
          /a/{x          | at character 6: Expected close capture character after variable name } | close the capture with }
          /a/x}          | at character 5: Missing preceding open capture character before variable name{ | open the capture with {, or remove the }
          /a/{x{y}}      | at character 6: Not allowed to nest variable captures | close the first capture before the next one
          /a/{1}         | at character 5: Char '1' not allowed at start of captured variable name | name the capture with letters, digits, _ and -, a letter first
          /a/{a.b}       | at character 6: Char '.' is not allowed in a captured variable name | name the capture with letters, digits, _ and -, a letter first
          /a/**/b        | at character 4: {*...} or ** pattern elements should be placed at the start or end of the pattern | write ** once, at the start or the end, and * for a single segment
          /**/a/**       | at character 7: Multiple {*...} or ** pattern elements are not allowed | write ** once, at the start or the end, and * for a single segment
          /a/{*x}y       | at character 4: {*...} cannot be mixed with other path elements in the same path segment | give {*name} a segment of its own
          /a/{x:}        | at character 7: Missing regex constraint on capture | write a regular expression after the colon, or remove it
          /{x}/{x}       | at character 6: Not allowed to capture 'x' twice in the same pattern | give each capture a name of its own
          /a/{x:[a-z}    | at character 10: Unclosed character class          | correct the regular expression
          /a/v{x:[a-z}   | at character 5: Unclosed character class           | correct the regular expression
          /{y}/{x:(ab)}  | at character 9: the regular expression of a capture has a group of its own | write (?:...) instead of (...)
          """)
  void textIsRefusedWithPlaceReasonAndCure(String text, String located, String cure) {
    assertThat(PathPatterns.parse(text))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> {
              assertThat(it.located()).isEqualTo(located);
              assertThat(it.cure()).isEqualTo(cure);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "/{x}", "/?", "/a*b", "/{*", "/", "/**", ",/a", "(?:"})
  void longPatternIsRefusedBeforeItIsRead(String part) {
    assertThat(PathPatterns.parse("/" + part.repeat(20_000)))
        .isEqualTo(
            new Refused(
                1000,
                "it is longer than 1000 characters",
                "write a shorter pattern, such as one that ends in /**"));
  }

  @ParameterizedTest
  @CsvSource({"/a, /a", "/?, /a", "/*, /a", "/, /", "/a*, /a"})
  void longestPatternIsMatched(String segment, String pathSegment) {
    int segments = (1000 - 3) / segment.length();
    String pattern = segment.repeat(segments) + "/**";

    assertThat(PathPatterns.parse(pattern)).isInstanceOf(Accepted.class);
    assertThat(Indexes.find(Indexes.of(pattern), pathSegment.repeat(segments) + "/x"))
        .isEqualTo(pattern);
  }

  @Property(tries = 20_000, seed = "20261121", edgeCases = EdgeCasesMode.NONE)
  void everyTextIsEitherRefusedOrMatchedWithoutException(@ForAll("texts") String text) {
    if (PathPatterns.parse("/" + text) instanceof Accepted accepted) {
      for (String path : List.of("", "/", "/a", "/a/a", "/a/a/a", "//", "/a(/a", "/{a}/a")) {
        assertThatCode(() -> accepted.pattern().matches(PathContainer.parsePath(path)))
            .as("'/%s' matched with '%s'", text, path)
            .doesNotThrowAnyException();
      }
      assertThat(PathPatterns.canonicalShape("/" + text)).startsWith("/");
    }
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("a/{}*?:\\()[]+|,1.").ofMaxLength(12);
  }
}
