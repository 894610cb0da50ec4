package io.github.corsstarter.autoconfigure.webflux;

import io.github.corsstarter.autoconfigure.ConditionalOnCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.core.CorsEvaluator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** Registers the filter of WebFlux applications. */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(Mono.class)
@ConditionalOnCorsAutoConfiguration
final class CorsWebFluxAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "corsPolicyWebFilter")
  WebFilter corsPolicyWebFilter(CorsEvaluator evaluator, CorsAdvice advice, CorsSettings settings) {
    int order = settings.properties().filter().order();
    return new CorsPolicyWebFilter(evaluator, advice, order);
  }
}
