package io.github.corsstarter.core.internal.explain;

import static java.util.stream.Collectors.toMap;

import io.github.corsstarter.core.CorsPolicies;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsPolicyBuilder;
import io.github.corsstarter.core.OnRejected;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The policies of the catalog, found by the first segment of the path. */
final class CatalogPolicies implements CorsPolicies {

  private final Map<String, CorsPolicy> byName =
      RejectionCatalog.allPolicies().entrySet().stream()
          .collect(toMap(Map.Entry::getKey, entry -> policy(entry.getKey(), entry.getValue())));

  @Override
  public CorsPolicy named(String name) {
    return byName.get(name);
  }

  @Override
  public CorsPolicy governing(String path) {
    String[] segments = path.split("/", -1);
    return segments.length < 2 ? null : byName.get(segments[1]);
  }

  Collection<CorsPolicy> all() {
    return byName.values();
  }

  private static CorsPolicy policy(String name, Map<String, Object> settings) {
    CorsPolicyBuilder builder =
        CorsPolicy.named(name)
            .allowOrigins(list(settings, "allowed-origins"))
            .allowOriginRegexes(list(settings, "allowed-origin-regexes"));
    if (settings.containsKey("allowed-methods")) {
      builder.allowMethods(list(settings, "allowed-methods"));
    }
    if (settings.containsKey("allowed-headers")) {
      builder.allowHeaders(list(settings, "allowed-headers"));
    }
    if (settings.containsKey("allow-credentials")) {
      builder.allowCredentials();
    }
    if (settings.containsKey("on-rejected")) {
      builder.onRejected(OnRejected.CONTINUE);
    }
    return builder.build();
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Map<String, Object> settings, String name) {
    return (List<String>) settings.getOrDefault(name, List.of());
  }
}
