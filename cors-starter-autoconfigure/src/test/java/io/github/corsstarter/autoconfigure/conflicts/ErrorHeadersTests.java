package io.github.corsstarter.autoconfigure.conflicts;

import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertBare;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertReadable;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertVaries;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors of every kind are readable: they keep the headers of the policy, each once. */
class ErrorHeadersTests {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "spring.security.user.password", "{noop}secret",
          "spring.mvc.problemdetails.enabled", "true",
          "spring.webflux.problemdetails.enabled", "true");

  private static final List<ErrorCase> BOTH =
      List.of(
          new ErrorCase("missing parameter", get("/api/number"), 400),
          new ErrorCase("mistyped parameter", get("/api/number?value=x"), 400),
          new ErrorCase("thrown 401", get("/api/status/401"), 401),
          new ErrorCase("thrown 403", get("/api/status/403"), 403),
          new ErrorCase("nothing mapped", get("/api/nothing"), 404),
          new ErrorCase(
              "method not mapped",
              RawRequest.of("DELETE", "/api/ok").with("Origin", Policies.ORIGIN),
              405),
          new ErrorCase("not acceptable", get("/api/text").with("Accept", "application/pdf"), 406),
          new ErrorCase(
              "unsupported media type", Policies.post("/api/json").withBody("text/csv", "a"), 415),
          new ErrorCase("thrown 429", get("/api/status/429"), 429),
          new ErrorCase("thrown 500", get("/api/status/500"), 500),
          new ErrorCase("thrown 503", get("/api/status/503"), 503),
          new ErrorCase("problem detail", get("/api/problem"), 409),
          new ErrorCase("uncaught exception", get("/api/boom"), 500),
          new ErrorCase("error page for people", get("/api/boom").with("Accept", "text/html"), 500),
          new ErrorCase("failing future", get("/api/later-boom"), 500),
          new ErrorCase("timeout", get("/api/timeout"), 503));

  private static final List<ErrorCase> SERVLET =
      List.of(
          new ErrorCase("sendError", get("/api/send-error"), 418),
          new ErrorCase("servlet exception", get("/api/servlet-boom"), 500),
          new ErrorCase("response.reset()", get("/api/reset"), 202),
          new ErrorCase("failing Callable", get("/api/callable-boom"), 500),
          new ErrorCase("failing DeferredResult", get("/api/deferred-boom"), 500),
          new ErrorCase("sendError in another thread", get("/api/async-boom"), 502));

  private static final List<ErrorCase> REACTIVE =
      List.of(
          new ErrorCase("failing Mono", get("/api/mono-boom"), 500),
          new ErrorCase("status without a body", get("/api/status-only"), 418),
          new ErrorCase("headers cleared by the handler", get("/api/cleared"), 200));

  private record ErrorCase(String name, RawRequest request, int status) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("cases")
  void errorIsReadable(WebServer server, ErrorCase error) {
    Application application = Application.shared(server, SETTINGS, OpenApplication.class);

    RawResponse response = application.send(error.request());

    assertThat(response.status()).isEqualTo(error.status());
    assertReadable(response);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("cases")
  void errorBehindSecurityIsReadable(WebServer server, ErrorCase error) {
    Application application = Application.shared(server, SETTINGS, LockedApplication.class);

    RawResponse response =
        application.send(error.request().with("Authorization", LockedApplication.USER));

    if (!error.request().toString().startsWith("GET")) {
      assertThat(response.status()).as("stopped by CSRF protection").isIn(401, 403);
    } else {
      assertThat(response.status()).isEqualTo(error.status());
    }
    assertReadable(response);
  }

  /** Caches keep these apart from answers to requests with an origin. */
  @ParameterizedTest
  @MethodSource("io.github.corsstarter.autoconfigure.conflicts.WebServer#all")
  void errorWithoutOriginStillVaries(WebServer server) {
    Application application = Application.shared(server, SETTINGS, OpenApplication.class);

    RawResponse failed = application.send(RawRequest.get("/api/boom"));
    RawResponse missing = application.send(RawRequest.get("/api/nothing"));

    assertThat(failed.status()).isEqualTo(500);
    assertBare(failed);
    assertVaries(failed);
    assertThat(missing.status()).isEqualTo(404);
    assertBare(missing);
    assertVaries(missing);
  }

  @ParameterizedTest
  @MethodSource("io.github.corsstarter.autoconfigure.conflicts.WebServer#all")
  void streamThatBreaksIsReadable(WebServer server) {
    RawResponse response = beginning(server, get("/api/stream-breaks"));

    assertThat(response.status()).isEqualTo(200);
    assertReadable(response);
  }

  @ParameterizedTest
  @MethodSource("io.github.corsstarter.autoconfigure.conflicts.WebServer#all")
  void eventStreamThatBreaksIsReadable(WebServer server) {
    RawResponse response = beginning(server, get("/api/events-break"));

    assertThat(response.header("Content-Type").get(0)).startsWith("text/event-stream");
    assertReadable(response);
  }

  private static RawResponse beginning(WebServer server, RawRequest request) {
    Application application = Application.shared(server, SETTINGS, OpenApplication.class);
    Fuse fuse = application.context().getBean(Fuse.class);
    return request.sendForHead(application.port(), fuse::burn);
  }

  static Stream<Arguments> cases() {
    return WebServer.all().stream()
        .flatMap(
            server ->
                Stream.concat(BOTH.stream(), (server.runsServlets() ? SERVLET : REACTIVE).stream())
                    .map(error -> Arguments.of(server, error)));
  }
}
