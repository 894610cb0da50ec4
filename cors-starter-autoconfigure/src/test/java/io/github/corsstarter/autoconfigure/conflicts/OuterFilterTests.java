package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebFilter;

/** A filter before ours, as many applications have written one, opens no answer that we close. */
class OuterFilterTests {

  static List<WebServer> servers() {
    return WebServer.all();
  }

  private static Application application(WebServer server) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("cors.policies.lenient.paths", "/lenient/**");
    settings.put("cors.policies.lenient.allowed-origins", Policies.ORIGIN);
    settings.put("cors.policies.lenient.on-rejected", "continue");
    return Application.shared(server, settings, OpenApplication.class, OuterFilter.class);
  }

  private static List<RawRequest> withoutCors() {
    return List.of(
        RawRequest.get("/api/x").with("Origin", Policies.STRANGER),
        RawRequest.preflight("/api/x", "PUT").with("Origin", Policies.STRANGER),
        RawRequest.get("/api/a/%2e%2e/x").with("Origin", Policies.ORIGIN),
        RawRequest.get("/lenient/x").with("Origin", Policies.STRANGER),
        RawRequest.get("/api/x")
            .with("Origin", "https://o.test")
            .with("Sec-Fetch-Site", "same-origin"));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void noPageCanReadWhatIsNotAdmitted(WebServer server) {
    for (RawRequest request : withoutCors()) {
      RawResponse response = application(server).send(request);

      // Servlet containers before version 6.1 of the standard cannot remove a field.
      assertThat(response.header("Access-Control-Allow-Origin"))
          .as(request.toString())
          .allMatch(String::isEmpty);
      assertThat(response.header("Access-Control-Allow-Credentials"))
          .as(request.toString())
          .allMatch(String::isEmpty);
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void credentialsAreNotAddedToAPolicyWithoutThem(WebServer server) {
    for (RawRequest request :
        List.of(Policies.get("/lenient/x"), Policies.preflight("/lenient/x", "POST"))) {
      RawResponse response = application(server).send(request);

      assertThat(response.header("Access-Control-Allow-Origin")).containsExactly(Policies.ORIGIN);
      assertThat(response.header("Access-Control-Allow-Credentials")).allMatch(String::isEmpty);
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void operatorsAreAdvised(WebServer server) {
    application(server).send(withoutCors().get(0));

    assertThat(application(server).context().getBean(CorsAdvice.class).given())
        .anyMatch(advice -> advice.property().endsWith("access-control-allow-origin"));
  }

  @Configuration(proxyBeanMethods = false)
  @Import({ServletFilter.class, ReactiveFilter.class})
  static class OuterFilter {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class ServletFilter {

    @Bean
    FilterRegistrationBean<Filter> outerFilter() {
      FilterRegistrationBean<Filter> registration =
          new FilterRegistrationBean<>(
              (request, response, chain) -> {
                HttpServletResponse http = (HttpServletResponse) response;
                http.setHeader("Access-Control-Allow-Origin", "https://outer.example");
                http.setHeader("Access-Control-Allow-Credentials", "true");
                chain.doFilter(request, response);
              });
      registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return registration;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  static class ReactiveFilter {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter outerFilter() {
      return (exchange, chain) -> {
        exchange
            .getResponse()
            .getHeaders()
            .set("Access-Control-Allow-Origin", "https://outer.example");
        exchange.getResponse().getHeaders().set("Access-Control-Allow-Credentials", "true");
        return chain.filter(exchange);
      };
    }
  }
}
