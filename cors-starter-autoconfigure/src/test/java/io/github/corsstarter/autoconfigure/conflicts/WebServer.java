package io.github.corsstarter.autoconfigure.conflicts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.ClassUtils;

/** The servers that Spring Boot embeds, whatever the names of their factories on this line. */
enum WebServer {
  TOMCAT("servlet", "Tomcat", "tomcat.servlet"),
  JETTY("servlet", "Jetty", "jetty.servlet"),
  /** On Spring Boot 3.5 only. */
  UNDERTOW("servlet", "Undertow", "undertow.servlet"),
  NETTY("reactive", "Netty", "reactor.netty"),
  REACTIVE_TOMCAT("reactive", "Tomcat", "tomcat.reactive"),
  REACTIVE_JETTY("reactive", "Jetty", "jetty.reactive"),
  /** On Spring Boot 3.5 only. */
  REACTIVE_UNDERTOW("reactive", "Undertow", "undertow.reactive");

  private static final String BOOT = "org.springframework.boot.";

  private final String applicationType;

  private final String engine;

  private final String packageOnBoot4;

  WebServer(String applicationType, String engine, String packageOnBoot4) {
    this.applicationType = applicationType;
    this.engine = engine;
    this.packageOnBoot4 = packageOnBoot4;
  }

  /** Those of this line. */
  static List<WebServer> all() {
    return Arrays.stream(values())
        .filter(server -> server.factories().findAny().isPresent())
        .toList();
  }

  /** Those of this line that run servlet applications. */
  static List<WebServer> servlet() {
    return all().stream().filter(WebServer::runsServlets).toList();
  }

  /** Those of this line that run WebFlux applications. */
  static List<WebServer> reactive() {
    return all().stream().filter(server -> !server.runsServlets()).toList();
  }

  boolean runsServlets() {
    return applicationType.equals("servlet");
  }

  String applicationType() {
    return applicationType;
  }

  String engine() {
    return engine;
  }

  /** The class of the bean that makes an application start this server and no other. */
  String factory() {
    return factories().findFirst().orElseThrow();
  }

  /**
   * The class that readies this server for WebSocket. Where several servers are on the class path,
   * Spring Boot 3.5 readies Tomcat alone; Spring Boot 4 has a class by another name for each.
   */
  Optional<String> webSocketCustomizer() {
    String boot3 =
        BOOT + "autoconfigure.websocket.servlet." + engine + "WebSocketServletWebServerCustomizer";
    return Optional.of(boot3).filter(name -> runsServlets() && ClassUtils.isPresent(name, null));
  }

  private Stream<String> factories() {
    String kind = runsServlets() ? "Servlet" : "Reactive";
    String factory = "." + engine + kind + "WebServerFactory";
    String boot3 = BOOT + "web.embedded." + engine.toLowerCase(Locale.ROOT) + factory;
    return Stream.of(boot3, BOOT + packageOnBoot4 + factory)
        .filter(name -> ClassUtils.isPresent(name, null));
  }
}
