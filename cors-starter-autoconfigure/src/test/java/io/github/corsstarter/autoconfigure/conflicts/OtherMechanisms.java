package io.github.corsstarter.autoconfigure.conflicts;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/** Every way to CORS that Spring has, on governed paths and beyond. */
@Configuration(proxyBeanMethods = false)
@Import({
  OtherMechanisms.Annotated.class,
  OtherMechanisms.Servlet.class,
  OtherMechanisms.Reactive.class
})
class OtherMechanisms {

  static final String ANNOTATED_ORIGIN = "https://annotated.example";

  static final String MAPPED_ORIGIN = "https://mapped.example";

  @RestController
  static class Annotated {

    @GetMapping({"/api/annotated", "/open/annotated"})
    @CrossOrigin(origins = ANNOTATED_ORIGIN, allowCredentials = "true")
    public String annotated() {
      return "annotated";
    }

    @GetMapping({"/api/mapped", "/open/mapped", "/open/plain"})
    public String mapped() {
      return "mapped";
    }
  }

  private static CorsConfiguration anything() {
    CorsConfiguration anything = new CorsConfiguration();
    anything.setAllowedOrigins(List.of(MAPPED_ORIGIN));
    return anything;
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class Servlet
      implements org.springframework.web.servlet.config.annotation.WebMvcConfigurer {

    private final boolean everywhere;

    Servlet(org.springframework.core.env.Environment environment) {
      everywhere = "true".equals(environment.getProperty("test.other-mechanisms"));
    }

    @Override
    public void addCorsMappings(
        org.springframework.web.servlet.config.annotation.CorsRegistry registry) {
      registry.addMapping("/api/mapped").allowedOrigins(MAPPED_ORIGIN);
      registry.addMapping("/open/mapped").allowedOrigins(MAPPED_ORIGIN);
      if (everywhere) {
        registry.addMapping("/**").allowedOrigins(MAPPED_ORIGIN);
      }
    }

    @Bean
    @ConditionalOnBooleanProperty("test.other-mechanisms")
    CorsFilter springCors() {
      return new CorsFilter(request -> anything());
    }

    @Bean
    @ConditionalOnBooleanProperty("test.other-mechanisms")
    FilterRegistrationBean<CorsFilter> firstCors() {
      FilterRegistrationBean<CorsFilter> first =
          new FilterRegistrationBean<>(new CorsFilter(request -> anything()));
      first.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return first;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  static class Reactive implements org.springframework.web.reactive.config.WebFluxConfigurer {

    private final boolean everywhere;

    Reactive(org.springframework.core.env.Environment environment) {
      everywhere = "true".equals(environment.getProperty("test.other-mechanisms"));
    }

    @Override
    public void addCorsMappings(org.springframework.web.reactive.config.CorsRegistry registry) {
      registry.addMapping("/api/mapped").allowedOrigins(MAPPED_ORIGIN);
      registry.addMapping("/open/mapped").allowedOrigins(MAPPED_ORIGIN);
      if (everywhere) {
        registry.addMapping("/**").allowedOrigins(MAPPED_ORIGIN);
      }
    }

    @Bean
    @ConditionalOnBooleanProperty("test.other-mechanisms")
    org.springframework.web.cors.reactive.CorsWebFilter springCors() {
      return new org.springframework.web.cors.reactive.CorsWebFilter(exchange -> anything());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnBooleanProperty("test.other-mechanisms")
    org.springframework.web.cors.reactive.CorsWebFilter firstCors() {
      return new org.springframework.web.cors.reactive.CorsWebFilter(exchange -> anything());
    }
  }
}
