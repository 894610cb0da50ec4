package io.github.corsstarter.core.conformance;

import io.github.corsstarter.core.CorsPolicies;
import io.github.corsstarter.core.CorsPolicy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The policies of a row, found by a matcher that is as simple as can be: literal segments, and
 * {@code **} at the end. The longest pattern wins, an exact one before one with a wildcard.
 */
final class RowPolicies implements CorsPolicies {

  private final Map<String, CorsPolicy> policies = new LinkedHashMap<>();

  private final List<Entry> entries = new ArrayList<>();

  RowPolicies(List<Map<String, Object>> bodies) {
    for (int i = 0; i < bodies.size(); i++) {
      Map<String, Object> body = bodies.get(i);
      String name = PolicyProperties.name(i);
      if (!"bypass".equals(body.get("mode"))) {
        policies.put(name, PolicyBody.compile(name, body));
      }
      PolicyBody.strings(body.get("paths"))
          .forEach(path -> entries.add(new Entry(segments(path), policies.get(name))));
    }
    entries.sort(Comparator.comparing(Entry::length).thenComparing(Entry::isExact).reversed());
  }

  @Override
  public @Nullable CorsPolicy named(String name) {
    return policies.get(name);
  }

  @Override
  public @Nullable CorsPolicy governing(String path) {
    return isParsable(path) ? find(segments(path)) : null;
  }

  private @Nullable CorsPolicy find(List<String> segments) {
    return entries.stream()
        .filter(entry -> entry.covers(segments))
        .findFirst()
        .map(Entry::policy)
        .orElse(null);
  }

  /** A path with a broken escape is matched by no pattern of Spring's. */
  private static boolean isParsable(String path) {
    return !path.matches("(?s).*%(?![0-9a-fA-F]{2}).*");
  }

  private static List<String> segments(String path) {
    return Stream.of(path.substring(1).split("/", -1)).map(RowPolicies::plain).toList();
  }

  /** A segment without its parameters, decoded. */
  private static String plain(String segment) {
    String name = segment.replaceFirst(";.*", "").replace("+", "%2B");
    return URLDecoder.decode(name, StandardCharsets.UTF_8);
  }

  private record Entry(List<String> pattern, @Nullable CorsPolicy policy) {

    boolean isExact() {
      return !pattern.contains("**");
    }

    int length() {
      return isExact() ? pattern.size() : pattern.size() - 1;
    }

    boolean covers(List<String> path) {
      return isExact()
          ? path.equals(pattern)
          : path.size() >= length()
              && path.subList(0, length()).equals(pattern.subList(0, length()));
    }
  }
}
