package io.github.corsstarter.autoconfigure.conflicts;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What method security guards, in the types that it asks for in each stack. */
@Configuration(proxyBeanMethods = false)
@Import({SecuredEndpoints.Servlet.class, SecuredEndpoints.Reactive.class})
class SecuredEndpoints {

  @RestController
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class Servlet {

    @GetMapping("/api/admin")
    @PreAuthorize("hasRole('ADMIN')")
    public String admin() {
      return "admin";
    }
  }

  @RestController
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  static class Reactive {

    @GetMapping("/api/admin")
    @PreAuthorize("hasRole('ADMIN')")
    public Mono<String> admin() {
      return Mono.just("admin");
    }
  }
}
