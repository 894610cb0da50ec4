package io.github.corsstarter.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/** What {@code docs/beans.md} says of our beans is what an application finds. */
class BeansTableTests {

  private static final Path TABLE = Path.of("..", "docs", "beans.md");

  @Test
  void tableIsThatOfTheContexts() {
    Map<String, Row> beans = new TreeMap<>();
    new WebApplicationContextRunner()
        .withConfiguration(ours())
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withPropertyValues("management.endpoints.web.exposure.include=*")
        .run(context -> collect(context.getBeanFactory(), beans));
    new ReactiveWebApplicationContextRunner()
        .withConfiguration(ours())
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withPropertyValues("management.endpoints.web.exposure.include=*")
        .run(context -> collect(context.getBeanFactory(), beans));

    assertThat(documented()).containsExactlyElementsOf(beans.values());
  }

  private static Configurations ours() {
    return AutoConfigurations.of(
        ImportCandidates.load(AutoConfiguration.class, null).getCandidates().stream()
            .filter(name -> name.startsWith("io.github.corsstarter."))
            .map(name -> ClassUtils.resolveClassName(name, null))
            .toArray(Class<?>[]::new));
  }

  private static void collect(ConfigurableListableBeanFactory beans, Map<String, Row> rows) {
    for (String name : beans.getBeanDefinitionNames()) {
      RootBeanDefinition definition = (RootBeanDefinition) beans.getMergedBeanDefinition(name);
      String configuration = String.valueOf(definition.getFactoryBeanName());
      if (configuration.startsWith("io.github.corsstarter.")) {
        rows.put(name, Row.of(name, definition));
      }
    }
  }

  private static List<Row> documented() {
    try (Stream<String> lines = Files.lines(TABLE)) {
      return lines.filter(line -> line.startsWith("| `")).map(Row::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Row(String name, String type, String backsOffOn) {

    static Row of(String name, RootBeanDefinition definition) {
      String type = String.valueOf(definition.getResolvableType()).replaceAll("[\\w.]+\\.", "");
      return new Row(name, type, backsOffOn(definition));
    }

    static Row parse(String line) {
      String[] cells = line.replace("`", "").split("\\|", -1);
      return new Row(cells[1].strip(), cells[2].strip(), cells[3].strip());
    }

    private static String backsOffOn(RootBeanDefinition definition) {
      @Nullable ConditionalOnMissingBean condition =
          AnnotatedElementUtils.findMergedAnnotation(
              definition.getResolvedFactoryMethod(), ConditionalOnMissingBean.class);
      if (condition == null) {
        return "nothing";
      }
      return condition.name().length == 0 ? "a bean of this type" : "a bean of this name";
    }
  }
}
