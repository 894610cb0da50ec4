package io.github.corsstarter.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.cors.CorsConfiguration;

/** The same rules for Spring's own filters. */
final class Springs {

  private Springs() {}

  static jakarta.servlet.Filter servlet(List<Rule> rules) {
    var source = new org.springframework.web.cors.UrlBasedCorsConfigurationSource();
    rules.forEach(rule -> source.registerCorsConfiguration(rule.path(), configuration(rule)));
    return new org.springframework.web.filter.CorsFilter(source);
  }

  static org.springframework.web.server.WebFilter reactive(List<Rule> rules) {
    var source = new org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource();
    rules.forEach(rule -> source.registerCorsConfiguration(rule.path(), configuration(rule)));
    return new org.springframework.web.cors.reactive.CorsWebFilter(source);
  }

  private static CorsConfiguration configuration(Rule rule) {
    CorsConfiguration configuration = new CorsConfiguration();
    List<String> exact = new ArrayList<>(rule.origins());
    exact.removeIf(origin -> origin.contains("*"));
    List<String> patterns = new ArrayList<>(rule.origins());
    patterns.removeAll(exact);
    configuration.setAllowedOrigins(exact);
    configuration.setAllowedOriginPatterns(patterns);
    configuration.setAllowedMethods(Rule.METHODS);
    configuration.setAllowedHeaders(Rule.HEADERS);
    configuration.setExposedHeaders(Rule.EXPOSED);
    configuration.setAllowCredentials(true);
    configuration.setMaxAge((long) Rule.MAX_AGE_SECONDS);
    return configuration;
  }
}
