package io.github.corsstarter.core.internal.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the patterns that add nothing because another one admits all they admit. */
public final class OriginCover {

  private final Collection<OriginPattern> patterns;

  private final Map<String, List<OriginPattern>> familiesByHost = new HashMap<>();

  /**
   * @param patterns without repetitions
   */
  public OriginCover(Collection<OriginPattern> patterns) {
    this.patterns = patterns;
    for (OriginPattern pattern : patterns) {
      if (!pattern.isExact()) {
        familiesByHost.computeIfAbsent(pattern.host(), host -> new ArrayList<>()).add(pattern);
      }
    }
  }

  /** The redundant patterns, each with one that covers it, in time linear in their number. */
  public Map<OriginPattern, OriginPattern> redundant() {
    Map<OriginPattern, OriginPattern> result = new LinkedHashMap<>();
    if (familiesByHost.isEmpty()) {
      return result;
    }
    for (OriginPattern pattern : patterns) {
      covering(pattern).ifPresent(cover -> result.put(pattern, cover));
    }
    return result;
  }

  private Optional<OriginPattern> covering(OriginPattern pattern) {
    return selfAndParents(pattern.host())
        .flatMap(host -> familiesByHost.getOrDefault(host, List.of()).stream())
        .filter(family -> !family.equals(pattern) && family.covers(pattern))
        .findFirst();
  }

  /** The host and every domain above it. */
  private static Stream<String> selfAndParents(String host) {
    return Stream.iterate(
        host,
        domain -> !domain.isEmpty(),
        domain ->
            domain.substring(domain.indexOf('.') < 0 ? domain.length() : domain.indexOf('.') + 1));
  }
}
