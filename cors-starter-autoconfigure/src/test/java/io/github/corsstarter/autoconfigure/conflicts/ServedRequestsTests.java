package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the policy serves without CORS headers, Spring's own mechanisms on the same path do not
 * refuse: not what is rescued, and not what is rejected and continued.
 */
class ServedRequestsTests {

  private static final Map<String, String> SETTINGS =
      Map.of("cors.policies.app.on-rejected", "continue", "test.other-mechanisms", "handlers");

  private static final List<RawRequest> SERVED =
      List.of(
          RawRequest.get("").with("Origin", Policies.STRANGER),
          RawRequest.get("")
              .with("Host", "own.example")
              .with("Origin", "https://own.example")
              .with("Sec-Fetch-Site", "same-origin"),
          RawRequest.get("").with("Host", "own.example").with("Origin", "https://own.example"),
          RawRequest.get("")
              .with("Origin", Policies.STRANGER)
              .with("Sec-Fetch-Site", "cross-site")
              .with("Sec-Fetch-Mode", "navigate"));

  static List<WebServer> servers() {
    return WebServer.all();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void springRefusesNothingThatThePolicyServes(WebServer server) {
    Application application =
        Application.shared(server, SETTINGS, OpenApplication.class, OtherMechanisms.class);

    for (String handler : List.of("annotated", "mapped")) {
      for (RawRequest request : SERVED) {
        RawResponse response = application.send(request.to("/api/" + handler));

        assertThat(response.body()).as(request.toString()).contains(handler);
        Policies.assertBare(response);
        Policies.assertVaries(response);
      }
    }
  }
}
