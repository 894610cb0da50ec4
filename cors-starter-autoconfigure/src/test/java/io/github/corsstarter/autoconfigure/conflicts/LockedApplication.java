package io.github.corsstarter.autoconfigure.conflicts;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The same handlers behind Spring Security as Spring Boot configures it: everything locked. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  Fuse.class,
  ErrorEndpoints.class,
  ServletErrorEndpoints.class,
  WebFluxErrorEndpoints.class
})
class LockedApplication {

  static final String USER = "Basic dXNlcjpzZWNyZXQ=";
}
