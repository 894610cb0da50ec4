package io.github.corsstarter.autoconfigure.observe;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.core.DecisionListener;
import org.slf4j.Logger;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.util.pattern.PathPattern;

/** Tells operators of rejected requests. */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnClass({Logger.class, PathPattern.class})
public final class CorsObservationAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "corsRejectionLog")
  DecisionListener corsRejectionLog() {
    return new RejectionLog();
  }
}
