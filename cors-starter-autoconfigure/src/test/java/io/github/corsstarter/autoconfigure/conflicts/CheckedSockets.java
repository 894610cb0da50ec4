package io.github.corsstarter.autoconfigure.conflicts;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;
import reactor.core.publisher.Mono;

/**
 * WebSocket handlers that Spring opens to the application's own pages only, which is its default,
 * or in WebFlux to one partner; each below a path of each policy.
 */
@Configuration(proxyBeanMethods = false)
class CheckedSockets {

  @EnableWebSocket
  @EnableWebSocketMessageBroker
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class Servlet implements WebSocketConfigurer, WebSocketMessageBrokerConfigurer {

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
      TextWebSocketHandler handler = new TextWebSocketHandler();
      registry
          .addHandler(handler, "/list/plain", "/any/plain", "/bypass/plain")
          .setHandshakeHandler(handshakes());
      registry
          .addHandler(handler, "/list/sockjs", "/any/sockjs", "/bypass/sockjs")
          .setHandshakeHandler(handshakes())
          .withSockJS();
      // Interceptors of its own replace the one that checks the origin.
      registry
          .addHandler(handler, "/list/bare-sockjs", "/any/bare-sockjs", "/bypass/bare-sockjs")
          .setHandshakeHandler(handshakes())
          .withSockJS()
          .setInterceptors(new HttpSessionHandshakeInterceptor());
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
      registry
          .addEndpoint("/list/stomp", "/any/stomp", "/bypass/stomp")
          .setHandshakeHandler(handshakes());
    }

    /** Where several servers are on the class path, Spring may not find the one that runs. */
    private static HandshakeHandler handshakes() {
      return new DefaultHandshakeHandler(new StandardWebSocketUpgradeStrategy());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  static class Reactive {

    @Bean
    SimpleUrlHandlerMapping socketsOfPartners() {
      WebSocketHandler handler = new PartnersOnly();
      return new SimpleUrlHandlerMapping(
          Map.of("/list/plain", handler, "/any/plain", handler, "/bypass/plain", handler), -1);
    }
  }

  private static final class PartnersOnly implements WebSocketHandler, CorsConfigurationSource {

    @Override
    public Mono<Void> handle(WebSocketSession session) {
      return session.receive().then();
    }

    @Override
    public CorsConfiguration getCorsConfiguration(ServerWebExchange exchange) {
      CorsConfiguration configuration = new CorsConfiguration();
      configuration.setAllowedOrigins(List.of("https://partner.example"));
      return configuration;
    }
  }
}
