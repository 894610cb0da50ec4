package io.github.corsstarter.autoconfigure;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.http.HttpHeaders;

/** What ahead-of-time processing does not find by itself. */
final class CorsRuntimeHints implements RuntimeHintsRegistrar {

  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
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
