package io.github.corsstarter.benchmarks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values of {@code Access-Control-Request-Headers} as long as servers let through. */
final class Hostile {

  private static final int LENGTH = 8000;

  private Hostile() {}

  static String names() {
    return IntStream.range(0, LENGTH / 8)
        .mapToObj("x-%05d"::formatted)
        .collect(Collectors.joining(","));
  }

  static String commas() {
    return ",".repeat(LENGTH);
  }

  static String whitespace() {
    return "content-type," + " ".repeat(LENGTH) + ",authorization";
  }

  static String token() {
    return "x".repeat(LENGTH);
  }

  static String repeated() {
    String name = "content-type,";
    return name.repeat(LENGTH / name.length()) + "authorization";
  }
}
