package io.github.corsstarter.autoconfigure.integration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebFluxHostileInputTests extends HostileInputTests {

  WebFluxHostileInputTests() {
    super(Door.WEBFLUX);
  }

  /** Tomcat refuses such a host. */
  @ParameterizedTest
  @ValueSource(strings = {"my_service", "my_service:8080"})
  void ownOriginIsRecognizedUnderAHostThatJavaKnowsNot(String host) {
    assertRescued(host);
  }
}
