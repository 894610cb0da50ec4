package io.github.corsstarter.sample;

import static io.github.corsstarter.sample.RunningSample.corsHeaders;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The profile {@code tenants}, on Tomcat and on Netty. */
@ParameterizedClass
@EnumSource(Stack.class)
@TestInstance(Lifecycle.PER_CLASS)
class TenantPoliciesTests {

  @Parameter private Stack stack;

  private RunningSample sample;

  @BeforeParameterizedClassInvocation
  void start() {
    sample = RunningSample.start(stack, "--spring.profiles.active=tenants");
  }

  @AfterParameterizedClassInvocation
  void stop() {
    sample.close();
  }

  @ParameterizedTest
  @CsvSource({
    "acme.localhost, https://notes.acme.example",
    "ACME.localhost, https://notes.acme.example",
    "globex.localhost, https://eu.globex.example",
  })
  void tenantReadsOnItsOwnHost(String host, String origin) {
    HttpResponse<String> response =
        sample.send("GET", "/api/notes", "Host", host, "Origin", origin);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(corsHeaders(response)).containsEntry("access-control-allow-origin", origin);
  }

  @ParameterizedTest
  @CsvSource({
    "globex.localhost, https://notes.acme.example",
    "acme.localhost, https://app.example.com",
    "initech.localhost, https://app.example.com",
  })
  void othersAreRejectedOnATenantsHost(String host, String origin) {
    HttpResponse<String> response =
        sample.send("GET", "/api/notes", "Host", host, "Origin", origin);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(corsHeaders(response)).isEmpty();
  }

  @Test
  void preflightIsResolvedByHostToo() {
    HttpResponse<String> response =
        sample.send(
            "OPTIONS",
            "/api/notes/1",
            "Host",
            "acme.localhost",
            "Origin",
            "https://notes.acme.example",
            "Access-Control-Request-Method",
            "DELETE");

    assertThat(response.statusCode()).isEqualTo(204);
  }

  @Test
  void otherHostsKeepTheConfiguredPolicies() {
    HttpResponse<String> app =
        sample.send("GET", "/api/notes", "Origin", "https://app.example.com");
    HttpResponse<String> open =
        sample.send("GET", "/public/motd", "Origin", "https://stranger.example");

    assertThat(corsHeaders(app))
        .containsEntry("access-control-allow-origin", "https://app.example.com");
    assertThat(corsHeaders(open)).isEqualTo(Map.of("access-control-allow-origin", "*"));
  }
}
