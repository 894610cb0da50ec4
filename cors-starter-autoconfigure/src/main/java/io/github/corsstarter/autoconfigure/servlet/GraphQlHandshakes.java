package io.github.corsstarter.autoconfigure.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/**
 * Lets Spring GraphQL accept the WebSocket handshakes that a policy has accepted.
 *
 * <p>Spring GraphQL compares the origin of a handshake with {@code spring.graphql.cors.*}, and
 * accepts no foreign origin where these properties are not set. It asks neither the response, as
 * Spring's CORS processing does, nor anybody else, so its check is replaced by one that asks the
 * policy first. The checks of other WebSocket handlers are left alone: the application has written
 * them.
 */
final class GraphQlHandshakes implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String beanName) {
    if (bean instanceof SimpleUrlHandlerMapping mapping) {
      for (Object handler : mapping.getUrlMap().values()) {
        if (handler instanceof WebSocketHttpRequestHandler socket && isGraphQl(socket)) {
          askThePolicyFirst(socket);
        }
      }
    }
    return bean;
  }

  private static boolean isGraphQl(WebSocketHttpRequestHandler handler) {
    return WebSocketHandlerDecorator.unwrap(handler.getWebSocketHandler())
        instanceof GraphQlWebSocketHandler;
  }

  private static void askThePolicyFirst(WebSocketHttpRequestHandler handler) {
    List<HandshakeInterceptor> interceptors = new ArrayList<>(handler.getHandshakeInterceptors());
    interceptors.replaceAll(
        interceptor ->
            interceptor instanceof OriginHandshakeInterceptor
                ? new PolicyFirst(interceptor)
                : interceptor);
    handler.setHandshakeInterceptors(interceptors);
  }

  private record PolicyFirst(HandshakeInterceptor check) implements HandshakeInterceptor {

    @Override
    public boolean beforeHandshake(
        ServerHttpRequest request,
        ServerHttpResponse response,
        WebSocketHandler handler,
        Map<String, Object> attributes)
        throws Exception {
      return (request instanceof ServletServerHttpRequest servlet
              && GuardedRequest.isAcceptedHandshake(servlet.getServletRequest()))
          || check.beforeHandshake(request, response, handler, attributes);
    }

    @Override
    public void afterHandshake(
        ServerHttpRequest request,
        ServerHttpResponse response,
        WebSocketHandler handler,
        @Nullable Exception exception) {
      check.afterHandshake(request, response, handler, exception);
    }
  }
}
