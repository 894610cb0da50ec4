package io.github.corsstarter.autoconfigure.conflicts;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

/** What applications write themselves: {@code http.cors()}, a resource server, method security. */
@Configuration(proxyBeanMethods = false)
@Import(LockedApplication.class)
class SecurityChains {

  static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private static SecretKeySpec key() {
    return new SecretKeySpec(KEY, "HmacSHA256");
  }

  private static UserDetails user() {
    return User.withUsername("user").password("{noop}secret").roles("USER").build();
  }

  @EnableMethodSecurity
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class Servlet {

    @Bean
    UserDetailsService users() {
      return new InMemoryUserDetailsManager(user());
    }

    @Bean
    JwtDecoder jwtDecoder() {
      return NimbusJwtDecoder.withSecretKey(key()).build();
    }

    @Bean
    @ConditionalOnBooleanProperty("test.with-cors")
    SecurityFilterChain withCors(HttpSecurity http) throws Exception {
      http.cors(Customizer.withDefaults());
      return locked(http);
    }

    @Bean
    @ConditionalOnBooleanProperty(value = "test.with-cors", havingValue = false)
    SecurityFilterChain withoutCors(HttpSecurity http) throws Exception {
      return locked(http);
    }

    private static SecurityFilterChain locked(HttpSecurity http) throws Exception {
      http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
      http.httpBasic(Customizer.withDefaults());
      http.formLogin(login -> login.loginProcessingUrl("/api/login"));
      http.logout(logout -> logout.logoutUrl("/api/logout"));
      http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()));
      return http.build();
    }
  }

  @EnableReactiveMethodSecurity
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  static class Reactive {

    @Bean
    ReactiveUserDetailsService users() {
      return new MapReactiveUserDetailsService(user());
    }

    @Bean
    ReactiveJwtDecoder jwtDecoder() {
      return NimbusReactiveJwtDecoder.withSecretKey(key()).build();
    }

    @Bean
    @ConditionalOnBooleanProperty("test.with-cors")
    SecurityWebFilterChain withCors(ServerHttpSecurity http) {
      http.cors(Customizer.withDefaults());
      return locked(http);
    }

    @Bean
    @ConditionalOnBooleanProperty(value = "test.with-cors", havingValue = false)
    SecurityWebFilterChain withoutCors(ServerHttpSecurity http) {
      return locked(http);
    }

    private static SecurityWebFilterChain locked(ServerHttpSecurity http) {
      http.authorizeExchange(exchanges -> exchanges.anyExchange().authenticated());
      http.httpBasic(Customizer.withDefaults());
      http.formLogin(login -> login.loginPage("/api/login"));
      http.logout(logout -> logout.logoutUrl("/api/logout"));
      http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()));
      return http.build();
    }
  }
}
