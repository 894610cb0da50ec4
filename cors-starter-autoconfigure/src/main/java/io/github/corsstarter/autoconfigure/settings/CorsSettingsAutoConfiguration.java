package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.ConditionalOnCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The settings, read from the environment; a wrong configuration ends the start here. */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnCorsAutoConfiguration
public final class CorsSettingsAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  CorsSettings corsStarterSettings(Environment environment) {
    return CorsSettingsReader.read(environment);
  }
}
