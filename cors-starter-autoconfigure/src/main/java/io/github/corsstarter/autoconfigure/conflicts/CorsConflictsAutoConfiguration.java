package io.github.corsstarter.autoconfigure.conflicts;

import io.github.corsstarter.autoconfigure.ConditionalOnCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.core.CorsEvaluator;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;

/** Advises of other CORS mechanisms in the application. */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnCorsAutoConfiguration
final class CorsConflictsAutoConfiguration {

  private static final String MVC =
      "org.springframework.web.servlet.config.annotation.WebMvcConfigurer";

  private static final String WEB_FLUX =
      "org.springframework.web.reactive.config.WebFluxConfigurer";

  @Bean
  @ConditionalOnMissingBean(name = "corsConflictSearch")
  ConflictSearch corsConflictSearch(
      CorsAdvice advice,
      CorsSettings settings,
      CorsEvaluator evaluator,
      ConfigurableListableBeanFactory beans,
      ApplicationContext context,
      Environment environment) {
    boolean servlet = context instanceof WebApplicationContext;
    String servletPath = servlet ? environment.getProperty("spring.mvc.servlet.path", "") : "";
    return new ConflictSearch(
        advice,
        new GovernedPaths(settings, evaluator, servletPath),
        mechanisms(servlet, new CreatedBeans(beans)),
        new PropertyConflicts(environment));
  }

  private static SpringMechanisms mechanisms(boolean servlet, CreatedBeans beans) {
    if (!ClassUtils.isPresent(servlet ? MVC : WEB_FLUX, null)) {
      return new SpringMechanisms() {};
    }
    return servlet ? new MvcMechanisms(beans) : new WebFluxMechanisms(beans);
  }
}
