package io.github.corsstarter.autoconfigure.conflicts;

import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertPreflightAdmitted;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertReadable;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.get;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.preflight;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a policy governs, its headers are the only ones; elsewhere the application's are. */
class OneValueTests {

  private static final String WEB_SERVERS =
      "io.github.corsstarter.autoconfigure.conflicts.WebServer#all";

  private static Application application(WebServer server) {
    return Application.shared(
        server, Map.of(), OpenApplication.class, OtherWriters.class, OtherMechanisms.class);
  }

  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void handlersOwnHeadersGiveWayAndItsExposedNamesAreMerged(WebServer server) {
    RawResponse response = application(server).send(get("/api/own-headers"));

    assertReadable(response);
    assertThat(response.members("Access-Control-Expose-Headers"))
        .containsExactly("x-total-count", "X-Handler");
    assertThat(response.members("Vary")).contains("Accept-Encoding");
  }

  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void interceptorsOwnHeadersGiveWay(WebServer server) {
    RawResponse response = application(server).send(get("/api/intercepted"));

    assertReadable(response);
    assertThat(response.members("Access-Control-Expose-Headers"))
        .containsExactly("x-total-count", "X-Interceptor");
  }

  /** Spring runs interceptors for preflights too, and such an interceptor may ask for a login. */
  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void preflightReachesNoInterceptor(WebServer server) {
    RawResponse response = application(server).send(preflight("/api/intercepted", "GET"));

    assertPreflightAdmitted(response);
    assertThat(response.header("Access-Control-Expose-Headers")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void annotationGivesWay(WebServer server) {
    Application application = application(server);

    assertReadable(application.send(get("/api/annotated")));
    RawResponse other =
        application.send(
            RawRequest.get("/api/annotated").with("Origin", OtherMechanisms.ANNOTATED_ORIGIN));
    assertThat(other.status()).isEqualTo(403);
    assertThat(other.corsHeaders()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void corsMappingsGiveWay(WebServer server) {
    Application application = application(server);

    assertReadable(application.send(get("/api/mapped")));
    RawResponse other =
        application.send(
            RawRequest.get("/api/mapped").with("Origin", OtherMechanisms.MAPPED_ORIGIN));
    assertThat(other.status()).isEqualTo(403);
    assertThat(other.corsHeaders()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void annotationWorksWhereNoPolicyGoverns(WebServer server) {
    assertAlike(server, "/open/annotated", OtherMechanisms.ANNOTATED_ORIGIN);
  }

  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void corsMappingsWorkWhereNoPolicyGoverns(WebServer server) {
    assertAlike(server, "/open/mapped", OtherMechanisms.MAPPED_ORIGIN);
  }

  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void handlersOwnHeadersAreSentWhereNoPolicyGoverns(WebServer server) {
    assertAlike(server, "/open/own-headers", "https://handler.example");
    assertAlike(server, "/open/intercepted", "*");
  }

  @ParameterizedTest
  @MethodSource(WEB_SERVERS)
  void pathWithoutAnyMechanismIsAsIfTheStarterWereAbsent(WebServer server) {
    Application application = application(server);
    Application without = withoutStarter(server);

    assertSame(application.send(get("/open/plain")), without.send(get("/open/plain")));
    assertSame(
        application.send(preflight("/open/plain", "PUT")),
        without.send(preflight("/open/plain", "PUT")));
  }

  private static Application withoutStarter(WebServer server) {
    return Application.shared(
        server,
        Map.of("cors.enabled", "false"),
        OpenApplication.class,
        OtherWriters.class,
        OtherMechanisms.class);
  }

  /**
   * As if the starter were absent: the same answers as from an application that switches it off.
   */
  private static void assertAlike(WebServer server, String path, String allowOrigin) {
    Application without = withoutStarter(server);
    RawRequest request = RawRequest.get(path).with("Origin", allowOrigin);
    RawRequest preflight = RawRequest.preflight(path, "GET").with("Origin", allowOrigin);

    RawResponse response = application(server).send(request);

    assertThat(response.header("Access-Control-Allow-Origin")).containsExactly(allowOrigin);
    assertSame(response, without.send(request));
    assertSame(application(server).send(preflight), without.send(preflight));
  }

  private static void assertSame(RawResponse response, RawResponse expected) {
    assertThat(response.status()).isEqualTo(expected.status());
    assertThat(withoutDate(response)).isEqualTo(withoutDate(expected));
  }

  private static Map<String, ?> withoutDate(RawResponse response) {
    var headers = response.headers();
    headers.remove("Date");
    return headers;
  }
}
