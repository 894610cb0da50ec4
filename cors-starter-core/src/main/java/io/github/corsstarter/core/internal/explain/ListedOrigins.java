package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.internal.origin.Origin;
import io.github.corsstarter.core.internal.origin.OriginPattern;
import io.github.corsstarter.core.internal.origin.OriginPatternException;
import io.github.corsstarter.core.internal.origin.OriginPatternParser;
import io.github.corsstarter.core.internal.origin.OriginRegex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one policy lists: its origin patterns by their hosts, to find neighbors however many there
 * are, and its regexes.
 */
final class ListedOrigins {

  /** More levels than hosts of front ends have; each costs a copy of the host. */
  private static final int MAX_LEVELS = 16;

  private final Map<String, List<OriginPattern>> byHost;

  private final List<OriginRegex> regexes;

  ListedOrigins(CorsPolicy policy) {
    byHost =
        policy.allowedOrigins().stream()
            .flatMap(ListedOrigins::parse)
            .collect(Collectors.groupingBy(OriginPattern::host, HashMap::new, Collectors.toList()));
    regexes = policy.allowedOriginRegexes().stream().map(OriginRegex::compile).toList();
  }

  boolean isEmpty() {
    return byHost.isEmpty();
  }

  /** The first regex that matches, whether or not the policy then admits the origin. */
  Optional<OriginRegex> matching(Origin origin) {
    return regexes.stream().filter(regex -> regex.matches(origin.toString())).findFirst();
  }

  /** Patterns that admit this host, on whatever schemes and ports. */
  Stream<OriginPattern> admitting(String host) {
    return Stream.concat(on(host), domainsAbove(host).flatMap(this::below));
  }

  /** Patterns that admit the subdomains of this host, but not itself. */
  Stream<OriginPattern> below(String host) {
    return byHost.getOrDefault(host, List.of()).stream().filter(OriginPattern::subdomains);
  }

  /** Patterns of a domain that this host is below of, the nearest first. */
  Stream<OriginPattern> above(String host) {
    return domainsAbove(host).flatMap(this::on);
  }

  private Stream<OriginPattern> on(String host) {
    return byHost.getOrDefault(host, List.of()).stream().filter(pattern -> !pattern.subdomains());
  }

  private static Stream<String> domainsAbove(String host) {
    return Stream.iterate(parent(host), domain -> !domain.isEmpty(), ListedOrigins::parent)
        .limit(MAX_LEVELS);
  }

  private static String parent(String host) {
    return host.substring(host.indexOf('.') < 0 ? host.length() : host.indexOf('.') + 1);
  }

  /** Empty for {@code null} and {@code *}, which have no host. */
  private static Stream<OriginPattern> parse(String canonical) {
    try {
      return Stream.of(new OriginPatternParser(canonical).parse());
    } catch (OriginPatternException noHost) {
      return Stream.empty();
    }
  }
}
