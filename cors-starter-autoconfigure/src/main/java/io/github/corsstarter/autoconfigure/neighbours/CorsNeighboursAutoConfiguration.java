package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.autoconfigure.ConditionalOnCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.core.CorsEvaluator;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Advises of other CORS mechanisms in the application. */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnCorsAutoConfiguration
public final class CorsNeighboursAutoConfiguration {

  /** Spring MVC's. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  @ConditionalOnClass(name = "org.springframework.web.servlet.config.annotation.WebMvcConfigurer")
  static class MvcConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "corsNeighbourSearch")
    NeighbourSearch corsNeighbourSearch(
        CorsAdvice advice,
        CorsSettings settings,
        CorsEvaluator evaluator,
        ConfigurableListableBeanFactory beans,
        Environment environment) {
      return new NeighbourSearch(
          advice,
          new GovernedPaths(settings, evaluator),
          new MvcBeans(new CreatedBeans(beans)),
          new CorsPropertySearch(environment));
    }
  }

  /** Spring WebFlux's. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  @ConditionalOnClass(name = "org.springframework.web.reactive.config.WebFluxConfigurer")
  static class WebFluxConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "corsNeighbourSearch")
    NeighbourSearch corsNeighbourSearch(
        CorsAdvice advice,
        CorsSettings settings,
        CorsEvaluator evaluator,
        ConfigurableListableBeanFactory beans,
        Environment environment) {
      return new NeighbourSearch(
          advice,
          new GovernedPaths(settings, evaluator),
          new WebFluxBeans(new CreatedBeans(beans)),
          new CorsPropertySearch(environment));
    }
  }
}
