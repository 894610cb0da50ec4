package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsPolicies;
import io.github.corsstarter.core.PolicyAdvice;
import io.github.corsstarter.core.PolicyResolver;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which paths are governed only the application knows where it finds the policies itself. */
class ResolverAdviceTests {

  private static final Map<String, String> EVERY_MECHANISM =
      Map.of(
          "test.other-mechanisms", "true",
          "cors.policies.app.paths", "/api/**,/actuator/**",
          "management.endpoints.web.cors.allowed-origins", Policies.ORIGIN,
          "spring.cloud.gateway.globalcors.cors-configurations.[/**].allowed-origins", "*");

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void pathsOfAResolverAreNotGuessed(WebServer server) {
    assertOnlyBeansAreReported(server, Resolver.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void pathsOfTheApplicationsOwnEvaluatorAreNotGuessed(WebServer server) {
    assertOnlyBeansAreReported(server, Evaluator.class);
  }

  private static void assertOnlyBeansAreReported(WebServer server, Class<?> policies) {
    try (Application application =
        Application.start(
            server, EVERY_MECHANISM, OpenApplication.class, OtherMechanisms.class, policies)) {
      assertThat(application.context().getBean(CorsAdvice.class).given())
          .extracting(PolicyAdvice::property)
          .containsExactly("the bean firstCors", "the bean springCors");
    }
  }

  /** Without other mechanisms in the way, so that the annotation is what answers. */
  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void annotationWorksWhereTheResolverFindsNothing(WebServer server) {
    try (Application application =
        Application.start(
            server, Map.of(), OpenApplication.class, OtherMechanisms.class, Resolver.class)) {
      String origin = OtherMechanisms.ANNOTATED_ORIGIN;
      RawResponse response =
          application.send(RawRequest.get("/open/annotated").with("Origin", origin));

      assertThat(response.header("Access-Control-Allow-Origin")).containsExactly(origin);
      assertThat(application.context().getBean(CorsAdvice.class).given()).isEmpty();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Resolver {

    @Bean
    PolicyResolver resolver(CorsPolicies policies) {
      return policies::governing;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Evaluator {

    @Bean
    CorsEvaluator evaluator(CorsPolicies policies) {
      PolicyResolver resolver = policies::governing;
      return CorsEvaluator.of(resolver, List.of());
    }
  }
}
