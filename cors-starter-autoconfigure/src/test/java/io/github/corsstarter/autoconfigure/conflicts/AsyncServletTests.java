package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * An asynchronous servlet is dispatched to the same place as without the starter, behind a filter
 * that changes the path; and whatever hands it a response, that is guarded.
 */
class AsyncServletTests {

  static List<WebServer> servers() {
    return WebServer.servlet();
  }

  static Stream<Arguments> requests() {
    return WebServer.servlet().stream()
        .flatMap(server -> Stream.of("", "/app").flatMap(path -> requests(server, path)));
  }

  private static Stream<Arguments> requests(WebServer server, String contextPath) {
    return AsyncServlet.KINDS.stream().map(kind -> Arguments.of(server, contextPath, kind));
  }

  @ParameterizedTest(name = "{0}, {1}/api/raw/{2}")
  @MethodSource("requests")
  void answerIsTheSameButForTheHeadersOfThePolicy(
      WebServer server, String contextPath, String kind) {
    RawRequest request =
        Policies.get(contextPath + "/api/raw/" + kind).with("X-Forwarded-Prefix", "/shop");

    RawResponse without = application(server, contextPath, false).send(request);
    RawResponse response = application(server, contextPath, true).send(request);

    assertThat(without.status()).isEqualTo(200);
    assertThat(without.body()).doesNotContain("same: false");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(without.body());
    Policies.assertReadable(response);
  }

  @ParameterizedTest
  @MethodSource("servers")
  void listenerIsToldThatItsRequestIsDone(WebServer server) throws InterruptedException {
    AsyncServlet.COMPLETED.clear();

    application(server, "", true).send(Policies.get("/api/raw/timeout"));

    assertThat(AsyncServlet.COMPLETED.poll(10, TimeUnit.SECONDS)).isNotNull();
  }

  private static Application application(WebServer server, String contextPath, boolean enabled) {
    Map<String, String> settings =
        Map.of(
            "server.servlet.context-path",
            contextPath,
            "server.forward-headers-strategy",
            "framework",
            "cors.enabled",
            Boolean.toString(enabled));
    return Application.shared(server, settings, AsyncApplication.class);
  }

  @Configuration(proxyBeanMethods = false)
  @Import(WithoutSecurity.class)
  static class AsyncApplication {

    @Bean
    ServletRegistrationBean<AsyncServlet> asyncServlet() {
      return new ServletRegistrationBean<>(new AsyncServlet(), "/api/raw/*");
    }
  }
}
