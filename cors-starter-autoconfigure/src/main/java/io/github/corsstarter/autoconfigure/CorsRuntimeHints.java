package io.github.corsstarter.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;

/** The properties are bound by hand: ahead-of-time processing does not find them by itself. */
final class CorsRuntimeHints implements RuntimeHintsRegistrar {

  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
    BindableRuntimeHintsRegistrar.forTypes(
            CorsProperties.class,
            CorsProperties.Defaults.class,
            CorsProperties.Policy.class,
            CorsProperties.Filter.class,
            CorsProperties.Management.class,
            CorsProperties.Rejections.class,
            CorsProperties.Diagnostics.class)
        .registerHints(hints);
  }
}
