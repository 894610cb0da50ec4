package io.github.corsstarter.sample;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;

/** One path behind a login. No {@code http.cors()}: the starter answers before Spring Security. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class ReactiveSecurityConfiguration {

  @Bean
  SecurityWebFilterChain security(ServerHttpSecurity http) {
    return http.authorizeExchange(
            exchanges ->
                exchanges.pathMatchers("/api/me").authenticated().anyExchange().permitAll())
        .httpBasic(Customizer.withDefaults())
        // No CSRF token: no session carries a login, and nothing behind the login changes anything.
        .csrf(CsrfSpec::disable)
        .requestCache(RequestCacheSpec::disable)
        .build();
  }
}
