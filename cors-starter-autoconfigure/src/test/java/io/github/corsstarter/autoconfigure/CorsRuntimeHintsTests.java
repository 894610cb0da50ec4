package io.github.corsstarter.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.aot.hint.predicate.RuntimeHintsPredicates.reflection;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.context.annotation.ImportRuntimeHints;

class CorsRuntimeHintsTests {

  @ParameterizedTest
  @ValueSource(
      classes = {
        CorsProperties.class,
        CorsProperties.Defaults.class,
        CorsProperties.Policy.class,
        CorsProperties.Filter.class,
        CorsProperties.Management.class,
        CorsProperties.Rejections.class,
        CorsProperties.Diagnostics.class
      })
  void typesThatAreBoundByHandCanBeBoundAheadOfTime(Class<?> type) throws Exception {
    Class<?>[] registrars =
        Objects.requireNonNull(CorsAutoConfiguration.class.getAnnotation(ImportRuntimeHints.class))
            .value();
    assertThat(registrars).containsExactly(CorsRuntimeHints.class);

    RuntimeHints hints = new RuntimeHints();
    new CorsRuntimeHints().registerHints(hints, null);

    assertThat(type.getDeclaredConstructors())
        .singleElement()
        .satisfies(
            constructor ->
                assertThat(reflection().onConstructor(constructor).invoke()).accepts(hints));
  }
}
