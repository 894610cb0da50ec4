package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code Vary: Origin} is on each governed answer, whatever the application does to it. */
class VaryTests {

  private static final List<String> BOTH = List.of("by", "header", "function");

  private static final List<String> SERVLET =
      List.of("set", "removed", "reset", "reset-later", "dispatch");

  private static final List<String> REACTIVE = List.of("commit", "cleared");

  @ParameterizedTest
  @MethodSource("handlers")
  void varyHasOurMemberAndThatOfTheHandler(WebServer server, String handler) {
    Application application = Application.shared(server, Map.of(), OpenApplication.class);
    RawRequest request = RawRequest.get("/api/vary/" + handler);

    for (RawRequest kind :
        List.of(
            request,
            request.with("Origin", Policies.ORIGIN),
            request.with("Origin", Policies.STRANGER).with("Sec-Fetch-Site", "same-origin"))) {
      RawResponse response = application.send(kind);

      assertThat(response.status()).as(kind.toString()).isEqualTo(200);
      assertThat(response.members("Vary"))
          .as(kind.toString())
          .containsOnlyOnce("Origin", "Accept-Language")
          .doesNotHaveDuplicates();
    }
  }

  static Stream<Arguments> handlers() {
    return WebServer.all().stream()
        .flatMap(
            server ->
                Stream.concat(BOTH.stream(), (server.runsServlets() ? SERVLET : REACTIVE).stream())
                    .map(handler -> Arguments.of(server, handler)));
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void compressedResourceVaries(WebServer server, @TempDir Path directory) throws IOException {
    Path file = Files.createDirectory(directory.resolve("api")).resolve("script.js");
    Files.writeString(file, "let plain;");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(file.resolveSibling("script.js.gz")))) {
      out.write("let compressed;".getBytes(StandardCharsets.US_ASCII));
    }
    Map<String, String> settings =
        Map.of(
            "spring.web.resources.chain.enabled", "true",
            "spring.web.resources.chain.compressed", "true",
            "spring.web.resources.static-locations", directory.toUri().toString());
    RawRequest request = RawRequest.get("/api/script.js").with("Accept-Encoding", "gzip");

    try (Application application = Application.start(server, settings, OpenApplication.class)) {
      for (RawRequest kind : List.of(request, request.with("Origin", Policies.ORIGIN))) {
        RawResponse response = application.send(kind);

        assertThat(response.header("Content-Encoding")).containsExactly("gzip");
        assertThat(response.members("Vary")).contains("Origin").doesNotHaveDuplicates();
      }
    }
  }
}
