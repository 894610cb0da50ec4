package io.github.corsstarter.autoconfigure.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.testing.NettyServer;
import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** An application that has the dependency, and configures nothing, answers as without it. */
class UntouchedApplicationTests {

  private static final Map<String, String> WITHOUT_US =
      Map.of("spring.autoconfigure.exclude", String.join(",", ourAutoConfigurations()));

  private static final List<RawRequest> REQUESTS =
      List.of(
          RawRequest.get("/api/vary-set"),
          RawRequest.of("HEAD", "/api/vary-set"),
          RawRequest.get("/api/vary-set").with("Origin", "https://app.example.com"),
          RawRequest.of("POST", "/api/vary-set").with("Origin", "null"),
          RawRequest.preflight("/api/vary-set", "PUT").with("Origin", "https://app.example.com"),
          RawRequest.preflight("/api/annotated", "PUT").with("Origin", "https://other.example"),
          RawRequest.get("/api/annotated").with("Origin", "https://other.example"),
          RawRequest.get("/api/annotated").with("Origin", "https://stranger.example"),
          RawRequest.get("/api/entity").with("Origin", "https://app.example.com"),
          RawRequest.get("/api/vary-add").with("Origin", "https://app.example.com"),
          RawRequest.get("/api/exception").with("Origin", "https://app.example.com"),
          RawRequest.get("/api/status-exception"),
          RawRequest.get("/no/such/handler").with("Origin", "https://app.example.com"),
          RawRequest.get("/api/%2e%2e/items").with("Origin", "https://app.example.com"),
          RawRequest.get("/api/vary-set").with("Origin", "\u00ff").with("origin", ""));

  @ParameterizedTest
  @EnumSource(Door.class)
  void headersAreTheSameByteForByte(Door door) {
    assertThat(ourAutoConfigurations()).isNotEmpty();
    assertThat(answers(door, Map.of())).isEqualTo(answers(door, WITHOUT_US));
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void headersAreTheSameWhereDisabled(Door door) {
    Map<String, String> disabled =
        Map.of(
            "cors.enabled", "false",
            "cors.policies.all.paths", "/**",
            "cors.policies.all.allowed-origins", "*");

    assertThat(answers(door, disabled)).isEqualTo(answers(door, WITHOUT_US));
  }

  /** Whoever excludes one of our auto-configurations most likely takes it for the only one. */
  @ParameterizedTest
  @EnumSource(Door.class)
  void headersAreTheSameWhereTheMainAutoConfigurationIsExcluded(Door door) {
    Map<String, String> excluded =
        Map.of(
            "spring.autoconfigure.exclude", CorsAutoConfiguration.class.getName(),
            "cors.policies.all.paths", "/**",
            "cors.policies.all.allowed-origins", "not read");

    assertThat(answers(door, excluded)).isEqualTo(answers(door, WITHOUT_US));
  }

  private static List<String> ourAutoConfigurations() {
    return ImportCandidates.load(AutoConfiguration.class, null).getCandidates().stream()
        .filter(name -> name.startsWith("io.github.corsstarter."))
        .toList();
  }

  private static List<String> answers(Door door, Map<String, String> properties) {
    try (RunningApplication application =
        RunningApplication.start(door, properties, Application.class)) {
      return REQUESTS.stream().map(application::send).map(UntouchedApplicationTests::head).toList();
    }
  }

  /** All of a response but its date and body, and the length of JSON, which numbers requests. */
  private static String head(RawResponse response) {
    boolean error = response.header("Content-Type").contains("application/json");
    String varying = error ? "date:|content-length:" : "date:";
    List<String> lines =
        response.lines().stream()
            .filter(line -> !line.toLowerCase(Locale.ROOT).matches("(" + varying + ").*"))
            .toList();
    return response.status() + " " + lines;
  }

  @Configuration(proxyBeanMethods = false)
  @Import({WebServerConfigurations.class, NettyServer.class, GuardEndpoints.class})
  static class Application {}
}
