package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Whatever a path looks like, the policy that governs is that of the handler which runs, or no
 * handler runs: judged by the handler mappings of Spring themselves, over the wire.
 */
class PathTruthTests {

  private static final int SILENCE_MILLIS = 1_000;

  private static final Map<String, String> PATTERNS =
      Map.of(
          "api", "/api/**",
          "users", "/api/users/{id}",
          "admin", "/api/admin/**",
          "files", "/files/{*path}");

  /** Where the application stands below the root of its server. */
  private enum Mount {
    ROOT("", ""),
    CONTEXT_PATH("/shop", ""),
    /** Policies see the servlet path: it is a part of the path within the application. */
    SERVLET_PATH("/mvc", "/mvc");

    private final String prefix;

    private final String patternPrefix;

    Mount(String prefix, String patternPrefix) {
      this.prefix = prefix;
      this.patternPrefix = patternPrefix;
    }

    Map<String, String> settings() {
      return switch (this) {
        case ROOT -> Map.of();
        case CONTEXT_PATH ->
            Map.of("server.servlet.context-path", prefix, "spring.webflux.base-path", prefix);
        case SERVLET_PATH -> Map.of("spring.mvc.servlet.path", prefix);
      };
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import({WithoutSecurity.class, PathEndpoints.class})
  static class PathApplication {}

  static List<String> corpus() throws IOException {
    try (InputStream in = PathTruthTests.class.getResourceAsStream("/conflicts/paths.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> line.startsWith("/"))
          .toList();
    }
  }

  static Stream<Arguments> mounts() {
    return WebServer.all().stream()
        .flatMap(
            server ->
                Stream.of(Mount.values())
                    .filter(mount -> server.runsServlets() || mount != Mount.SERVLET_PATH)
                    .map(mount -> Arguments.of(server, mount)));
  }

  @Test
  void corpusIsLarge() throws IOException {
    assertThat(corpus()).hasSizeGreaterThan(300).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("mounts")
  void policyIsThatOfTheHandlerThatRuns(WebServer server, Mount mount) throws IOException {
    List<String> disagreements = new ArrayList<>();
    Map<String, Integer> handled = new TreeMap<>();
    try (Application application =
        Application.start(server, settings(mount), PathApplication.class)) {
      for (String path : corpus()) {
        RawRequest request = Policies.get(mount.prefix + path);
        Optional<RawResponse> response = answer(application, server, request);
        String handler = response.map(PathTruthTests::handler).orElse("refused");
        handled.merge(handler, 1, Integer::sum);
        String policy = response.map(PathTruthTests::policy).orElse("none");
        if (!handler.equals("refused") && !handler.equals(policy)) {
          disagreements.add(path + " ran " + handler + " under " + policy);
        }
      }
    }

    assertThat(disagreements).isEmpty();
    assertThat(handled.keySet())
        .containsExactlyInAnyOrder("admin", "api", "files", "none", "refused", "users");
  }

  private static Map<String, String> settings(Mount mount) {
    Map<String, String> settings = new TreeMap<>(mount.settings());
    settings.put("cors.policies.app.paths", "/never");
    PATTERNS.forEach(
        (name, pattern) -> {
          String policy = "cors.policies." + name + ".";
          settings.put(policy + "paths", mount.patternPrefix + pattern);
          settings.put(policy + "allowed-origins", Policies.ORIGIN);
          settings.put(policy + "exposed-headers", "X-Policy-" + name);
        });
    return settings;
  }

  /**
   * Spring's adapter to Undertow refuses a path that is no {@link java.net.URI}, such as one with
   * brackets, by a status that it never sends, whether the starter is there or not.
   */
  private static Optional<RawResponse> answer(
      Application application, WebServer server, RawRequest request) {
    if (server != WebServer.REACTIVE_UNDERTOW || !request.toString().contains("[7]")) {
      return Optional.of(application.send(request));
    }
    try {
      return Optional.of(application.send(request.givenUpAfter(SILENCE_MILLIS)));
    } catch (UncheckedIOException e) {
      assertThat(e).hasCauseInstanceOf(SocketTimeoutException.class);
      return Optional.empty();
    }
  }

  private static String handler(RawResponse response) {
    String mark = "handled by ";
    return response.status() == 200 && response.body().startsWith(mark)
        ? response.body().substring(mark.length())
        : "refused";
  }

  private static String policy(RawResponse response) {
    Set<String> policies = new TreeSet<>();
    response
        .members("Access-Control-Expose-Headers")
        .forEach(name -> policies.add(name.substring("x-policy-".length())));
    return policies.isEmpty() ? "none" : String.join(" and ", policies);
  }
}
