package io.github.corsstarter.autoconfigure.integration;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.handler.AbstractHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class WebFluxHandlerEndpoints {

  private final DispatcherHandler dispatcher;

  WebFluxHandlerEndpoints(DispatcherHandler dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** The nearest thing to a forward that WebFlux has: another handler answers. */
  @RequestMapping("/*/forward")
  Mono<Void> forward(ServerWebExchange exchange) {
    return dispatcher.handle(
        exchange.mutate().request(request -> request.path("/forwarded")).build());
  }

  /** Without this Spring Framework 6 refuses preflights that no {@code @CrossOrigin} awaits. */
  @Bean
  static BeanPostProcessor preflightsReachTheEndpoints() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof AbstractHandlerMapping mapping) {
          mapping.setCorsProcessor((configuration, exchange) -> true);
        }
        return bean;
      }
    };
  }
}
