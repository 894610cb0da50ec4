package io.github.corsstarter.autoconfigure.observe;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.core.explain.Hints;
import java.time.Instant;
import org.slf4j.Logger;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.util.pattern.PathPattern;

/** Tells operators of policies and of rejected requests. */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnClass({Logger.class, PathPattern.class})
public final class CorsObservationAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "corsRejectionLog")
  RejectionLog corsRejectionLog(Hints hints, CorsSettings settings) {
    return new RejectionLog(
        hints, settings.properties().rejections(), Instant.now(), System::nanoTime);
  }

  @Bean
  @ConditionalOnMissingBean(name = "corsStartupLines")
  StartupLines corsStartupLines(CorsSettings settings) {
    return new StartupLines(settings);
  }
}
