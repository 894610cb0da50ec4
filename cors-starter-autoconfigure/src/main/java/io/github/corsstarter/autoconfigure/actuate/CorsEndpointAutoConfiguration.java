package io.github.corsstarter.autoconfigure.actuate;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.autoconfigure.RejectionHistory;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.explain.Explainer;
import io.github.corsstarter.core.explain.Hints;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.util.pattern.PathPattern;

/** Adds the endpoint {@code cors} to the actuator, where it is exposed. */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class, PathPattern.class})
@ConditionalOnAvailableEndpoint(endpoint = CorsEndpoint.class)
public final class CorsEndpointAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  CorsEndpoint corsEndpoint(
      CorsSettings settings,
      CorsAdvice advice,
      CorsEvaluator evaluator,
      Hints hints,
      ObjectProvider<RejectionHistory> history) {
    return new CorsEndpoint(
        new PolicyReport(settings, advice),
        new Explainer(evaluator, hints),
        history.getIfAvailable(() -> max -> List.of()));
  }
}
