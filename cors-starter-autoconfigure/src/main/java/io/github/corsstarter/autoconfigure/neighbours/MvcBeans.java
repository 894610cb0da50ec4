package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.autoconfigure.neighbours.HandlerNeighbour.Mapped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Spring MVC's. */
record MvcBeans(ListableBeanFactory beans) implements SpringMechanisms {

  @Override
  public Map<String, Integer> corsFilters() {
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

  @Override
  public List<Mapped> handlers() {
    List<Mapped> handlers = new ArrayList<>();
    for (RequestMappingInfoHandlerMapping mapping :
        beans.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
      for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
          mapping.getHandlerMethods().entrySet()) {
        handlers.add(new Mapped(entry.getValue(), entry.getKey().getPatternValues()));
      }
    }
    return handlers;
  }

  @Override
  public Collection<String> corsMappings() {
    Registry registry = new Registry();
    for (WebMvcConfigurer configurer : beans.getBeansOfType(WebMvcConfigurer.class).values()) {
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
