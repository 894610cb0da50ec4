package io.github.corsstarter.autoconfigure.integration;

import io.github.corsstarter.autoconfigure.testing.NettyServer;
import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.DecisionListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The application behind both doors: what the rows call handlers. */
@Configuration(proxyBeanMethods = false)
@Import({
  WebServerConfigurations.class,
  NettyServer.class,
  HandlerEndpoints.class,
  ServletHandlerEndpoints.class,
  WebFluxHandlerEndpoints.class
})
class HandlerApplication {

  /**
   * What listeners are told, in the order of the requests.
   *
   * @param decisions safe for use by several threads
   */
  record Heard(List<CorsDecision> decisions) {}

  @Bean
  Heard heard() {
    return new Heard(new CopyOnWriteArrayList<>());
  }

  @Bean
  DecisionListener hearing(Heard heard) {
    return (request, decision) -> heard.decisions().add(decision);
  }
}
