package io.github.corsstarter.autoconfigure.rejections;

import io.github.corsstarter.autoconfigure.ConditionalOnCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/**
 * Counts decisions if there is a meter registry. The auto-configuration of the registry has another
 * name in Boot 3.5 than in Boot 4.
 */
@AutoConfiguration(
    after = CorsRejectionsAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnCorsAutoConfiguration
@ConditionalOnSingleCandidate(MeterRegistry.class)
public final class CorsMetricsAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "corsMeters")
  CorsMeters corsMeters(
      MeterRegistry registry, CorsSettings settings, ObjectProvider<RejectionLog> log) {
    return new CorsMeters(registry, settings.enforced(), log.getIfAvailable());
  }
}
