package io.github.corsstarter.autoconfigure.reading;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.CorsSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.util.pattern.PathPattern;

/** The settings, read from the environment; a wrong configuration ends the start here. */
@AutoConfiguration(before = CorsAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnClass(PathPattern.class)
public final class CorsSettingsAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  CorsSettings corsSettings(Environment environment) {
    CorsSettings settings = CorsSettingsReader.read(environment);
    AdviceLog.write(settings.advice());
    return settings;
  }
}
