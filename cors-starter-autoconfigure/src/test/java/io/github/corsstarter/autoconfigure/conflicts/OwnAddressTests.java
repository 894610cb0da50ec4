package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The application's own pages are served whatever address they were opened at. */
class OwnAddressTests {

  static List<WebServer> servers() {
    return WebServer.all();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void ownOriginIsRecognizedByAnAddressOfAnyKind(WebServer server) {
    Application application = application(server);
    for (String host : List.of("[::1]:9999", "127.0.0.1:9999", "my-service:9999")) {
      RawRequest request =
          RawRequest.get("/api/intercepted").with("Host", host).with("Origin", "http://" + host);

      RawResponse response = application.send(request);

      assertThat(response.status()).as(host).isEqualTo(200);
      Policies.assertBare(response);
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void addressThatIsNoneIsNoServerError(WebServer server) {
    Application application = application(server);
    for (String host :
        List.of("[::1", "[", "]", ":", "a:b:c", "::1", "[x]", "a b", "%zz", "\u00e9")) {
      RawRequest request =
          RawRequest.of("POST", "/api/intercepted")
              .with("Host", host)
              .with("Origin", "http://localhost");

      RawResponse response = application.send(request);

      assertThat(response.status()).as(host).isBetween(400, 499);
    }
  }

  private static Application application(WebServer server) {
    return Application.shared(server, Map.of(), OpenApplication.class, OtherWriters.class);
  }
}
