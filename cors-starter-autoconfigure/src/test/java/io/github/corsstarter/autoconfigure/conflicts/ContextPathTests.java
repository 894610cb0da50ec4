package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * However a target spells the context path, and by whatever detour it comes back to it: what the
 * container finds there is governed. The application has a servlet beside Spring's that admits
 * every origin.
 */
class ContextPathTests {

  private static final Map<String, String> SETTINGS = Map.of("server.servlet.context-path", "/app");

  private static final List<String> TARGETS =
      List.of(
          "/app/api/raw/x",
          "//app/api/raw/x",
          "/%61pp/api/raw/x",
          "/app;a=b/api/raw/x",
          "/%61pp/api/raw/%25zz",
          "/%61pp/api/raw/%3B/..",
          "/app/..;/app/api/raw/x",
          "/app/x/..;/..;/app/api/raw/x",
          "/app/../app/api/raw/x",
          "/app/%2e%2e/app/api/raw/x",
          "/zzz/../app/api/raw/x",
          "/./app/api/raw/x",
          "/app/y/../api/raw/x",
          "/app//api/raw/x",
          "/app/;/api/raw/x",
          "/app/api//raw/x",
          "/app/api/;a=b/raw/x",
          "/app/api/raw/x;%zz",
          "/app/api/raw/x;%",
          "/app/api/raw/x;a=%",
          "/app/api/raw/x;a=%2",
          "/app/api/raw;%zz/x",
          "/app/api;%/raw/x",
          "/app//api/raw/x;%zz",
          "/app;%zz/api/raw/x",
          "/app/api/raw/%zz",
          "/app/api/raw/x%",
          "/app/api/raw/x%2",
          "/app/api/handler/..;/..;/..;/app/elsewhere",
          "/app/api/handler/%2e%2e/%2e%2e/%2e%2e/app/elsewhere");

  static List<WebServer> servers() {
    return WebServer.servlet();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void noSpellingLeadsAroundThePolicy(WebServer server) {
    for (String target : TARGETS) {
      RawRequest request = RawRequest.of("POST", target).with("Origin", Policies.STRANGER);
      RawResponse response = application(server).send(request);

      assertThat(response.status()).as(target).isBetween(400, 499);
      assertThat(response.corsHeaders()).as(target).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void policyAdmitsOnThePathWithinTheApplication(WebServer server) {
    RawResponse response = application(server).send(Policies.post("/app/api/raw/x"));

    assertThat(response.body()).contains("raw servlet");
    Policies.assertReadable(response);
  }

  private static Application application(WebServer server) {
    return Application.shared(server, SETTINGS, RawApplication.class);
  }

  @Configuration(proxyBeanMethods = false)
  @Import(WithoutSecurity.class)
  @RestController
  static class RawApplication {

    @PostMapping("/api/handler/**")
    String handle() {
      return "Spring's handler";
    }

    @Bean
    ServletRegistrationBean<RawServlet> rawServlet() {
      return new ServletRegistrationBean<>(new RawServlet(), "/api/raw/*");
    }
  }

  static final class RawServlet extends HttpServlet {

    @Serial private static final long serialVersionUID = 1;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
      response.setHeader("Access-Control-Allow-Credentials", "true");
      response.getWriter().write("raw servlet");
    }
  }
}
