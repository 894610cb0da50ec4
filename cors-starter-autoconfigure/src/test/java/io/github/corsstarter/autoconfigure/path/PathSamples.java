package io.github.corsstarter.autoconfigure.path;

import io.github.corsstarter.autoconfigure.path.ParsedPattern.Accepted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random patterns and paths of few different segments, so that they meet often. */
final class PathSamples {

  private static final Arbitrary<String> LITERAL = Arbitraries.of("a", "b", "api", "v1", "");

  /** A {@code #} becomes a name of its own. */
  private static final Arbitrary<String> SYNTAX =
      Arbitraries.of(
          "*",
          "?",
          "a*",
          "*b",
          "a?i",
          "***",
          "{#}",
          "{#:[a-z]+}",
          "{#:[0-9]+}",
          "a{#}",
          "{#}{#}",
          "{#}-{#}",
          "{#:.{2}}",
          "{#:a\\/b}",
          "a{#:[a-z]{1,3}}",
          "{}",
          "a{}",
          "{:[a-z]}");

  private static final Arbitrary<String> MANY_SEGMENTS = Arbitraries.of("**", "{*#}");

  private static final Arbitrary<String> PATH_SEGMENT =
      Arbitraries.frequencyOf(
          Tuple.of(20, Arbitraries.of("a", "b", "api", "v1", "")),
          Tuple.of(
              6, Arbitraries.of("1", "42", "ab", "a-b", "xb", "é", "*", "{v}", "**", "A", ".")),
          Tuple.of(4, Arbitraries.of("%61", "%61pi", "a%2Fb", "%C3%A9", "%2F", "%00", "%25", "+")),
          Tuple.of(4, Arbitraries.of("a;m=1", "api;m", ";m=1", ";", "b;m=1,2;n=%2F", "%61;%62")),
          Tuple.of(1, Arbitraries.of("%zz", "%", "a%6", "a;m=%zz", "%ff")));

  private PathSamples() {}

  /** Patterns that Spring accepts, in whichever version runs. */
  static Arbitrary<String> patterns() {
    Arbitrary<List<String>> middle =
        Arbitraries.frequencyOf(Tuple.of(3, LITERAL), Tuple.of(2, SYNTAX)).list().ofMaxSize(4);
    return Combinators.combine(
            MANY_SEGMENTS.optional(0.15),
            middle,
            MANY_SEGMENTS.optional(0.4),
            Arbitraries.of("x", "yy"))
        .as(
            (head, segments, tail, name) -> {
              List<String> all = new ArrayList<>(segments);
              head.ifPresent(it -> all.add(0, it));
              tail.ifPresent(all::add);
              return named("/" + String.join("/", all), name);
            })
        .filter(text -> PathPatterns.parse(text) instanceof Accepted);
  }

  /** Raw paths that one of the patterns nearly matches, or really does. */
  static Arbitrary<String> pathsLike(Set<String> patterns) {
    return Combinators.combine(
            Arbitraries.of(patterns),
            PATH_SEGMENT,
            Arbitraries.of("", "", "/", "/a", "/b/v1"),
            Arbitraries.of("a", "a", "a", "%61", "a;m=1"))
        .as(
            (pattern, segment, end, a) ->
                pattern
                        .replaceAll("\\{[^/]*}|[*?]+", Matcher.quoteReplacement(segment))
                        .replace("a", a)
                    + end);
  }

  /** Raw paths: with a leading slash, but for a few. */
  static Arbitrary<String> paths() {
    return Combinators.combine(
            Arbitraries.frequency(Tuple.of(30, "/"), Tuple.of(1, "")),
            PATH_SEGMENT.list().ofMaxSize(5))
        .as((start, segments) -> start + String.join("/", segments));
  }

  /** The pattern, each of its {@code #} replaced by another name. */
  private static String named(String pattern, String name) {
    String named = pattern;
    for (int number = 0; named.contains("#"); number++) {
      named = named.replaceFirst("#", name + number);
    }
    return named;
  }
}
