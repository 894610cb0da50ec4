package io.github.corsstarter.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is allowed on a path, in no peer's own terms. All rules allow the same methods, headers and
 * credentials.
 *
 * @param origins exact ones, or {@code https://*.host}
 */
record Rule(String path, List<String> origins, List<String> regexes) {

  static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

  static final List<String> HEADERS =
      Stream.concat(
              Stream.of("content-type", "authorization", "x-requested-with"),
              Stream.iterate(1, n -> n + 1).limit(20).map(n -> "x-field-" + n))
          .toList();

  static final List<String> EXPOSED = List.of("x-total-count");

  static final int MAX_AGE_SECONDS = 1800;

  static Rule of(String path, List<String> origins) {
    return new Rule(path, origins, List.of());
  }
}
