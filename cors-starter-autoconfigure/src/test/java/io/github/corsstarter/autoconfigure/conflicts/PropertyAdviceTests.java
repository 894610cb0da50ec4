package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.settings.CorsSettingsAutoConfiguration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;

/** Properties of others that a policy governs, or that keep a policy from governing. */
class PropertyAdviceTests {

  private static final String NO_EFFECT =
      "has no effect on paths that a policy covers; remove it unless other paths need it";

  private static final String ROUTES = "spring.cloud.gateway.server.webflux.routes";

  private final ReactiveWebApplicationContextRunner runner =
      new ReactiveWebApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  CorsSettingsAutoConfiguration.class,
                  CorsAutoConfiguration.class,
                  CorsConflictsAutoConfiguration.class));

  private List<String> advice(String paths, String... properties) {
    List<String> given = new ArrayList<>();
    runner
        .withPropertyValues(
            "cors.policies.app.paths=" + paths,
            "cors.policies.app.allowed-origins=" + Policies.ORIGIN)
        .withPropertyValues(properties)
        .run(
            context ->
                context
                    .getBean(CorsAdvice.class)
                    .given()
                    .forEach(advice -> given.add(advice.toString())));
    return given;
  }

  /** Some of the paths may be governed by no policy, and need it. */
  @Test
  void configurationOfTheGatewayIsNotToBeRemovedBlindly() {
    String property = "spring.cloud.gateway.server.webflux.globalcors.cors-configurations";

    assertThat(advice("/api/**", property + ".[/**].allowed-origins=*"))
        .containsExactly(property + " (/**): " + NO_EFFECT);
  }

  @Test
  void patternThatIsNoPathDoesNotEndTheSearch() {
    String property = "spring.cloud.gateway.globalcors.cors-configurations";

    assertThat(advice("/100%,/api/**", property + ".[/**].allowed-origins=*"))
        .containsExactly(property + " (/**): " + NO_EFFECT);
  }

  @ParameterizedTest
  @ValueSource(strings = {ROUTES, "spring.cloud.gateway.routes"})
  void metadataOfRoutesIsReported(String routes) {
    assertThat(
            advice(
                "/api/**",
                routes + "[0].id=first",
                routes + "[1].metadata.cors.allowedOrigins=*",
                routes + "[2].metadata.cross=*",
                routes + "[3].metadata.cors.allowedOrigins=*"))
        .containsExactly(
            routes + "[1].metadata.cors: " + NO_EFFECT, routes + "[3].metadata.cors: " + NO_EFFECT);
  }

  @ParameterizedTest
  @CsvSource({
    "/actuator/**, 0, 0",
    "/actuator/**, 8080, 8081",
    "/actuator/health, 8080, 8081",
    "/actuator, 8080, 8081",
  })
  void policyOfEndpointsOnAPortOfTheirOwnIsReported(String path, int port, int managementPort) {
    assertThat(
            advice(
                "/api/**," + path,
                "server.port=" + port,
                "management.server.port=" + managementPort))
        .containsExactly(
            "cors.policies.app.paths ("
                + path
                + "): Actuator has a port of its own, to which policies do not apply unless"
                + " cors.management.enabled is true");
  }

  @Test
  void basePathOfTheEndpointsIsHeeded() {
    String[] moved = {"management.server.port=8081", "management.endpoints.web.base-path=/manage"};

    assertThat(advice("/actuator/**", moved)).isEmpty();
    assertThat(advice("/manage/**", moved)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/**, management.server.port=8081, ''",
    "/actuators/**, management.server.port=8081, ''",
    "/actuator/**, server.port=8080, ''",
    "/actuator/**, management.server.port=8080, ''",
    "/actuator/**, management.server.port=-1, ''",
    "/actuator/**, management.server.port=8081, cors.management.enabled=true",
    "/actuator/**, management.server.port=8081, cors.management.enabled=false",
    "/api/**, management.server.port=8081, management.endpoints.web.base-path=/",
  })
  void policyThatIsAtWorkOrMeantToRestIsNotReported(String path, String first, String second) {
    assertThat(advice(path, first, second.isEmpty() ? first : second)).isEmpty();
  }

  @Test
  void pathsThatAreLeftToTheApplicationAreNotReported() {
    String[] properties = {
      "management.server.port=8081",
      "cors.policies.rest.paths=/actuator/**",
      "cors.policies.rest.mode=bypass"
    };

    assertThat(advice("/api/**", properties)).isEmpty();
  }
}
