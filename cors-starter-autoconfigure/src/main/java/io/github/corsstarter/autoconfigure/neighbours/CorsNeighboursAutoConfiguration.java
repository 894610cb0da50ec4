package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.core.CorsEvaluator;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.util.pattern.PathPattern;

/** Advises of other CORS mechanisms in the application. */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnClass(PathPattern.class)
public final class CorsNeighboursAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  GovernedPaths corsGovernedPaths(CorsSettings settings, CorsEvaluator evaluator) {
    return new GovernedPaths(settings, evaluator);
  }

  /** Spring MVC's. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  @ConditionalOnClass(name = "org.springframework.web.servlet.config.annotation.WebMvcConfigurer")
  static class MvcConfiguration {

    @Bean
    @ConditionalOnMissingBean
    NeighbourSearch corsNeighbourSearch(
        CorsAdvice advice,
        GovernedPaths governed,
        ListableBeanFactory beans,
        Environment environment) {
      return new NeighbourSearch(
          advice,
          List.of(
              new FilterNeighbour(governed, () -> MvcBeans.corsFilters(beans)),
              new HandlerNeighbour(governed, () -> MvcBeans.handlers(beans)),
              new MappingNeighbour(governed, () -> MvcBeans.corsMappings(beans)),
              new PropertyNeighbour(governed, environment)));
    }
  }

  /** Spring WebFlux's. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  @ConditionalOnClass(name = "org.springframework.web.reactive.config.WebFluxConfigurer")
  static class WebFluxConfiguration {

    @Bean
    @ConditionalOnMissingBean
    NeighbourSearch corsNeighbourSearch(
        CorsAdvice advice,
        GovernedPaths governed,
        ListableBeanFactory beans,
        Environment environment) {
      return new NeighbourSearch(
          advice,
          List.of(
              new FilterNeighbour(governed, () -> WebFluxBeans.corsFilters(beans)),
              new HandlerNeighbour(governed, () -> WebFluxBeans.handlers(beans)),
              new MappingNeighbour(governed, () -> WebFluxBeans.corsMappings(beans)),
              new PropertyNeighbour(governed, environment)));
    }
  }
}
