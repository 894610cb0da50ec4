package io.github.corsstarter.core;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which policy governs a request. A bean of this type replaces the configured policies; inject
 * {@link CorsPolicies} to fall back to them.
 *
 * <pre>{@code
 * @Bean
 * PolicyResolver tenantPolicies(CorsPolicies configured) {
 *   CorsPolicy acme = CorsPolicy.named("acme").allowOrigins("https://acme.example").build();
 *   return request ->
 *       request.host().equals("acme.localhost") ? acme : configured.governing(request);
 * }
 * }</pre>
 *
 * Called once for each request, again with other readings of the path if it can be read in several
 * ways, once more for an error page, and for requests that are explained; by many threads at once
 * and on event loops, so it must not block: answer from memory. What it throws fails the request. A
 * CORS-preflight request carries no cookie, no {@code Authorization} and no custom header: resolve
 * by host and path.
 */
@FunctionalInterface
public interface PolicyResolver {

  /** The policy that governs the request; null leaves the request to the application. */
  @Nullable CorsPolicy resolve(CorsRequest request);

  /**
   * The request headers, {@code Origin} aside, that the answer depends on; they are added to the
   * {@code Vary} of every response, governed or not. Asked once, at start-up.
   */
  default Set<String> varyBy() {
    return Set.of();
  }
}
