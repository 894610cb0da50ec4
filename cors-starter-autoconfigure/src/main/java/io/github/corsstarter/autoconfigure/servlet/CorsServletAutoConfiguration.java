package io.github.corsstarter.autoconfigure.servlet;

import io.github.corsstarter.autoconfigure.ConditionalOnCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.core.CorsEvaluator;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/** Registers the filter of servlet applications. */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnCorsAutoConfiguration
final class CorsServletAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "corsPolicyFilter")
  FilterRegistrationBean<Filter> corsPolicyFilter(
      CorsEvaluator evaluator, CorsAdvice advice, CorsSettings settings) {
    return registration(new CorsPolicyFilter(evaluator, advice), settings);
  }

  /** Apart, so that nothing of GraphQL or WebSocket is loaded where an application lacks it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({GraphQlWebSocketHandler.class, WebSocketHttpRequestHandler.class})
  static class GraphQl {

    @Bean
    static BeanPostProcessor corsGraphQlHandshakes() {
      return new GraphQlHandshakes();
    }
  }

  static FilterRegistrationBean<Filter> registration(Filter filter, CorsSettings settings) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.setName("corsPolicyFilter");
    registration.setOrder(settings.properties().filter().order());
    registration.setDispatcherTypes(
        DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD);
    registration.setAsyncSupported(true);
    return registration;
  }
}
