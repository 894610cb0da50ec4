package io.github.corsstarter.benchmarks;

import static java.util.Objects.requireNonNull;

import io.github.corsstarter.core.DecisionListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.Filter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.web.context.reactive.AnnotationConfigReactiveWebApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.server.WebFilter;

/**
 * The product as an application gets it: bound from properties and auto-configured, with the
 * rejection log, a meter registry and a listener of the application's own.
 */
final class Ours {

  private static final ClassLoader LOADER = Ours.class.getClassLoader();

  private Ours() {}

  static Filter servlet(List<Rule> rules) {
    var context = new AnnotationConfigWebApplicationContext();
    start(context, context, rules);
    return requireNonNull(
        context.getBean("corsPolicyFilter", FilterRegistrationBean.class).getFilter());
  }

  static WebFilter reactive(List<Rule> rules) {
    var context = new AnnotationConfigReactiveWebApplicationContext();
    start(context, context, rules);
    return context.getBean("corsPolicyWebFilter", WebFilter.class);
  }

  /** What the starter brings, as it is declared to Spring Boot. */
  static List<String> autoConfigurations() {
    return ImportCandidates.load(AutoConfiguration.class, LOADER).getCandidates().stream()
        .filter(name -> name.startsWith("io.github.corsstarter."))
        .toList();
  }

  private static void start(
      ConfigurableApplicationContext context, AnnotationConfigRegistry registry, List<Rule> rules) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("benchmark", properties(rules)));
    registry.register(Application.class);
    Class<?>[] classes =
        autoConfigurations().stream()
            .map(name -> ClassUtils.resolveClassName(name, LOADER))
            .toArray(Class<?>[]::new);
    registry.register(Configurations.getClasses(AutoConfigurations.of(classes)));
    context.refresh();
  }

  static Map<String, Object> properties(List<Rule> rules) {
    Map<String, Object> properties = new HashMap<>();
    putList(properties, "cors.defaults.allowed-methods", Rule.METHODS);
    putList(properties, "cors.defaults.allowed-headers", Rule.HEADERS);
    putList(properties, "cors.defaults.exposed-headers", Rule.EXPOSED);
    properties.put("cors.defaults.allow-credentials", true);
    properties.put("cors.defaults.max-age", Rule.MAX_AGE_SECONDS);
    for (int i = 0; i < rules.size(); i++) {
      String policy = "cors.policies.p" + i + ".";
      putList(properties, policy + "paths", List.of(rules.get(i).path()));
      putList(properties, policy + "allowed-origins", rules.get(i).origins());
      putList(properties, policy + "allowed-origin-regexes", rules.get(i).regexes());
    }
    return properties;
  }

  /** As a file in YAML has a list. */
  private static void putList(Map<String, Object> properties, String name, List<String> list) {
    for (int i = 0; i < list.size(); i++) {
      properties.put(name + "[" + i + "]", list.get(i));
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Application {

    @Bean
    MeterRegistry meterRegistry() {
      return new SimpleMeterRegistry();
    }

    @Bean
    DecisionListener listener() {
      return (request, decision) -> {};
    }
  }
}
