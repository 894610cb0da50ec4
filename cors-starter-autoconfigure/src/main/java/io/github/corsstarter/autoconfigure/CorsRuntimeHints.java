package io.github.corsstarter.autoconfigure;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;
import org.springframework.http.HttpHeaders;

/**
 * What ahead-of-time processing does not find by itself: properties, for one, are bound by hand.
 */
final class CorsRuntimeHints implements RuntimeHintsRegistrar {

  private static final Class<?>[] BOUND = {
    CorsProperties.class,
    CorsProperties.Defaults.class,
    CorsProperties.Policy.class,
    CorsProperties.Filter.class,
    CorsProperties.Management.class,
    CorsProperties.Rejections.class,
    CorsProperties.Diagnostics.class
  };

  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
    BindableRuntimeHintsRegistrar.forTypes(BOUND).registerHints(hints);
    for (Class<?> type : BOUND) {
      // A native image knows the components of a record if it has all of its accessors.
      for (RecordComponent component : type.getRecordComponents()) {
        hints.reflection().registerMethod(component.getAccessor(), ExecutableMode.INVOKE);
      }
    }
    hints
        .resources()
        .registerPattern("io/github/corsstarter/core/internal/origin/public-suffixes.txt");
    for (Method method : HttpHeaders.class.getMethods()) {
      // Looked up by name: its parameter is not of the same type on all lines.
      if (method.getName().equals("get")) {
        hints.reflection().registerMethod(method, ExecutableMode.INVOKE);
      }
    }
  }
}
