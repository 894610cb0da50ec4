package io.github.corsstarter.autoconfigure.conflicts;

import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertBare;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertPreflightAdmitted;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertReadable;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.get;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.post;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.preflight;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything locked by Spring Security, with {@code http.cors(withDefaults())} and without. */
class SecurityTests {

  private static final String FORM = "application/x-www-form-urlencoded";

  /** All servers, each with and without {@code http.cors()}. */
  static Stream<Arguments> applications() {
    return WebServer.all().stream()
        .flatMap(server -> Stream.of(true, false).map(withCors -> Arguments.of(server, withCors)));
  }

  private static Application application(WebServer server, boolean withCors) {
    Map<String, String> settings = Map.of("test.with-cors", "" + withCors);
    return Application.shared(server, settings, SecurityChains.class, SecuredEndpoints.class);
  }

  @ParameterizedTest(name = "{0}, http.cors(): {1}")
  @MethodSource("applications")
  void preflightNeedsNoLogin(WebServer server, boolean withCors) {
    RawResponse response = application(server, withCors).send(preflight("/api/ok", "PUT"));

    assertPreflightAdmitted(response);
    assertThat(response.header("Set-Cookie")).as("no session").isEmpty();
  }

  @ParameterizedTest(name = "{0}, http.cors(): {1}")
  @MethodSource("applications")
  void requestWithoutLoginIsReadably401(WebServer server, boolean withCors) {
    RawResponse response =
        application(server, withCors)
            .send(get("/api/ok").with("X-Requested-With", "XMLHttpRequest"));

    assertThat(response.status()).isEqualTo(401);
    assertReadable(response);
  }

  @ParameterizedTest(name = "{0}, http.cors(): {1}")
  @MethodSource("applications")
  void requestWithLoginIsServed(WebServer server, boolean withCors) {
    RawResponse response =
        application(server, withCors)
            .send(get("/api/ok").with("Authorization", LockedApplication.USER));

    assertThat(response.status()).isEqualTo(200);
    assertReadable(response);
  }

  @ParameterizedTest(name = "{0}, http.cors(): {1}")
  @MethodSource("applications")
  void methodSecurityRefusesReadably(WebServer server, boolean withCors) {
    RawResponse response =
        application(server, withCors)
            .send(get("/api/admin").with("Authorization", LockedApplication.USER));

    assertThat(response.status()).isEqualTo(403);
    assertReadable(response);
  }

  @ParameterizedTest(name = "{0}, http.cors(): {1}")
  @MethodSource("applications")
  void postWithoutCsrfTokenIsRefusedReadably(WebServer server, boolean withCors) {
    RawResponse response =
        application(server, withCors)
            .send(
                post("/api/json")
                    .with("X-Requested-With", "XMLHttpRequest")
                    .with("Authorization", LockedApplication.USER)
                    .withBody("application/json", "{}"));

    assertThat(response.status()).as("the error page is locked too").isIn(401, 403);
    assertReadable(response);
  }

  @ParameterizedTest(name = "{0}, http.cors(): {1}")
  @MethodSource("applications")
  void loginAndLogoutHaveCors(WebServer server, boolean withCors) {
    Application application = application(server, withCors);

    assertPreflightAdmitted(application.send(preflight("/api/login", "POST")));
    assertPreflightAdmitted(application.send(preflight("/api/logout", "POST")));
    for (RawRequest request : List.of(post("/api/login").withBody(FORM, ""), post("/api/logout"))) {
      RawResponse response = application.send(request);
      assertThat(response.status()).as("stopped by CSRF protection").isIn(401, 403);
      assertReadable(response);
    }
  }

  @ParameterizedTest(name = "{0}, http.cors(): {1}")
  @MethodSource("applications")
  void preflightForBearerTokenIsAdmitted(WebServer server, boolean withCors) {
    RawResponse response =
        application(server, withCors)
            .send(
                preflight("/api/ok", "GET")
                    .with("Access-Control-Request-Headers", "authorization"));

    assertPreflightAdmitted(response);
    assertThat(response.members("Access-Control-Allow-Headers")).contains("authorization");
  }

  @ParameterizedTest(name = "{0}, http.cors(): {1}")
  @MethodSource("applications")
  void bearerTokenIsAcceptedAcrossOrigins(WebServer server, boolean withCors) throws JOSEException {
    RawResponse response =
        application(server, withCors)
            .send(get("/api/ok").with("Authorization", "Bearer " + token()));

    assertThat(response.status()).isEqualTo(200);
    assertReadable(response);
  }

  @ParameterizedTest(name = "{0}, http.cors(): {1}")
  @MethodSource("applications")
  void wrongBearerTokenIsRefusedReadably(WebServer server, boolean withCors) {
    RawResponse response =
        application(server, withCors).send(get("/api/ok").with("Authorization", "Bearer x.y.z"));

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("WWW-Authenticate").get(0)).startsWith("Bearer");
    assertReadable(response);
  }

  @ParameterizedTest(name = "{0}, http.cors(): {1}")
  @MethodSource("applications")
  void preflightBeyondThePoliciesIsUpToSecurity(WebServer server, boolean withCors) {
    RawResponse response = application(server, withCors).send(preflight("/private", "PUT"));

    assertThat(response.status()).isNotEqualTo(204);
    assertBare(response);
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY", "NETTY"})
  void lockedActuatorAnswersPreflightsAndRefusesReadably(WebServer server) {
    Map<String, String> settings =
        Map.of("test.with-cors", "false", "cors.policies.app.paths", "/actuator/**");
    Application application =
        Application.shared(server, settings, SecurityChains.class, SecuredEndpoints.class);
    RawRequest health = get("/actuator/health").with("X-Requested-With", "XMLHttpRequest");

    assertPreflightAdmitted(application.send(preflight("/actuator/health", "GET")));
    RawResponse refused = application.send(health);
    RawResponse served = application.send(health.with("Authorization", LockedApplication.USER));

    assertThat(refused.status()).isEqualTo(401);
    assertReadable(refused);
    assertThat(served.status()).isEqualTo(200);
    assertReadable(served);
  }

  private static String token() throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder().subject("user").build());
    token.sign(new MACSigner(SecurityChains.KEY));
    return token.serialize();
  }
}
