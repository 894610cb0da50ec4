package io.github.corsstarter.autoconfigure.endpoint;

import io.github.corsstarter.autoconfigure.ConditionalOnCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.autoconfigure.RejectionHistory;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.internal.explain.Explainer;
import io.github.corsstarter.core.internal.explain.Hints;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Adds the endpoint {@code cors} to the actuator, where it is exposed. */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnCorsAutoConfiguration
@ConditionalOnAvailableEndpoint(endpoint = CorsEndpoint.class)
final class CorsEndpointAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  CorsEndpoint corsStarterEndpoint(
      CorsSettings settings,
      CorsAdvice advice,
      CorsEvaluator evaluator,
      Hints hints,
      ObjectProvider<RejectionHistory> history) {
    return new CorsEndpoint(
        settings,
        advice,
        new Explainer(evaluator, hints),
        history.getIfAvailable(() -> max -> List.of()));
  }
}
