package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import io.github.corsstarter.core.PolicyResolver;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.util.TestSocketUtils;

/** Other CORS mechanisms are found at start-up; whoever reads the log knows what wins. */
@ExtendWith(OutputCaptureExtension.class)
class AdviceTests {

  private static List<String> advice(WebServer server, Map<String, String> settings) {
    try (Application application =
        Application.start(server, settings, OpenApplication.class, OtherMechanisms.class)) {
      return given(application);
    }
  }

  private static List<String> given(Application application) {
    return application.context().getBean(CorsAdvice.class).given().stream()
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void everyOtherMechanismOnGovernedPathsIsReportedOnce(WebServer server, CapturedOutput output) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("test.other-mechanisms", "true");
    settings.put("cors.policies.actuator.paths", "/actuator/**");
    settings.put("cors.policies.actuator.allowed-origins", Policies.ORIGIN);
    settings.put("management.endpoints.web.cors.allowed-origins", Policies.ORIGIN);
    settings.put("spring.cloud.gateway.globalcors.cors-configurations.[/**].allowed-origins", "*");
    settings.put(
        "spring.cloud.gateway.server.webflux.globalcors.cors-configurations.[/api/**]"
            + ".allowed-origins",
        "*");

    List<String> advice = advice(server, settings);

    assertThat(advice)
        .anyMatch(line -> line.startsWith("the bean springCors: has no effect on paths"))
        .anyMatch(line -> line.startsWith("the bean firstCors: ") && line.contains("so it wins"))
        .anyMatch(line -> line.startsWith("@CrossOrigin on Annotated.annotated (/api/annotated): "))
        .anyMatch(line -> line.startsWith("addCorsMappings (/api/mapped): "))
        .anyMatch(line -> line.startsWith("addCorsMappings (/**): "))
        .anyMatch(line -> line.startsWith("management.endpoints.web.cors.allowed-origins: "))
        .anyMatch(
            line -> line.startsWith("spring.cloud.gateway.globalcors.cors-configurations (/**): "))
        .anyMatch(
            line ->
                line.startsWith(
                    "spring.cloud.gateway.server.webflux.globalcors.cors-configurations (/api/**)"))
        .hasSize(8)
        .allSatisfy(line -> assertThat(output).containsOnlyOnce(line));
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void mechanismsBeyondThePoliciesAreNoBusinessOfOurs(WebServer server) {
    Map<String, String> settings =
        Map.of(
            "cors.policies.app.paths", "/elsewhere/**",
            "test.other-mechanisms", "handlers",
            "management.endpoints.web.cors.allowed-origins", Policies.ORIGIN);

    assertThat(advice(server, settings)).isEmpty();
  }

  /** Where the policies do not apply, unless they are switched on. */
  @ParameterizedTest
  @CsvSource({"TOMCAT, false, 0", "NETTY, false, 0", "TOMCAT, true, 1", "NETTY, true, 1"})
  void actuatorsPropertiesAreNeededOnAPortOfItsOwn(WebServer server, String applies, int advised) {
    Map<String, String> settings =
        Map.of(
            "server.port",
            "0",
            "management.server.port",
            String.valueOf(TestSocketUtils.findAvailableTcpPort()),
            "cors.management.enabled",
            applies,
            "cors.policies.app.paths",
            "/**",
            "management.endpoints.web.cors.allowed-origins",
            Policies.ORIGIN);

    assertThat(advice(server, settings))
        .filteredOn(line -> line.startsWith("management.endpoints.web.cors"))
        .hasSize(advised);
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void nothingIsReportedWhereTheStarterIsOff(WebServer server) {
    assertThat(advice(server, Map.of("cors.enabled", "false", "test.other-mechanisms", "true")))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY", "NETTY"})
  void overriddenHeadersAreReportedOnceEach(WebServer server, CapturedOutput output) {
    try (Application application =
        Application.start(server, Map.of(), OpenApplication.class, OtherWriters.class)) {
      RawResponse response = application.send(Policies.get("/api/own-headers"));
      application.send(Policies.get("/api/own-headers"));

      Policies.assertReadable(response);
      assertThat(given(application))
          .hasSize(2)
          .anyMatch(
              line ->
                  line.startsWith(
                          "the response header access-control-allow-origin"
                              + " (https://handler.example): ")
                      && line.contains("/api/own-headers"))
          .anyMatch(
              line ->
                  line.startsWith(
                      "the response header access-control-allow-credentials (false): "));
      assertThat(output)
          .containsOnlyOnce("the response header access-control-allow-origin")
          .containsOnlyOnce("the response header access-control-allow-credentials");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY", "NETTY"})
  void headerThatSaysTheSameIsNotReported(WebServer server) {
    try (Application application =
        Application.start(server, Map.of(), OpenApplication.class, OtherWriters.class)) {
      Policies.assertReadable(application.send(Policies.get("/api/lower-case")));

      assertThat(given(application)).isEmpty();
    }
  }

  /** With Spring Security, on all lines and in both stacks. */
  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void filterBehindSpringSecurityIsReported(WebServer server) {
    Map<String, String> settings = Map.of("cors.filter.order", "-100", "test.with-cors", "true");
    try (Application application =
        Application.start(server, settings, SecurityChains.class, SecuredEndpoints.class)) {
      assertThat(given(application))
          .anyMatch(
              line ->
                  line.startsWith("cors.filter.order (-100): runs the filter after Spring Security")
                      && line.contains("write a number below -100"));
    }
    Map<String, String> usual = Map.of("test.with-cors", "true");
    try (Application application =
        Application.start(server, usual, SecurityChains.class, SecuredEndpoints.class)) {
      assertThat(given(application)).noneMatch(line -> line.startsWith("cors.filter.order"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void configurationOfSpringsOwnFilterIsReported(WebServer server) {
    try (Application application =
        Application.start(server, Map.of(), OpenApplication.class, OwnSource.class)) {
      assertThat(given(application))
          .anyMatch(line -> line.startsWith("the bean ownSource: has no effect on paths"));
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnSource {

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    org.springframework.web.cors.UrlBasedCorsConfigurationSource ownSource() {
      return new org.springframework.web.cors.UrlBasedCorsConfigurationSource();
    }

    @Bean("ownSource")
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource ownReactiveSource() {
      return new org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource();
    }
  }

  /** Neither of them belongs to a request, and a start is worth more than advice. */
  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void searchNeitherAsksTheResolverNorEndsTheStart(WebServer server) {
    try (Application application =
        Application.start(
            server,
            Map.of("test.other-mechanisms", "true"),
            OpenApplication.class,
            OtherMechanisms.class,
            Reluctant.class)) {
      assertThat(given(application)).anyMatch(line -> line.startsWith("the bean springCors: "));
    }
  }

  /** Beans that work for requests, and fail when they are asked for anything else. */
  @Configuration(proxyBeanMethods = false)
  static class Reluctant {

    @Bean
    PolicyResolver reluctantResolver() {
      return request -> {
        throw new IllegalStateException("asked about " + request.path());
      };
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void adviceIsShownByTheEndpoint(WebServer server) {
    Map<String, String> settings = Map.of("management.endpoints.web.exposure.include", "cors");
    try (Application application =
        Application.start(server, settings, OpenApplication.class, OtherMechanisms.class)) {
      assertThat(application.send(RawRequest.get("/actuator/cors")).body())
          .contains("@CrossOrigin on Annotated.annotated", "addCorsMappings");
    }
  }
}
