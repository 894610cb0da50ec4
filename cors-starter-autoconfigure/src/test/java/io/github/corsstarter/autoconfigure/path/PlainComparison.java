package io.github.corsstarter.autoconfigure.path;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The rule as it is written, with nothing clever: match all patterns, sort, take the first. */
final class PlainComparison {

  private static final Comparator<PathPattern> PRECEDENCE =
      Comparator.comparingLong(PlainComparison::literalSegments)
          .reversed()
          .thenComparing(PathPattern.SPECIFICITY_COMPARATOR)
          .thenComparing(PathPattern::getPatternString);

  private PlainComparison() {}

  /** A percent sign that begins no escape stands for itself. */
  static @Nullable String governing(Collection<String> patterns, String rawPath) {
    String parseable = rawPath.replaceAll("%(?![0-9a-fA-F]{2})", "%25");
    return governing(patterns, PathContainer.parsePath(parseable));
  }

  static @Nullable String governing(Collection<String> patterns, PathContainer path) {
    return patterns.stream()
        .map(PathPatternParser.defaultInstance::parse)
        .filter(pattern -> pattern.matches(path))
        .min(PRECEDENCE)
        .map(PathPattern::getPatternString)
        .orElse(null);
  }

  private static long literalSegments(PathPattern pattern) {
    return Arrays.stream(pattern.getPatternString().substring(1).split("/", -1))
        .takeWhile(segment -> !segment.matches(".*[*?{].*"))
        .count();
  }
}
