package io.github.corsstarter.autoconfigure.conflicts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Finds CORS filters, {@code @CrossOrigin} and {@code addCorsMappings} in Spring MVC. */
record MvcMechanisms(CreatedBeans beans) implements SpringMechanisms {

  /** Spring's own source, which asks the handler mappings. */
  private static final String INTROSPECTOR = "mvcHandlerMappingIntrospector";

  @Override
  public Map<String, Integer> corsFilters() {
    Map<String, Integer> orders = new TreeMap<>();
    for (String name : beans.of(CorsFilter.class).keySet()) {
      orders.put(name, beans.order(name));
    }
    beans
        .of(FilterRegistrationBean.class)
        .forEach(
            (name, registration) -> {
              if (registration.getFilter() instanceof CorsFilter) {
                orders.put(name, registration.getOrder());
              }
            });
    return orders;
  }

  /** Handlers may be sources too, for themselves alone. */
  @Override
  public Collection<String> corsSources() {
    Map<String, ?> sources = beans.of(CorsConfigurationSource.class);
    sources.remove(INTROSPECTOR);
    sources.values().removeIf(HttpRequestHandler.class::isInstance);
    return sources.keySet();
  }

  @Override
  public boolean hasSecurity() {
    return beans.contains("springSecurityFilterChain");
  }

  @Override
  public List<MappedHandler> handlers() {
    List<MappedHandler> handlers = new ArrayList<>();
    for (RequestMappingInfoHandlerMapping mapping : mappings()) {
      mapping
          .getHandlerMethods()
          .forEach(
              (info, handler) -> handlers.add(new MappedHandler(handler, info.getPatternValues())));
    }
    return handlers;
  }

  @Override
  public Collection<String> corsMappings() {
    Set<String> patterns = new HashSet<>();
    for (RequestMappingInfoHandlerMapping mapping : mappings()) {
      if (mapping.getCorsConfigurationSource() instanceof UrlBasedCorsConfigurationSource source) {
        patterns.addAll(source.getCorsConfigurations().keySet());
      }
    }
    return patterns;
  }

  private Collection<RequestMappingInfoHandlerMapping> mappings() {
    return beans.of(RequestMappingInfoHandlerMapping.class).values();
  }
}
