package io.github.corsstarter.autoconfigure.rejections;

import io.github.corsstarter.autoconfigure.ConditionalOnCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.core.PolicyResolver;
import io.github.corsstarter.core.internal.explain.Hints;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.slf4j.Logger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Logs the policies at start-up, and rejected requests; counts decisions if there is a meter
 * registry. The auto-configuration of the registry has another name in Boot 3.5 than in Boot 4.
 */
@AutoConfiguration(
    after = CorsAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
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

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MeterRegistry.class)
  @ConditionalOnSingleCandidate(MeterRegistry.class)
  static class Metrics {

    @Bean
    @ConditionalOnMissingBean(name = "corsMeters")
    CorsMeters corsMeters(
        MeterRegistry registry, CorsSettings settings, ObjectProvider<RejectionLog> log) {
      return new CorsMeters(registry, settings.enforced(), log.getIfAvailable());
    }
  }
}
