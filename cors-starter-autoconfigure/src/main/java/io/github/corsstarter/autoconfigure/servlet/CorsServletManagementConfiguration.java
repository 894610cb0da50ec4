package io.github.corsstarter.autoconfigure.servlet;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.core.CorsEvaluator;
import jakarta.servlet.Filter;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Registers the filter on a separate management port, which has none of the application's filters,
 * where {@code cors.management.enabled} says so.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(Filter.class)
@ConditionalOnBean(CorsEvaluator.class)
final class CorsServletManagementConfiguration {

  @Bean
  FilterRegistrationBean<Filter> corsPolicyFilter(
      CorsEvaluator evaluator, CorsAdvice advice, CorsSettings settings) {
    Filter filter = new CorsPolicyFilter(evaluator, advice);
    FilterRegistrationBean<Filter> registration =
        CorsServletAutoConfiguration.registration(filter, settings);
    registration.setEnabled(settings.properties().management().enabled());
    return registration;
  }
}
