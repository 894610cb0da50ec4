package io.github.corsstarter.autoconfigure.path;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Indexes in which each pattern belongs to a policy of its own, whose name is the pattern. */
final class Indexes {

  private Indexes() {}

  static PathIndex of(String... patterns) {
    return of(Arrays.asList(patterns));
  }

  static PathIndex of(Collection<String> patterns) {
    return new PathIndex(patterns.stream().map(pattern -> policy(pattern, pattern)).toList());
  }

  static PolicyPaths policy(String name, String... patterns) {
    return new PolicyPaths(
        name, Arrays.stream(patterns).map(PathPatternParser.defaultInstance::parse).toList(), null);
  }

  static @Nullable String find(PathIndex index, String path) {
    return name(index.find(path));
  }

  static @Nullable String find(PathIndex index, PathContainer path) {
    return name(index.find(path));
  }

  private static @Nullable String name(@Nullable PolicyPaths paths) {
    return paths == null ? null : paths.name();
  }

  static List<IndexedPattern> byPrecedence(PolicyPaths... policies) {
    return IndexedPattern.byPrecedence(List.of(policies));
  }
}
