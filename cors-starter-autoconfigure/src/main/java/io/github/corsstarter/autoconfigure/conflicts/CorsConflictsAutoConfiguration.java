package io.github.corsstarter.autoconfigure.conflicts;

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
import org.springframework.core.env.Environment;

/** Advises of other CORS mechanisms in the application. */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnCorsAutoConfiguration
public final class CorsConflictsAutoConfiguration {

  @Bean("corsConflictSearch")
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  @ConditionalOnClass(name = "org.springframework.web.servlet.config.annotation.WebMvcConfigurer")
  @ConditionalOnMissingBean(name = "corsConflictSearch")
  ConflictSearch corsMvcConflictSearch(
      CorsAdvice advice,
      CorsSettings settings,
      CorsEvaluator evaluator,
      ConfigurableListableBeanFactory beans,
      Environment environment) {
    return new ConflictSearch(
        advice,
        new GovernedPaths(
            settings, evaluator, environment.getProperty("spring.mvc.servlet.path", "")),
        new MvcBeans(new CreatedBeans(beans)),
        new CorsPropertySearch(environment));
  }

  @Bean("corsConflictSearch")
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  @ConditionalOnClass(name = "org.springframework.web.reactive.config.WebFluxConfigurer")
  @ConditionalOnMissingBean(name = "corsConflictSearch")
  ConflictSearch corsWebFluxConflictSearch(
      CorsAdvice advice,
      CorsSettings settings,
      CorsEvaluator evaluator,
      ConfigurableListableBeanFactory beans,
      Environment environment) {
    return new ConflictSearch(
        advice,
        new GovernedPaths(settings, evaluator, ""),
        new WebFluxBeans(new CreatedBeans(beans)),
        new CorsPropertySearch(environment));
  }
}
