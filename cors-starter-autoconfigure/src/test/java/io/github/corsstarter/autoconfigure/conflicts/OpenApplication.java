package io.github.corsstarter.autoconfigure.conflicts;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Handlers that fail, with nothing between them and the client but the starter. */
@Configuration(proxyBeanMethods = false)
@Import({
  WithoutSecurity.class,
  Fuse.class,
  ErrorEndpoints.class,
  VaryEndpoints.class,
  ServletErrorEndpoints.class,
  WebFluxErrorEndpoints.class
})
class OpenApplication {}
