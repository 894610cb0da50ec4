package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Mappings and sources are reported by the name that whoever is to remove them looks for. */
class MappingAdviceTests {

  private static final String NO_EFFECT =
      "has no effect on paths that a policy covers; remove it unless other paths need it";

  private static List<String> advice(Application application) {
    return application.context().getBean(CorsAdvice.class).given().stream()
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "TOMCAT, /graphql, allowed-origins",
    "NETTY, /graphql, allowed-origins",
    "TOMCAT, /api/graph, allowed-origin-patterns",
  })
  void mappingOfGraphQlIsReportedByItsProperty(WebServer server, String path, String property) {
    Map<String, String> settings =
        Map.of(
            "cors.policies.app.paths",
            "/api/**,/graphql",
            "spring.graphql.schema.locations",
            "classpath:/conflicts/graphql/",
            "spring.graphql.http.path",
            path,
            "spring.graphql.cors." + property,
            Policies.ORIGIN);
    try (Application application =
        Application.start(
            server, settings, OpenApplication.class, OtherHandlers.class, OtherMechanisms.class)) {
      assertThat(advice(application))
          .filteredOn(line -> line.contains(path))
          .containsExactly("spring.graphql.cors." + property + " (" + path + "): " + NO_EFFECT);
      assertThat(advice(application)).anyMatch(line -> line.startsWith("addCorsMappings (/api/ma"));
    }
  }

  /** Under a policy that allows any origin, GraphQL's own check is the only one. */
  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void mappingOfGraphQlIsNotToBeRemovedBlindlyWhereItHasWebSockets(WebServer server) {
    Map<String, String> settings =
        Map.of(
            "cors.policies.app.paths",
            "/graphql",
            "spring.graphql.schema.locations",
            "classpath:/conflicts/graphql/",
            "spring.graphql.websocket.path",
            "/graphql",
            "spring.graphql.cors.allowed-origins",
            Policies.ORIGIN);
    try (Application application =
        Application.start(server, settings, OpenApplication.class, OtherHandlers.class)) {
      assertThat(advice(application))
          .containsExactly(
              "spring.graphql.cors.allowed-origins (/graphql): has no effect on paths that a policy"
                  + " covers, except on WebSocket handshakes under a policy that allows any origin;"
                  + " remove it unless these or other paths need it");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void sourceOfAnyClassIsReported(WebServer server) {
    try (Application application =
        Application.start(server, Map.of(), OpenApplication.class, Sources.class)) {
      assertThat(advice(application))
          .containsExactly("the bean corsConfigurationSource: " + NO_EFFECT);
    }
  }

  /** What configurers do beside mapping may not be meant to be done twice. */
  @Test
  void configurersOfMvcAreAskedOnce() {
    try (Application application =
        Application.start(
            WebServer.TOMCAT, Map.of(), OpenApplication.class, CountingConfigurer.class)) {
      assertThat(advice(application))
          .anyMatch(line -> line.startsWith("addCorsMappings (/api/x):"));
      assertThat(application.context().getBean(CountingConfigurer.class).calls).hasValue(1);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class CountingConfigurer implements WebMvcConfigurer {

    final AtomicInteger calls = new AtomicInteger();

    @Override
    public void addCorsMappings(CorsRegistry registry) {
      calls.incrementAndGet();
      registry.addMapping("/api/x");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Sources {

    @Bean("corsConfigurationSource")
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    org.springframework.web.cors.CorsConfigurationSource servletSource() {
      return request -> new CorsConfiguration();
    }

    @Bean("corsConfigurationSource")
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    org.springframework.web.cors.reactive.CorsConfigurationSource reactiveSource() {
      return exchange -> new CorsConfiguration();
    }
  }
}
