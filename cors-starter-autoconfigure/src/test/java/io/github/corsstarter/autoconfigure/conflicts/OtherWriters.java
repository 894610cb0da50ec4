package io.github.corsstarter.autoconfigure.conflicts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import reactor.core.publisher.Mono;

/** Code of applications that writes CORS headers: in handlers, interceptors and filters. */
@Configuration(proxyBeanMethods = false)
@Import({OtherWriters.Handler.class, OtherWriters.Interceptor.class, OtherWriters.Filter.class})
class OtherWriters {

  @RestController
  static class Handler {

    @GetMapping({"/api/own-headers", "/open/own-headers"})
    ResponseEntity<String> ownHeaders() {
      return ResponseEntity.ok()
          .header("Access-Control-Allow-Origin", "https://handler.example")
          .header("Access-Control-Allow-Credentials", "false")
          .header("Access-Control-Expose-Headers", "X-Handler")
          .header("Vary", "Accept-Encoding, Origin")
          .body("own headers");
    }

    @GetMapping("/api/lower-case")
    ResponseEntity<String> lowerCase() {
      return ResponseEntity.ok()
          .header("access-control-allow-origin", Policies.ORIGIN)
          .body("lower case");
    }

    @GetMapping({"/api/intercepted", "/open/intercepted"})
    String intercepted() {
      return "intercepted";
    }

    @RequestMapping(path = "/open/options", method = RequestMethod.OPTIONS)
    String options() {
      return "options";
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class Interceptor implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      registry.addInterceptor(this).addPathPatterns("/api/intercepted", "/open/intercepted");
    }

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      response.addHeader("Access-Control-Allow-Origin", "*");
      response.addHeader("Access-Control-Expose-Headers", "X-Interceptor");
      return true;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  static class Filter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
      if (exchange.getRequest().getPath().value().endsWith("/intercepted")) {
        exchange.getResponse().getHeaders().add("Access-Control-Allow-Origin", "*");
        exchange.getResponse().getHeaders().add("Access-Control-Expose-Headers", "X-Interceptor");
      }
      return chain.filter(exchange);
    }
  }
}
