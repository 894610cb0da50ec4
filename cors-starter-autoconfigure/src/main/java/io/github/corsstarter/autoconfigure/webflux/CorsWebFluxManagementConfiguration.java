package io.github.corsstarter.autoconfigure.webflux;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.core.CorsEvaluator;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * Takes the filter away from a separate management port, which has all filters of the application,
 * unless {@code cors.management.enabled} says that it belongs there: a bean of the same name hides
 * the application's.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass({WebFilter.class, Mono.class})
@ConditionalOnBean(CorsEvaluator.class)
final class CorsWebFluxManagementConfiguration {

  @Bean
  WebFilter corsPolicyWebFilter(CorsEvaluator evaluator, CorsAdvice advice, CorsSettings settings) {
    int order = settings.properties().filter().order();
    return settings.properties().management().enabled()
        ? new CorsPolicyWebFilter(evaluator, advice, order)
        : (exchange, chain) -> chain.filter(exchange);
  }
}
