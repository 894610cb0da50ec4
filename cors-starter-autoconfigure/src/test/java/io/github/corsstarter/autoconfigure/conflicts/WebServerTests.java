package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that is missing by mistake would leave out its tests without a word. */
class WebServerTests {

  @Test
  void serversOfEveryLineAreThere() {
    assertThat(WebServer.all())
        .contains(
            WebServer.TOMCAT,
            WebServer.JETTY,
            WebServer.NETTY,
            WebServer.REACTIVE_TOMCAT,
            WebServer.REACTIVE_JETTY);
  }

  @ParameterizedTest
  @MethodSource("io.github.corsstarter.autoconfigure.conflicts.WebServer#all")
  void applicationRunsOnTheServerItAskedFor(WebServer server) throws ReflectiveOperationException {
    var context = Application.shared(server, Map.of(), OpenApplication.class).context();

    Object running = context.getClass().getMethod("getWebServer").invoke(context);

    assertThat(running.getClass().getSimpleName()).startsWith(server.engine());
  }
}
