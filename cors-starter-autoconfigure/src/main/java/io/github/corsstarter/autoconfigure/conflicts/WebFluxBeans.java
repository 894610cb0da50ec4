package io.github.corsstarter.autoconfigure.conflicts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.util.pattern.PathPattern;

/** Spring WebFlux's. */
record WebFluxBeans(CreatedBeans beans) implements SpringMechanisms {

  private static final String SECURITY =
      "org.springframework.security.config.annotation.web.reactive.WebFluxSecurityConfiguration"
          + ".WebFilterChainFilter";

  @Override
  public Map<String, Integer> corsFilters() {
    Map<String, Integer> orders = new HashMap<>();
    for (String name : beans.names(CorsWebFilter.class)) {
      orders.put(name, beans.order(name));
    }
    return orders;
  }

  @Override
  public List<String> corsSources() {
    List<String> sources = beans.names(CorsConfigurationSource.class);
    sources.removeAll(beans.names(WebSocketHandler.class));
    return sources;
  }

  @Override
  public boolean hasSecurity() {
    return beans.contains(SECURITY);
  }

  @Override
  public List<Mapped> handlers() {
    List<Mapped> handlers = new ArrayList<>();
    for (RequestMappingInfoHandlerMapping mapping :
        beans.all(RequestMappingInfoHandlerMapping.class)) {
      for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
          mapping.getHandlerMethods().entrySet()) {
        handlers.add(new Mapped(entry.getValue(), patterns(entry.getKey())));
      }
    }
    return handlers;
  }

  private static Collection<String> patterns(RequestMappingInfo info) {
    List<String> patterns = new ArrayList<>();
    for (PathPattern pattern : info.getPatternsCondition().getPatterns()) {
      patterns.add(pattern.getPatternString());
    }
    return patterns;
  }

  /** Spring does not tell what was mapped, so the configurers are asked once more. */
  @Override
  public Collection<String> corsMappings() {
    Registry registry = new Registry();
    for (WebFluxConfigurer configurer : beans.all(WebFluxConfigurer.class)) {
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
