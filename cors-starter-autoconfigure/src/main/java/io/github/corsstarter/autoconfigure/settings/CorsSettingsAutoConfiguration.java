package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.ConditionalOnCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsProperties;
import io.github.corsstarter.autoconfigure.CorsSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The settings; a wrong configuration ends the start here. */
@AutoConfiguration(after = CorsAutoConfiguration.class)
@ConditionalOnCorsAutoConfiguration
@EnableConfigurationProperties(CorsProperties.class)
public final class CorsSettingsAutoConfiguration {

  @Bean
  static CorsPropertiesBinder corsStarterPropertiesBinder(Environment environment) {
    return new CorsPropertiesBinder(environment);
  }

  /**
   * @param properties to be bound before the settings are asked for
   */
  @Bean
  @ConditionalOnMissingBean
  CorsSettings corsStarterSettings(CorsProperties properties, CorsPropertiesBinder binder) {
    return binder.settings();
  }
}
