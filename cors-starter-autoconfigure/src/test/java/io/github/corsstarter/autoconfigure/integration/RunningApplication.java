package io.github.corsstarter.autoconfigure.integration;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An application with its server, on a port of its own. */
public final class RunningApplication implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RunningApplication(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts an application with these properties, which go before all others. */
  public static RunningApplication start(
      Door door, Map<String, String> properties, Class<?>... sources) {
    Map<String, String> settings =
        Map.of(
            "spring.main.web-application-type", door.applicationType,
            "spring.main.banner-mode", "off",
            "spring.main.log-startup-info", "false",
            "spring.main.register-shutdown-hook", "false",
            // So that a row may say what scheme the client used.
            "server.forward-headers-strategy", "framework",
            // Boot has no user of its own where an OAuth2 resource server is on the class path.
            "spring.security.user.name", "user",
            "server.shutdown", "immediate",
            "spring.reactor.netty.shutdown-quiet-period", "0s",
            "server.port", "0");
    String[] arguments =
        Stream.of(settings, properties)
            .flatMap(map -> map.entrySet().stream())
            .map(property -> "--" + property.getKey() + "=" + property.getValue())
            .toArray(String[]::new);
    return new RunningApplication(new SpringApplication(sources).run(arguments));
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  /** The simple name of the server's class, whose package is another one on each line. */
  String server() {
    try {
      Object server = context.getClass().getMethod("getWebServer").invoke(context);
      return server.getClass().getSimpleName();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", int.class);
  }

  /** Sends a request as it is written. */
  public RawResponse send(RawRequest request) {
    return request.sendTo(port());
  }

  @Override
  public void close() {
    context.close();
  }
}
