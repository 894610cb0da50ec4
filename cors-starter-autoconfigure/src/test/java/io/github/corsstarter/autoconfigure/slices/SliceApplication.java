package io.github.corsstarter.autoconfigure.slices;

import java.util.concurrent.CompletableFuture;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Handlers that answer at once and later, below a path of each policy, without a login. */
@SpringBootApplication
public class SliceApplication {

  @RestController
  @RequestMapping({"/api", "/public"})
  static class Endpoints {

    @RequestMapping("/greeting")
    String greeting() {
      return "hello";
    }

    @RequestMapping("/missing")
    String missing() {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @RequestMapping("/failure")
    String failure() {
      throw new IllegalStateException("thrown by the handler");
    }

    @RequestMapping("/later/greeting")
    CompletableFuture<String> laterGreeting() {
      return CompletableFuture.supplyAsync(this::greeting);
    }

    @RequestMapping("/later/missing")
    CompletableFuture<String> laterMissing() {
      return CompletableFuture.supplyAsync(this::missing);
    }

    @RequestMapping("/later/failure")
    CompletableFuture<String> laterFailure() {
      return CompletableFuture.supplyAsync(this::failure);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class ServletSecurity {

    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  static class ReactiveSecurity {

    @Bean
    SecurityWebFilterChain open(ServerHttpSecurity http) {
      return http.authorizeExchange(exchanges -> exchanges.anyExchange().permitAll()).build();
    }
  }
}
