package io.github.corsstarter.autoconfigure.rejections;

import io.github.corsstarter.autoconfigure.SelectedAutoConfigurations;
import io.github.corsstarter.autoconfigure.testing.NettyServer;
import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** A running application with the actuator, on Tomcat or on Netty. */
public final class ObservedServer implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  public ObservedServer(Stack stack, Map<String, Object> properties, Class<?>... sources) {
    this(stack, properties, new StandardEnvironment(), List.of(), sources);
  }

  /**
   * @param environment what the application finds in its process
   * @param arguments of the command line
   */
  public ObservedServer(
      Stack stack,
      Map<String, Object> properties,
      ConfigurableEnvironment environment,
      List<String> arguments,
      Class<?>... sources) {
    Map<String, Object> all = new LinkedHashMap<>(properties);
    all.put("server.port", "0");
    all.put("spring.main.banner-mode", "off");
    all.put("spring.main.web-application-type", stack.name().toLowerCase(Locale.ROOT));
    all.putIfAbsent("management.endpoints.web.exposure.include", "*");
    context =
        new SpringApplicationBuilder(Application.class)
            .sources(sources)
            .web(WebApplicationType.valueOf(stack.name()))
            .properties(all)
            .environment(environment)
            .run(arguments.toArray(String[]::new));
  }

  /** The properties of policies, in the form of their bodies. */
  static Map<String, Object> flatten(Map<String, Map<String, Object>> policies) {
    Map<String, Object> properties = new LinkedHashMap<>();
    policies.forEach(
        (name, settings) ->
            settings.forEach(
                (setting, value) ->
                    properties.putAll(flatten("cors.policies." + name + "." + setting, value))));
    return properties;
  }

  private static Map<String, Object> flatten(String property, Object value) {
    if (!(value instanceof List<?> list)) {
      return Map.of(property, value);
    }
    Map<String, Object> elements = new LinkedHashMap<>();
    for (int i = 0; i < list.size(); i++) {
      elements.put(property + "[" + i + "]", list.get(i));
    }
    return elements;
  }

  public int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public RawResponse send(String method, String path, List<List<String>> headers) {
    RawRequest request = RawRequest.of(method, path).with("Host", "localhost:" + port());
    for (List<String> header : headers) {
      request = request.with(header.get(0), header.get(1));
    }
    return request.sendTo(port());
  }

  @Override
  public void close() {
    context.close();
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @Import({AllButSecurity.class, NettyServer.class})
  static class Application {}

  /** And but Jetty, which Spring Boot 4 prefers where it is there too. */
  static final class AllButSecurity extends SelectedAutoConfigurations {

    @Override
    protected boolean selects(String name) {
      return !name.contains("ecurity") && !name.contains("Jetty");
    }
  }
}
