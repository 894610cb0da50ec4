package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Tests of applications that start no server, and make by hand what asks the application. */
class MockedWebTests {

  private static WebApplicationContext servletContext() {
    return (WebApplicationContext)
        Application.shared(WebServer.TOMCAT, Map.of(), OpenApplication.class).context();
  }

  private static MvcTestResult preflight(MockMvcTester mvc) {
    return mvc.options()
        .uri("/api/ok")
        .header("Origin", Policies.ORIGIN)
        .header("Access-Control-Request-Method", "PUT")
        .exchange();
  }

  @Test
  void mockMvcMadeOfAContextHasNoFilters() {
    WebApplicationContext context = servletContext();

    assertThat(preflight(MockMvcTester.from(context)))
        .doesNotContainHeader("Access-Control-Allow-Origin");
    assertThat(preflight(MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context).build())))
        .doesNotContainHeader("Access-Control-Allow-Origin");
  }

  @Test
  void mockMvcMadeOfAContextTakesTheFilter() {
    WebApplicationContext context = servletContext();

    MockMvcTester mvc =
        MockMvcTester.from(
            context,
            builder ->
                builder
                    .addFilters(
                        context
                            .getBean("corsPolicyFilter", FilterRegistrationBean.class)
                            .getFilter())
                    .build());

    assertThat(preflight(mvc))
        .hasStatus(204)
        .hasHeader("Access-Control-Allow-Origin", Policies.ORIGIN);
  }

  /** Its own assertions link on one line of Spring only. */
  @Test
  void clientMadeOfAReactiveContextHasTheFilter() {
    var response =
        WebTestClient.bindToApplicationContext(
                Application.shared(WebServer.NETTY, Map.of(), OpenApplication.class).context())
            .build()
            .options()
            .uri("/api/ok")
            .header("Origin", Policies.ORIGIN)
            .header("Access-Control-Request-Method", "PUT")
            .exchange()
            .returnResult(String.class);

    assertThat(response.getStatus().value()).isEqualTo(204);
    assertThat(response.getResponseHeaders().getFirst("Access-Control-Allow-Origin"))
        .isEqualTo(Policies.ORIGIN);
  }
}
