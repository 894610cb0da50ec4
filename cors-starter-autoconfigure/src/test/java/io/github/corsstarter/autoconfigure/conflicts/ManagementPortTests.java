package io.github.corsstarter.autoconfigure.conflicts;

import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertBare;
import static io.github.corsstarter.autoconfigure.conflicts.Policies.assertReadable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Actuator endpoints under a policy, on the main port and on one of their own. */
class ManagementPortTests {

  private static final String HEALTH = "/actuator/health";

  private static final Map<String, String> COVERED =
      Map.of("cors.policies.app.paths", "/actuator/**");

  private static final RawRequest PREFLIGHT = Policies.preflight(HEALTH, "GET");

  private static Application separate(WebServer server, Map<String, String> more) {
    Map<String, String> settings = new TreeMap<>(COVERED);
    settings.put("management.server.port", "0");
    settings.putAll(more);
    return Application.shared(server, settings, OpenApplication.class);
  }

  private static RawResponse manage(Application application, RawRequest request) {
    return request.sendTo(
        application
            .context()
            .getEnvironment()
            .getRequiredProperty("local.management.port", int.class));
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY", "NETTY"})
  void endpointsOnTheMainPortNeedNothing(WebServer server) {
    Application application = Application.shared(server, COVERED, OpenApplication.class);

    RawResponse response = application.send(Policies.get(HEALTH));

    assertThat(response.status()).isEqualTo(200);
    assertReadable(response);
    Policies.assertPreflightAdmitted(application.send(PREFLIGHT));
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY", "NETTY"})
  void policiesStayAwayFromTheManagementPort(WebServer server) {
    Application application = separate(server, Map.of());

    RawResponse response = manage(application, Policies.get(HEALTH));

    assertThat(response.status()).isEqualTo(200);
    assertBare(response);
    assertThat(response.members("Vary")).doesNotContain("Origin");
    assertThat(manage(application, PREFLIGHT).corsHeaders()).isEmpty();
    assertThat(manage(application, stranger()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "JETTY", "NETTY"})
  void policiesGovernTheManagementPortWhereSwitchedOn(WebServer server) {
    Application application = separate(server, Map.of("cors.management.enabled", "true"));

    RawResponse response = manage(application, Policies.get(HEALTH));

    assertThat(response.status()).isEqualTo(200);
    assertReadable(response);
    Policies.assertPreflightAdmitted(manage(application, PREFLIGHT));
    assertThat(manage(application, stranger()).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void mainPortIsGovernedWhateverTheSwitch(WebServer server) {
    Application application = separate(server, Map.of());

    assertThat(application.send(stranger()).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void actuatorsOwnPropertiesWorkWhereNoPolicyGoverns(WebServer server) {
    Map<String, String> settings =
        Map.of("management.endpoints.web.cors.allowed-origins", Policies.STRANGER);
    Application application = Application.shared(server, settings, OpenApplication.class);

    RawResponse response = application.send(stranger());

    assertThat(response.header("Access-Control-Allow-Origin")).containsExactly(Policies.STRANGER);
  }

  private static RawRequest stranger() {
    return RawRequest.get(HEALTH).with("Origin", Policies.STRANGER);
  }
}
