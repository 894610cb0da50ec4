package io.github.corsstarter.autoconfigure.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.core.CorsPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Variables that mean a property, and those that only look like it. */
@ExtendWith(OutputCaptureExtension.class)
class EnvironmentVariablesTests {

  private static final String MY_API =
      "cors.policies.my-api: {paths: /a/**, allowed-origins: https://a.example}";

  private Start start;

  @BeforeEach
  void prepare(@TempDir Path directory, CapturedOutput output) {
    start = new Start(directory, output);
  }

  @ParameterizedTest
  @CsvSource({"CORS_POLICIES_MYAPI_ALLOWEDORIGINS", "CORS_POLICIES_MY_API_ALLOWED_ORIGINS"})
  void variableWinsOverTheWrittenPolicyThatItMeans(String variable) {
    CorsSettings settings = started(start.yaml(MY_API).variable(variable, "https://b.example"));

    assertThat(settings.policies()).singleElement().extracting("name").isEqualTo("my-api");
    assertThat(policy(settings).allowedOrigins()).containsExactly("https://b.example");
    assertThat(settings.advice()).isEmpty();
  }

  @Test
  void policyMayComeFromVariablesAlone() {
    CorsSettings settings =
        started(
            start
                .variable("CORS_POLICIES_APP_PATHS_0", "/a/**")
                .variable("CORS_POLICIES_APP_PATHS_1", "/b/**")
                .variable("CORS_POLICIES_APP_ALLOWED_ORIGINS", "https://a.example")
                .variable("CORS_DEFAULTS_MAXAGE", "5m")
                .variable("CORS_FILTER_ORDER", "7"));

    assertThat(settings.policies()).singleElement().extracting("name").isEqualTo("app");
    assertThat(settings.policies().get(0).patterns()).containsExactly("/a/**", "/b/**");
    assertThat(policy(settings).maxAge()).hasMinutes(5);
    assertThat(settings.properties().filter().order()).isEqualTo(7);
    assertThat(settings.advice()).isEmpty();
  }

  /** As everywhere in Spring Boot, although no documentation of its has such names. */
  @Test
  void lowerCaseVariableWinsOverTheWrittenPolicyThatItMeans() {
    CorsSettings settings =
        started(start.yaml(MY_API).variable("cors_policies_myapi_maxage", "5m"));

    assertThat(policy(settings).maxAge()).hasMinutes(5);
  }

  @ParameterizedTest
  @CsvSource({
    "CORS_POLICIES_MYAPI_ALLOWED_ORIGINS, CORS_POLICIES_MYAPI_ALLOWEDORIGINS",
    "CORS_POLICIES_MYAPI_ORIGINS, CORS_POLICIES_MYAPI_ALLOWEDORIGINS",
    "CORS_POLICIES_MYAPI_ALLOWEDORGINS_0, CORS_POLICIES_MYAPI_ALLOWEDORIGINS",
    "CORS_POLICIES_MY_API_MAXAGE, CORS_POLICIES_MYAPI_MAXAGE",
    "CORS_DEFAULTS_METHODS, CORS_DEFAULTS_ALLOWEDMETHODS",
    "CORS_ALLOWED_ORIGINS, CORS_POLICIES_MYAPI_ALLOWEDORIGINS",
    "CORS_ALLOW_CREDENTIALS, CORS_POLICIES_MYAPI_ALLOWCREDENTIALS",
    "CORS_ENABLE, CORS_ENABLED",
    "CORS_POLICIES_NEW_APP_ALLOWED_ORIGINS, CORS_POLICIES_NEWAPP_ALLOWEDORIGINS",
    "CORS_POLICIES_NEW_APP_PATHS_0, CORS_POLICIES_NEWAPP_PATHS",
  })
  void variableThatMeansNothingIsAnsweredWithTheOneThatWorks(String variable, String cure) {
    CorsSettings settings = started(start.yaml(MY_API).variable(variable, "x"));

    assertThat(settings.advice())
        .singleElement()
        .hasToString(variable + " (x): matches no property; did you mean " + cure + "?");
  }

  @ParameterizedTest
  @CsvSource({
    "CORS",
    "CORS_POLICIES",
    "CORS_DEFAULTS",
    "CORS_FILTER",
    "CORS_POLICIES_SERVICE_HOST",
    "CORS_POLICIES_PORT_80_TCP",
    "CORS_FILTER_DANGEROUS",
    "CORS_POLICIES_MYAPI_DANGEROUSLY_ALLOW_EVERYTHING",
  })
  void strayVariableIsAdvisedAboutAndNothingMore(String variable) {
    CorsSettings settings = started(start.yaml(MY_API).variable(variable, "on"));

    assertThat(settings.advice())
        .singleElement()
        .asString()
        .startsWith(variable + ": matches no property and is not read");
    assertThat(settings.policies()).hasSize(1);
  }

  @Test
  void variablesThatResembleNothingAreOneLine() {
    CorsSettings settings =
        started(
            start
                .variable("CORS_SERVICE_HOST", "10.0.0.1")
                .variable("CORS_PORT_80_TCP", "tcp://10.0.0.1:80")
                .variable("CORS_PORT_80_TCP_ADDR", "10.0.0.1"));

    assertThat(settings.advice())
        .singleElement()
        .hasToString(
            "CORS_PORT_80_TCP: matches no property and is not read, like CORS_PORT_80_TCP_ADDR,"
                + " CORS_SERVICE_HOST; variables for a policy look like"
                + " CORS_POLICIES_APP_ALLOWEDORIGINS");
  }

  @Test
  void applicationWithVariablesOfItsOwnStarts() {
    CorsSettings settings =
        started(
            start
                .variable("CORS", "*")
                .variable("CORS_ENABLED", "dev")
                .variable("CORS_POLICIES", "on")
                .variable("CORS_ALLOWED_ORIGINS", "https://a.example"));

    assertThat(settings.policies()).isEmpty();
    assertThat(settings.properties().enabled()).isTrue();
    assertThat(settings.advice()).hasSize(3);
  }

  @Test
  void variableThatAPropertyRefersToIsNotStray() {
    CorsSettings settings =
        started(
            start
                .yaml("cors.policies.app: {paths: /a, allowed-origins: '${CORS_ALLOWED_ORIGINS}'}")
                .variable("CORS_ALLOWED_ORIGINS", "https://a.example,https://b.example"));

    assertThat(settings.advice()).isEmpty();
    assertThat(policy(settings).allowedOrigins())
        .containsExactly("https://a.example", "https://b.example");
  }

  @Test
  void variableOfAnIgnoredPropertyIsNotStray() {
    assertThat(
            started(
                    start
                        .yaml("cors.ignored-properties: allowed-origins")
                        .variable("CORS_ALLOWED_ORIGINS", "x"))
                .advice())
        .isEmpty();
  }

  @Test
  void variableSwitchesOff() {
    CorsSettings settings =
        started(start.yaml("cors.policies: 7").variable("CORS_ENABLED", "false"));

    assertThat(settings.properties().enabled()).isFalse();
    assertThat(settings.policies()).isEmpty();
  }

  @Test
  void switchThatIsNeitherIsAProblemWhereTheStarterIsInUse() {
    assertThat(start.yaml(MY_API).variable("CORS_ENABLED", "dev").run().codes())
        .isEqualTo(List.of("value-invalid"));
  }

  private static CorsSettings started(Start start) {
    return start.run().settings().orElseThrow();
  }

  private static CorsPolicy policy(CorsSettings settings) {
    return Objects.requireNonNull(settings.policies().get(0).policy());
  }
}
