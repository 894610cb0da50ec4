package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.PolicyResolver;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebFilter;

/** A resolver that fails fails the request, and the application's error page says so. */
@ExtendWith(OutputCaptureExtension.class)
class FailingResolverTests {

  private static final String TRACE = "\tat " + Tenants.class.getName() + ".resolve(";

  static List<WebServer> servers() {
    return WebServer.all();
  }

  static List<WebServer> servletServers() {
    return WebServer.servlet();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void errorPageIsTheApplications(WebServer server, CapturedOutput output) {
    RawResponse response = application(server).send(Policies.get("/api/down"));

    assertErrorPage(response, "/api/down");
    assertThat(output.getAll().lines().filter(line -> line.startsWith(TRACE)))
        .as("stack traces")
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("servers")
  void strangersAndRequestsWithoutOriginGetTheErrorPage(WebServer server) {
    for (RawRequest request :
        List.of(
            RawRequest.get("/api/down"),
            RawRequest.get("/api/down").with("Origin", Policies.STRANGER))) {
      assertErrorPage(application(server).send(request), "/api/down");
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void preflightFails(WebServer server) {
    RawResponse response = application(server).send(Policies.preflight("/api/down", "PUT"));

    assertThat(response.status()).isEqualTo(500);
    Policies.assertBare(response);
  }

  /** Its decision is made, and the resolver is not asked again. */
  @ParameterizedTest
  @MethodSource("servletServers")
  void laterFailureLeavesErrorsReadable(WebServer server, CapturedOutput output) {
    for (String path : List.of("/api/boom", "/api/send-error")) {
      RawResponse response = application(server).send(Policies.get(path));

      assertThat(response.body()).contains("\"path\":\"" + path + "\"");
      assertThat(response.header("Access-Control-Allow-Origin")).containsExactly(Policies.ORIGIN);
    }
    assertThat(output).doesNotContain(TRACE);
  }

  /** Where no policy governs, nothing is kept, so that the error page is decided again. */
  @ParameterizedTest
  @MethodSource("servletServers")
  void failureForTheErrorPageAloneIsLogged(WebServer server, CapturedOutput output) {
    RawResponse response = application(server).send(RawRequest.get("/open/boom"));

    assertErrorPage(response, "/open/boom");
    assertThat(output).contains("IllegalStateException: boom").contains(TRACE);
  }

  private static void assertErrorPage(RawResponse response, String path) {
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.header("Content-Type").get(0)).startsWith("application/json");
    assertThat(response.body()).contains("\"path\":\"" + path + "\"");
    assertThat(response.header("Vary")).contains("Origin");
    Policies.assertBare(response);
  }

  private static Application application(WebServer server) {
    return Application.shared(
        server,
        Map.of(),
        OpenApplication.class,
        Tenants.class,
        ErrorPageFilter.class,
        OuterFilter.class);
  }

  @Configuration(proxyBeanMethods = false)
  static class Tenants implements PolicyResolver {

    private static final CorsPolicy POLICY =
        CorsPolicy.named("tenant").allowOrigins(Policies.ORIGIN).build();

    @Override
    public @Nullable CorsPolicy resolve(CorsRequest request) {
      boolean ofErrorPage = request.attribute("jakarta.servlet.error.status_code") != null;
      if (ofErrorPage || request.path().equals("/api/down")) {
        throw new IllegalStateException("the database is down");
      }
      return request.path().startsWith("/open/") ? null : POLICY;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class ErrorPageFilter {

    @Bean
    FilterRegistrationBean<Filter> opensErrorPages() {
      FilterRegistrationBean<Filter> registration =
          new FilterRegistrationBean<>(
              (request, response, chain) -> {
                ((HttpServletResponse) response).setHeader("Access-Control-Allow-Origin", "*");
                chain.doFilter(request, response);
              });
      registration.setDispatcherTypes(DispatcherType.ERROR);
      return registration;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  static class OuterFilter {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter opensEverything() {
      return (exchange, chain) -> {
        exchange.getResponse().getHeaders().set("Access-Control-Allow-Origin", "*");
        return chain.filter(exchange);
      };
    }
  }
}
