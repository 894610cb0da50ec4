package io.github.corsstarter.autoconfigure.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathIndexTests {

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "nothing",
      textBlock =
          """
          /api               | /api            | /api          | a literal
          /api               | /api/           | nothing       | a literal does not cover a trailing slash
          /api               | /API            | nothing       | case matters
          /api               | /apix           | nothing       | a literal does not cover a longer segment
          /api               | /ap             | nothing       | a literal does not cover a shorter segment
          /api/              | /api/           | /api/         | a literal with a trailing slash
          /api/              | /api            | nothing       | a trailing slash is not optional
          /api/**            | /api            | /api/**       | a catch-all covers its own beginning
          /api/**            | /api/           | /api/**       | a catch-all covers the trailing slash
          /api/**            | /api/x/y/       | /api/**       | a catch-all covers what is below
          /api/**            | /api//x         | /api/**       | a catch-all covers empty segments
          /api/**            | //api           | nothing       | a double slash begins with an empty segment
          /api/**            | /x/../api       | nothing       | dots are not resolved
          /api/**            | /api/../x       | /api/**       | dots are not resolved after the catch-all either
          /api/**            | /api%2Fok       | nothing       | an encoded slash is part of its segment
          /api/**            | /api/%zz        | /api/**       | a broken escape stands for itself
          /api/**            | /%61pi/%        | /api/**       | a broken escape beside a whole one
          /api               | /api;v=%zz      | /api          | a broken escape in a parameter
          /api               | /api;%          | /api          | a broken escape that is a parameter
          /api/*             | /api/x;a=%2     | /api/*        | an escape that is too short
          /%zz               | /%zz            | /%zz          | a broken escape in a pattern
          /%25zz             | /%25zz          | nothing       | an escaped percent sign is decoded
          /api               | /%61pi          | /api          | encoded letters are decoded
          /a%20b             | /a%20b          | nothing       | patterns are not decoded
          "/a b"             | /a%20b          | /a b          | a pattern is compared with the decoded segment
          /a+b               | /a+b            | /a+b          | a plus is a plus
          /api               | /api;x=1        | /api          | parameters are ignored
          /api/*             | /api;x=1/y      | /api/*        | parameters are ignored amid the path
          /api/              | /api/;x=1       | nothing       | a segment of parameters is not the empty one
          /api/**            | /api/;x=1       | /api/**       | a segment of parameters is below a catch-all
          /                  | /               | /             | the root
          /                  | ""              | nothing       | the root is not the empty path
          /**                | ""              | /**           | everything includes the empty path
          /**                | /               | /**           | everything includes the root
          /**                | //              | /**           | everything includes two slashes
          /**                | x               | nothing       | a path without a slash is no path
          /**/x              | a/x             | /**/x         | but for a catch-all in front, as Spring has it
          /{*x}/y            | /a/z            | nothing       | what follows a catch-all in front must match
          //**               | /               | //**          | an empty literal segment
          //**               | //x             | //**          | an empty literal segment and more
          //**               | /x              | nothing       | an empty literal segment is not left out
          /a/*               | /a/             | /a/*          | a last wildcard covers the empty segment
          /a/{x}             | /a/             | nothing       | a capture needs a character
          /a/*               | /a              | nothing       | a wildcard is a segment
          /a/?               | /a/b            | /a/?          | a question mark is a character
          /a/{x:[0-9]+}      | /a/17           | /a/{x:[0-9]+} | a capture by regex
          /a/{x:[0-9]+}      | /a/b            | nothing       | a capture by regex that fails
          /a/{x:b\\/c}        | /a/b%2Fc        | /a/{x:b\\/c}   | a slash in a regex is an encoded one
          """)
  void onePattern(String pattern, String path, String governing, String why) {
    assertGoverns(List.of(pattern), path, governing);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          /** /api/**                     | /api/x         | /api/**             | the longer beginning
          /** /api/**                     | /apix          | /**                 | the longer beginning, in whole segments
          /api/** /api/v1/** /api/v1      | /api/v1        | /api/v1             | the literal before the catch-all
          /api/** /api/v1/** /api/v1      | /api/v1/       | /api/v1/**          | the deepest catch-all
          /api/** /api/v1/** /api/v1      | /api/v2        | /api/**             | the catch-all above
          /api/{x}/users /api/admin/**    | /api/admin/users | /api/admin/**     | more literal segments before specificity
          /a/*/c /a/b/*                   | /a/b/c         | /a/b/*              | more literal segments where specificity ties
          /a/b/c/* /a/** /a/b/{x}/d       | /a/b/c/d       | /a/b/c/*            | three depths
          /a/b/c/* /a/** /a/b/{x}/d       | /a/b/x/d       | /a/b/{x}/d          | the middle one of three
          /a/b/c/* /a/** /a/b/{x}/d       | /a/b/x/e       | /a/**               | the last one of three
          /a/b/c /{x}/b/d                 | /a/b/d         | /{x}/b/d            | up from literal segments that lead nowhere
          /a/* /a/{x}                     | /a/b           | /a/{x}              | a capture before a wildcard
          /a/* /a/{x}                     | /a/            | /a/*                | a capture that does not match
          /a/{x} /a/{x:[0-9]+}            | /a/1           | /a/{x:[0-9]+}       | a tie, by text
          /a/{y} /a/{x}                   | /a/1           | /a/{x}              | a tie of names, by text
          /{*rest} /**                    | /a             | /**                 | a tie of catch-alls, by text
          /a/{x}/** /a/**                 | /a/b           | /a/{x}/**           | the longer of two catch-alls
          /a/** /a/*/c                    | /a/b/c         | /a/*/c              | a catch-all comes last
          / /**                           | /              | /                   | the root before everything
          /a /a/**                        | /%61;v=1       | /a                  | decoded and without parameters
          """)
  void severalPatterns(String patterns, String path, String governing, String why) {
    assertGoverns(List.of(patterns.split(" ")), path, governing);
  }

  /** In this order of declaration and in the opposite one. */
  private static void assertGoverns(List<String> patterns, String path, String governing) {
    List<String> reversed = new ArrayList<>(patterns);
    Collections.reverse(reversed);

    for (List<String> order : List.of(patterns, reversed)) {
      PathIndex index = Indexes.of(order);
      assertThat(Indexes.find(index, path)).as("%s, raw", path).isEqualTo(governing);
    }
    assertThat(PlainComparison.governing(patterns, path)).as("the rule").isEqualTo(governing);
  }

  @Test
  void emptyIndexGovernsNothing() {
    PathIndex index = Indexes.of();

    assertThat(index.find("/")).isNull();
    assertThat(index.find("")).isNull();
    assertThat(index.find("/a;%")).isNull();
  }

  @Test
  void policyGovernsByEachOfItsPatterns() {
    PathIndex index =
        new PathIndex(
            List.of(Indexes.policy("one", "/a/**", "/b/**"), Indexes.policy("two", "/a/b")));

    assertThat(Indexes.find(index, "/a/x")).isEqualTo("one");
    assertThat(Indexes.find(index, "/b/x")).isEqualTo("one");
    assertThat(Indexes.find(index, "/a/b")).isEqualTo("two");
  }
}
