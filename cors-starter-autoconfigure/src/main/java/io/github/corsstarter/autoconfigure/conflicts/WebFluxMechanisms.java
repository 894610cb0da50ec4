package io.github.corsstarter.autoconfigure.conflicts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.util.pattern.PathPattern;

/** Finds CORS filters, {@code @CrossOrigin} and {@code addCorsMappings} in Spring WebFlux. */
record WebFluxMechanisms(CreatedBeans beans) implements SpringMechanisms {

  private static final String SECURITY =
      "org.springframework.security.config.annotation.web.reactive.WebFluxSecurityConfiguration"
          + ".WebFilterChainFilter";

  @Override
  public Map<String, Integer> corsFilters() {
    Map<String, Integer> orders = new TreeMap<>();
    for (String name : beans.of(CorsWebFilter.class).keySet()) {
      orders.put(name, beans.order(name));
    }
    return orders;
  }

  /** Handlers may be sources too, for themselves alone. */
  @Override
  public Collection<String> corsSources() {
    Map<String, ?> sources = beans.of(CorsConfigurationSource.class);
    sources.values().removeIf(WebSocketHandler.class::isInstance);
    return sources.keySet();
  }

  @Override
  public boolean hasSecurity() {
    return beans.contains(SECURITY);
  }

  @Override
  public List<MappedHandler> handlers() {
    List<MappedHandler> handlers = new ArrayList<>();
    for (RequestMappingInfoHandlerMapping mapping :
        beans.of(RequestMappingInfoHandlerMapping.class).values()) {
      mapping
          .getHandlerMethods()
          .forEach((info, handler) -> handlers.add(new MappedHandler(handler, patterns(info))));
    }
    return handlers;
  }

  private static List<String> patterns(RequestMappingInfo info) {
    return info.getPatternsCondition().getPatterns().stream()
        .map(PathPattern::getPatternString)
        .toList();
  }

  /** WebFlux does not tell what was mapped, so the configurers are asked once more. */
  @Override
  public Collection<String> corsMappings() {
    Registry registry = new Registry();
    for (WebFluxConfigurer configurer : beans.of(WebFluxConfigurer.class).values()) {
      configurer.addCorsMappings(registry);
    }
    return registry.patterns();
  }

  /** Shows what configurers add. */
  private static final class Registry extends CorsRegistry {

    Collection<String> patterns() {
      return getCorsConfigurations().keySet();
    }
  }
}
