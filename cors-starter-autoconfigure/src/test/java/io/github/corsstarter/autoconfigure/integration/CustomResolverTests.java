package io.github.corsstarter.autoconfigure.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import io.github.corsstarter.core.CorsPolicies;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.PolicyResolver;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A bean of type {@link PolicyResolver} decides, in both stacks, which policy governs. */
class CustomResolverTests {

  private static final Map<String, String> CONFIGURED =
      Map.of(
          "cors.policies.app.paths", "/api/**",
          "cors.policies.app.allowed-origins", "https://app.example.com");

  @ParameterizedTest
  @EnumSource(Door.class)
  void resolverReplacesTheConfiguredPolicies(Door door) {
    try (RunningApplication application =
        RunningApplication.start(door, CONFIGURED, Tenants.class)) {
      RawRequest request =
          RawRequest.get("/other/items").with("Host", "tenant.example").with("X-Tenant", "a");

      RawResponse admitted = application.send(request.with("Origin", "https://tenant.example.com"));
      RawResponse rejected = application.send(request.with("Origin", "https://app.example.com"));
      RawResponse withoutOrigin = application.send(request);

      assertThat(admitted.header("Access-Control-Allow-Origin"))
          .containsExactly("https://tenant.example.com");
      assertThat(admitted.members("Vary")).containsExactly("Origin", "X-Tenant");
      assertThat(rejected.status()).isEqualTo(403);
      assertThat(rejected.members("Vary")).containsExactly("Origin", "X-Tenant");
      assertThat(withoutOrigin.members("Vary")).containsExactly("Origin", "X-Tenant");
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void resolverFallsBackToTheConfiguredPolicies(Door door) {
    try (RunningApplication application =
        RunningApplication.start(door, CONFIGURED, Tenants.class)) {
      RawRequest request = RawRequest.get("/api/items");

      RawResponse admitted = application.send(request.with("Origin", "https://app.example.com"));
      RawResponse ungoverned =
          application.send(RawRequest.get("/other/items").with("Origin", "https://a.example"));

      assertThat(admitted.header("Access-Control-Allow-Origin"))
          .containsExactly("https://app.example.com");
      assertThat(ungoverned.status()).isEqualTo(200);
      assertThat(ungoverned.members("Vary")).containsExactly("X-Tenant");
      assertThat(application.send(RawRequest.get("/other/items")).members("Vary"))
          .containsExactly("X-Tenant");
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  void anyOriginAnswersOfAResolverVary(Door door) {
    try (RunningApplication application =
        RunningApplication.start(door, CONFIGURED, Tenants.class)) {
      RawResponse response =
          application.send(RawRequest.get("/any/items").with("Host", "tenant.example"));

      assertThat(response.header("Access-Control-Allow-Origin")).containsExactly("*");
      assertThat(response.members("Vary")).containsExactly("Origin", "X-Tenant");
    }
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  @ExtendWith(OutputCaptureExtension.class)
  void startTellsThatAResolverChooses(Door door, CapturedOutput output) {
    RunningApplication.start(door, CONFIGURED, Tenants.class).close();

    assertThat(output)
        .contains("CORS policies are chosen by " + Tenants.class.getName())
        .contains("configured ones apply only where it returns them");
  }

  @ParameterizedTest
  @EnumSource(Door.class)
  @ExtendWith(OutputCaptureExtension.class)
  void twoResolversFailAndSayWhatToDo(Door door, CapturedOutput output) {
    assertThatThrownBy(
        () -> RunningApplication.start(door, CONFIGURED, Tenants.class, Second.class).close());

    assertThat(output)
        .contains("APPLICATION FAILED TO START")
        .contains("asks one PolicyResolver, and there are several: tenants, second")
        .contains("Mark one of them with @Primary")
        .doesNotContain("-parameters");
  }

  @Configuration(proxyBeanMethods = false)
  @Import(HandlerApplication.class)
  static class Tenants {

    @Bean
    PolicyResolver tenants(CorsPolicies configured) {
      CorsPolicy tenant =
          CorsPolicy.named("tenant").allowOrigins("https://tenant.example.com").build();
      CorsPolicy anyone = CorsPolicy.named("anyone").allowOrigins("*").build();
      return new PolicyResolver() {
        @Override
        public @Nullable CorsPolicy resolve(CorsRequest request) {
          if (!request.host().equals("tenant.example")) {
            return configured.governing(request);
          }
          return request.path().startsWith("/any") ? anyone : tenant;
        }

        @Override
        public Set<String> varyBy() {
          return Set.of("X-Tenant");
        }
      };
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Second {

    @Bean
    PolicyResolver second() {
      return request -> null;
    }
  }
}
