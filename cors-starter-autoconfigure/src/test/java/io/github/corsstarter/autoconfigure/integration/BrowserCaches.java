package io.github.corsstarter.autoconfigure.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.Browser;
import io.github.corsstarter.autoconfigure.testing.NettyServer;
import io.github.corsstarter.autoconfigure.testing.WebPage;
import io.github.corsstarter.core.DecisionListener;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the two caches of a browser make of our answers: the one of responses, which a page's
 * scripts and its {@code fetch} share, and the one of preflights.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserCaches {

  private final Map<Door, RunningApplication> applications = new EnumMap<>(Door.class);

  private WebPage page;

  private Browser browser;

  /** Starts the browser, or ends the tests where there is none. */
  abstract Browser startBrowser() throws IOException;

  @BeforeAll
  void start() throws IOException {
    browser = startBrowser();
    page = new WebPage();
    browser.open(page.origin());
    for (Door door : Door.values()) {
      applications.put(
          door, RunningApplication.start(door, properties(page.origin()), Endpoints.class));
    }
    awaitPreflightCache();
  }

  /** Firefox forgets preflights in its first moments, those under a policy without a star too. */
  private void awaitPreflightCache() throws IOException {
    Map<String, Object> put = Map.of("method", "PUT");
    List<String> methods = methods(Door.SERVLET);
    for (int i = 0; i < 50 && !methods.equals(List.of("PUT")); i++) {
      methods.clear();
      assertThat(browser.fetch(url(Door.SERVLET, "/listed/put"), put)).isEqualTo("200");
    }
    assertThat(methods).containsExactly("PUT");
  }

  @AfterAll
  void stop() throws IOException {
    applications.values().forEach(RunningApplication::close);
    if (browser != null) {
      browser.close();
    }
    if (page != null) {
      page.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"SERVLET, varies", "SERVLET, page.js", "WEBFLUX, varies", "WEBFLUX, page.js"})
  void fetchIsNotAnsweredFromWhatAScriptHasLoaded(Door door, String name) throws Exception {
    String url = url(door, "/listed/" + name);

    assertThat(loadScript(url)).isEqualTo("loaded");

    assertThat(browser.fetch(url, Map.of())).isEqualTo("200");
  }

  @ParameterizedTest
  @EnumSource
  void threePutsUnderAStarAreOnePreflight(Door door) throws Exception {
    assertThat(sendThrice(door, Map.of("method", "PUT")))
        .containsExactly("OPTIONS", "PUT", "PUT", "PUT");
  }

  @ParameterizedTest
  @EnumSource
  void threeRequestsWithAHeaderUnderAStarAreOnePreflight(Door door) throws Exception {
    assertThat(sendThrice(door, Map.of("headers", Map.of("X-Any", "1"))))
        .containsExactly("OPTIONS", "GET", "GET", "GET");
  }

  private static Map<String, String> properties(String origin) {
    return Map.of(
        "cors.defaults.allowed-origins", origin,
        "cors.policies.listed.paths", "/listed/**",
        "cors.policies.listed.allowed-methods", "GET,PUT",
        "cors.policies.stars.paths", "/stars/**",
        "cors.policies.stars.allowed-methods", "*",
        "cors.policies.stars.allowed-headers", "*",
        "spring.web.resources.static-locations", "classpath:/browser/",
        // Spring then writes Vary: Accept-Encoding over what is there.
        "spring.web.resources.chain.enabled", "true",
        "spring.web.resources.chain.compressed", "true",
        "spring.web.resources.cache.cachecontrol.max-age", "1h");
  }

  private String loadScript(String url) throws IOException {
    return browser.run(
        "const script = document.createElement('script');"
            + "script.src = arguments[0];"
            + "script.onload = () => done('loaded');"
            + "script.onerror = () => done('failed');"
            + "document.head.append(script);",
        url);
  }

  /** The methods of the CORS requests that have reached the application. */
  private List<String> sendThrice(Door door, Map<String, Object> init) throws Exception {
    List<String> methods = methods(door);
    methods.clear();
    for (int i = 0; i < 3; i++) {
      // A URL for each kind of request: preflights are cached by it.
      String url = url(door, "/stars/" + String.join("-", init.keySet()));
      assertThat(browser.fetch(url, init)).isEqualTo("200");
    }
    return List.copyOf(methods);
  }

  private List<String> methods(Door door) {
    return applications.get(door).context().getBean(Methods.class).seen();
  }

  private String url(Door door, String path) {
    return "http://127.0.0.1:" + applications.get(door).port() + path;
  }

  /**
   * The methods that a listener has heard of.
   *
   * @param seen safe for use by several threads
   */
  record Methods(List<String> seen) {}

  @RestController
  @Import({WebServerConfigurations.class, NettyServer.class})
  static class Endpoints {

    @Bean
    static Methods methods() {
      return new Methods(new CopyOnWriteArrayList<>());
    }

    @Bean
    static DecisionListener listener(Methods methods) {
      return (request, decision) -> methods.seen().add(request.method());
    }

    @GetMapping("/listed/varies")
    ResponseEntity<String> varies() {
      return ResponseEntity.ok()
          .contentType(MediaType.valueOf("text/javascript"))
          .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
          .varyBy("Accept-Encoding")
          .body("window.varies = true");
    }

    @RequestMapping({"/stars/{any}", "/listed/put"})
    String any() {
      return "";
    }
  }
}
