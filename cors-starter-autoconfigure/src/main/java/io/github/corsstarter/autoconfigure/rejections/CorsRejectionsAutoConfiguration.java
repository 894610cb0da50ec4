package io.github.corsstarter.autoconfigure.rejections;

import io.github.corsstarter.autoconfigure.ConditionalOnCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.core.PolicyResolver;
import io.github.corsstarter.core.internal.explain.Hints;
import java.time.Instant;
import org.slf4j.Logger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Logs the policies at start-up, and rejected requests. */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnClass(Logger.class)
@ConditionalOnCorsAutoConfiguration
public final class CorsRejectionsAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "corsRejectionLog")
  RejectionLog corsRejectionLog(Hints hints, CorsSettings settings) {
    return new RejectionLog(
        hints::find, settings.properties().rejections(), Instant.now(), System::nanoTime);
  }

  @Bean
  @ConditionalOnMissingBean(name = "corsStartupLines")
  PolicySummaryLogger corsStartupLines(
      CorsSettings settings, ObjectProvider<PolicyResolver> resolver) {
    return new PolicySummaryLogger(settings, resolver);
  }
}
