package io.github.corsstarter.autoconfigure.conflicts;

import io.github.corsstarter.autoconfigure.testing.RawRequest;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** An application on one of the servers, on a port of its own. */
final class Application implements AutoCloseable {

  private static final Map<Key, Application> SHARED = new ConcurrentHashMap<>();

  private final ConfigurableApplicationContext context;

  private Application(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** What shared applications are told apart by. */
  private record Key(WebServer server, Map<String, String> properties, List<Class<?>> sources) {}

  /**
   * The one application of these properties, started where it is not running. The shutdown hook
   * that Spring Boot registers ends it.
   */
  static Application shared(WebServer server, Map<String, String> properties, Class<?>... sources) {
    return SHARED.computeIfAbsent(
        new Key(server, properties, List.of(sources)), key -> start(server, properties, sources));
  }

  /** Starts an application whose properties go before those that all have. */
  static Application start(WebServer server, Map<String, String> properties, Class<?>... sources) {
    Map<String, String> all = new TreeMap<>(Policies.PROPERTIES);
    all.put("spring.main.web-application-type", server.applicationType());
    all.put("spring.main.banner-mode", "off");
    all.put("spring.main.log-startup-info", "false");
    all.put("server.port", "0");
    // Tomcat prints the end of a Host as U+FFFF, which is not allowed in an XML report.
    all.put("logging.level.org.apache.coyote", "warn");
    all.put("server.shutdown", "immediate");
    all.put("spring.reactor.netty.shutdown-quiet-period", "0s");
    all.put("test.engine", server.engine());
    all.putAll(properties);
    SpringApplication application = new SpringApplication(sources);
    application.addInitializers(
        context -> registerServer(server, (BeanDefinitionRegistry) context));
    return new Application(
        application.run(
            all.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new)));
  }

  private static void registerServer(WebServer server, BeanDefinitionRegistry beans) {
    RootBeanDefinition factory = definition(server.factory());
    if (server == WebServer.NETTY) {
      factory.getPropertyValues().add("resourceFactory", ownResources());
    }
    beans.registerBeanDefinition("webServer", factory);
    server
        .webSocketCustomizer()
        .map(Application::definition)
        .ifPresent(
            customizer ->
                beans.registerBeanDefinition("websocketServletWebServerCustomizer", customizer));
  }

  /** Those that all share are disposed of with the first application that ends. */
  private static ReactorResourceFactory ownResources() {
    ReactorResourceFactory resources = new ReactorResourceFactory();
    resources.setUseGlobalResources(false);
    resources.afterPropertiesSet();
    return resources;
  }

  private static RootBeanDefinition definition(String className) {
    RootBeanDefinition definition = new RootBeanDefinition();
    definition.setBeanClassName(className);
    return definition;
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", int.class);
  }

  RawResponse send(RawRequest request) {
    return request.sendTo(port());
  }

  @Override
  public void close() {
    context.close();
  }
}
