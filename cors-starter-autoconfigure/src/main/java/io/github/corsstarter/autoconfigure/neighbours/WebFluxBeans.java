package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.autoconfigure.neighbours.HandlerNeighbour.Mapped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Spring WebFlux's own CORS mechanisms among the beans of an application. */
final class WebFluxBeans {

  private WebFluxBeans() {}

  static Map<String, Integer> corsFilters(ListableBeanFactory beans) {
    Map<String, Integer> orders = new HashMap<>();
    for (String name : beans.getBeanNamesForType(CorsWebFilter.class)) {
      orders.put(name, BeanOrders.of(beans, name));
    }
    return orders;
  }

  static Stream<Mapped> handlers(ListableBeanFactory beans) {
    return beans.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .map(entry -> new Mapped(entry.getValue(), patterns(entry.getKey())));
  }

  private static Collection<String> patterns(RequestMappingInfo info) {
    return info.getPatternsCondition().getPatterns().stream()
        .map(PathPattern::getPatternString)
        .toList();
  }

  static Collection<String> corsMappings(ListableBeanFactory beans) {
    Registry registry = new Registry();
    beans
        .getBeansOfType(WebFluxConfigurer.class)
        .values()
        .forEach(configurer -> configurer.addCorsMappings(registry));
    return registry.patterns();
  }

  /** Shows what configurers add. */
  private static final class Registry extends CorsRegistry {

    Collection<String> patterns() {
      return getCorsConfigurations().keySet();
    }
  }
}
