package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.autoconfigure.CorsProperties;
import io.github.corsstarter.autoconfigure.CorsSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

/**
 * Stands in for Spring Boot where it binds {@link CorsProperties}: Spring Boot would stop at the
 * first wrong value, and would not know of misspelled names.
 */
final class CorsPropertiesBinder implements ConfigurationPropertiesBindHandlerAdvisor {

  private final Environment environment;

  private @Nullable SettingsReader reader;

  CorsPropertiesBinder(Environment environment) {
    this.environment = environment;
  }

  @Override
  public BindHandler apply(BindHandler handler) {
    return new AbstractBindHandler(handler) {

      /** Null tells Spring Boot not to bind. */
      @Override
      @SuppressWarnings("NullAway")
      public <T> Bindable<T> onStart(
          ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
        return isOurs(target) ? null : super.onStart(name, target, context);
      }

      /** Spring Boot asks for what it should use because nothing was bound. */
      @Override
      public Object onCreate(
          ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
        if (isOurs(target)) {
          reader = SettingsReader.bind(environment, handler);
          return reader.properties();
        }
        return super.onCreate(name, target, context, result);
      }
    };
  }

  private static boolean isOurs(Bindable<?> target) {
    return target.getType().resolve() == CorsProperties.class;
  }

  /**
   * Compiles the policies.
   *
   * @throws io.github.corsstarter.core.InvalidPoliciesException with every problem at once
   */
  CorsSettings settings() {
    return (reader == null ? SettingsReader.bind(environment, BindHandler.DEFAULT) : reader)
        .settings();
  }
}
