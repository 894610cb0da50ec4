package io.github.corsstarter.sample;

import io.github.corsstarter.core.CorsPolicies;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.PolicyResolver;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * A policy for each tenant, found by the host name of the request, with {@code
 * --spring.profiles.active=tenants}. Every other host keeps the policies of {@code
 * application.yml}.
 */
@Configuration(proxyBeanMethods = false)
@Profile("tenants")
class TenantPolicies {

  private static final String TENANT_SUFFIX = ".localhost";

  @Bean
  PolicyResolver tenantPolicyResolver(CorsPolicies configured) {
    Map<String, CorsPolicy> tenants =
        Map.of("acme.localhost", acme(), "globex.localhost", globex());
    CorsPolicy unknown = CorsPolicy.rejectAll("unknown-tenant");
    return request -> {
      String host = request.host();
      return host.endsWith(TENANT_SUFFIX)
          ? tenants.getOrDefault(host, unknown)
          : configured.governing(request);
    };
  }

  private static CorsPolicy acme() {
    return CorsPolicy.named("acme")
        .allowOrigins("https://notes.acme.example")
        .allowMethods("GET", "POST", "PUT", "DELETE")
        .allowHeaders("Content-Type", "Authorization")
        .exposeHeaders("X-Total-Count", "Content-Disposition")
        .allowCredentials()
        .build();
  }

  /** Reads only, from wherever the tenant has its pages. */
  private static CorsPolicy globex() {
    return CorsPolicy.named("globex")
        .allowOrigins("https://*.globex.example")
        .allowMethods("GET")
        .build();
  }
}
