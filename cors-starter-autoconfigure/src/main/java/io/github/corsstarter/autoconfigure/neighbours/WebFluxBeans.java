package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.autoconfigure.neighbours.HandlerNeighbour.Mapped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Spring WebFlux's. */
record WebFluxBeans(ListableBeanFactory beans) implements SpringMechanisms {

  @Override
  public Map<String, Integer> corsFilters() {
    Map<String, Integer> orders = new HashMap<>();
    for (String name : beans.getBeanNamesForType(CorsWebFilter.class)) {
      orders.put(name, BeanOrders.of(beans, name));
    }
    return orders;
  }

  @Override
  public List<Mapped> handlers() {
    List<Mapped> handlers = new ArrayList<>();
    for (RequestMappingInfoHandlerMapping mapping :
        beans.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
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

  @Override
  public Collection<String> corsMappings() {
    Registry registry = new Registry();
    for (WebFluxConfigurer configurer : beans.getBeansOfType(WebFluxConfigurer.class).values()) {
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
