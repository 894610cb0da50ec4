package io.github.corsstarter.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.aot.hint.predicate.RuntimeHintsPredicates.reflection;
import static org.springframework.aot.hint.predicate.RuntimeHintsPredicates.resource;

import io.github.corsstarter.core.internal.origin.PublicSuffixes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;
import org.springframework.http.HttpHeaders;

class CorsRuntimeHintsTests {

  static Stream<Class<?>> boundTypes() {
    return Stream.concat(
        Stream.of(CorsProperties.class),
        Stream.of(CorsProperties.class.getDeclaredClasses()).filter(Class::isRecord));
  }

  @ParameterizedTest
  @MethodSource("boundTypes")
  void springBootRegistersTheTypesThatAreBound(Class<?> type) {
    RuntimeHints hints = new RuntimeHints();
    BindableRuntimeHintsRegistrar.forTypes(CorsProperties.class).registerHints(hints);

    assertThat(type.getDeclaredConstructors())
        .singleElement()
        .satisfies(
            constructor ->
                assertThat(reflection().onConstructor(constructor).invoke()).accepts(hints));
  }

  @Test
  void whatIsLookedUpByNameIsFoundInANativeImage() {
    RuntimeHints hints = new RuntimeHints();
    new CorsRuntimeHints().registerHints(hints, null);

    String suffixes =
        PublicSuffixes.class.getPackageName().replace('.', '/') + "/public-suffixes.txt";
    assertThat(resource().forResource(suffixes)).accepts(hints);
    assertThat(Stream.of(HttpHeaders.class.getMethods()).filter(m -> m.getName().equals("get")))
        .isNotEmpty()
        .allSatisfy(get -> assertThat(reflection().onMethod(get).invoke()).accepts(hints));
  }
}
