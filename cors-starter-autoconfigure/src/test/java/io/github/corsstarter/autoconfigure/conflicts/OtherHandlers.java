package io.github.corsstarter.autoconfigure.conflicts;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.support.WebSocketHandlerAdapter;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.standard.ServerEndpointExporter;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import reactor.core.publisher.Mono;

/** What answers requests beside annotated controllers. */
@Configuration(proxyBeanMethods = false)
@Import({
  OtherHandlers.Greetings.class,
  OtherHandlers.Ambiguous.class,
  OtherHandlers.Servlet.class,
  OtherHandlers.Reactive.class
})
class OtherHandlers {

  @Controller
  static class Greetings {

    @QueryMapping
    public String greeting() {
      return "hello";
    }
  }

  /** Two handlers for one method, which a preflight cannot tell apart. */
  @RestController
  static class Ambiguous {

    @PostMapping(path = "/api/ambiguous", consumes = "application/json")
    public String json() {
      return "json";
    }

    @PostMapping(path = "/api/ambiguous", consumes = "text/plain")
    public String text() {
      return "text";
    }
  }

  /** Servlet applications only: WebFlux has no dispatches. */
  @Controller
  static class Forwards {

    @GetMapping({"/api/forward", "/open/forward"})
    public String forward() {
      return "forward:/api/ok";
    }
  }

  /** The container's own; it checks no origin. */
  @ServerEndpoint("/api/endpoint")
  public static class PlainEndpoint {

    @OnMessage
    public void ignore(String message) {}
  }

  @EnableWebSocket
  @Import(Forwards.class)
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class Servlet implements WebSocketConfigurer {

    @Bean
    ServerEndpointExporter endpoints() {
      ServerEndpointExporter exporter = new ServerEndpointExporter();
      exporter.setAnnotatedEndpointClasses(PlainEndpoint.class);
      return exporter;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
      TextWebSocketHandler handler = new TextWebSocketHandler();
      registry
          .addHandler(handler, "/api/socket")
          .setHandshakeHandler(new DefaultHandshakeHandler(new StandardWebSocketUpgradeStrategy()))
          .setAllowedOriginPatterns("*");
      registry
          .addHandler(handler, "/api/sockjs", "/open/sockjs")
          .setAllowedOriginPatterns("*")
          .withSockJS();
    }

    @Bean
    RouterFunction<ServerResponse> functional() {
      return org.springframework.web.servlet.function.RouterFunctions.route()
          .GET("/api/functional", request -> ServerResponse.ok().body("functional"))
          .build();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  static class Reactive {

    @Bean
    SimpleUrlHandlerMapping sockets() {
      WebSocketHandler handler = session -> session.receive().then();
      return new SimpleUrlHandlerMapping(Map.of("/api/socket", handler), -1);
    }

    @Bean
    WebSocketHandlerAdapter socketAdapter() {
      return new WebSocketHandlerAdapter(
          new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy()));
    }

    @Bean
    org.springframework.web.reactive.function.server.RouterFunction<
            org.springframework.web.reactive.function.server.ServerResponse>
        functional() {
      return RouterFunctions.route(
          GET("/api/functional"),
          request ->
              org.springframework.web.reactive.function.server.ServerResponse.ok()
                  .body(Mono.just("functional"), String.class));
    }
  }
}
