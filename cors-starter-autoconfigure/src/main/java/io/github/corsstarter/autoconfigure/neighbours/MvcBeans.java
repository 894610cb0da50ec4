package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.autoconfigure.neighbours.HandlerNeighbour.Mapped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Spring MVC's own CORS mechanisms among the beans of an application. */
final class MvcBeans {

  private MvcBeans() {}

  static Map<String, Integer> corsFilters(ListableBeanFactory beans) {
    Map<String, Integer> orders = new HashMap<>();
    for (String name : beans.getBeanNamesForType(CorsFilter.class)) {
      orders.put(name, BeanOrders.of(beans, name));
    }
    for (String name : beans.getBeanNamesForType(FilterRegistrationBean.class)) {
      FilterRegistrationBean<?> registration = beans.getBean(name, FilterRegistrationBean.class);
      if (registration.getFilter() instanceof CorsFilter) {
        orders.put(name, registration.getOrder());
      }
    }
    return orders;
  }

  static Stream<Mapped> handlers(ListableBeanFactory beans) {
    return beans.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .map(entry -> new Mapped(entry.getValue(), entry.getKey().getPatternValues()));
  }

  static Collection<String> corsMappings(ListableBeanFactory beans) {
    Registry registry = new Registry();
    beans
        .getBeansOfType(WebMvcConfigurer.class)
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
