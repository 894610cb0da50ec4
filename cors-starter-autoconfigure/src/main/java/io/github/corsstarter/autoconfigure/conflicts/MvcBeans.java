package io.github.corsstarter.autoconfigure.conflicts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Spring MVC's. */
record MvcBeans(CreatedBeans beans) implements SpringMechanisms {

  /** It asks the handler mappings, for whoever cannot ask them itself. */
  private static final String SPRINGS_OWN_SOURCE = "mvcHandlerMappingIntrospector";

  @Override
  public Map<String, Integer> corsFilters() {
    Map<String, Integer> orders = new HashMap<>();
    for (String name : beans.names(CorsFilter.class)) {
      orders.put(name, beans.order(name));
    }
    for (String name : beans.names(FilterRegistrationBean.class)) {
      FilterRegistrationBean<?> registration = beans.get(name, FilterRegistrationBean.class);
      if (registration.getFilter() instanceof CorsFilter) {
        orders.put(name, registration.getOrder());
      }
    }
    return orders;
  }

  @Override
  public List<String> corsSources() {
    List<String> sources = beans.names(CorsConfigurationSource.class);
    sources.removeAll(beans.names(HttpRequestHandler.class));
    sources.remove(SPRINGS_OWN_SOURCE);
    return sources;
  }

  @Override
  public boolean hasSecurity() {
    return beans.contains("springSecurityFilterChain");
  }

  @Override
  public List<Mapped> handlers() {
    List<Mapped> handlers = new ArrayList<>();
    for (RequestMappingInfoHandlerMapping mapping :
        beans.all(RequestMappingInfoHandlerMapping.class)) {
      for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
          mapping.getHandlerMethods().entrySet()) {
        handlers.add(new Mapped(entry.getValue(), entry.getKey().getPatternValues()));
      }
    }
    return handlers;
  }

  @Override
  public Collection<String> corsMappings() {
    Set<String> patterns = new HashSet<>();
    for (RequestMappingInfoHandlerMapping mapping :
        beans.all(RequestMappingInfoHandlerMapping.class)) {
      if (mapping.getCorsConfigurationSource() instanceof UrlBasedCorsConfigurationSource source) {
        patterns.addAll(source.getCorsConfigurations().keySet());
      }
    }
    return patterns;
  }
}
