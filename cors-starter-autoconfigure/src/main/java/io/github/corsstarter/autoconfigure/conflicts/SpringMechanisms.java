package io.github.corsstarter.autoconfigure.conflicts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.web.method.HandlerMethod;

/**
 * Finds Spring's own CORS mechanisms among the beans of an application, in one of the stacks. Finds
 * nothing by default, for applications with neither Spring MVC nor WebFlux.
 */
interface SpringMechanisms {

  /** A handler method and the patterns it is mapped to. */
  record MappedHandler(HandlerMethod handler, Collection<String> patterns) {}

  /** The names of the beans that are or register a CORS filter, with their orders. */
  default Map<String, Integer> corsFilters() {
    return Map.of();
  }

  /** The names of the configuration sources that CORS filters and Spring Security read. */
  default Collection<String> corsSources() {
    return List.of();
  }

  /** Whether Spring Security filters requests. */
  default boolean hasSecurity() {
    return false;
  }

  /** All handler methods, with {@code @CrossOrigin} or without. */
  default List<MappedHandler> handlers() {
    return List.of();
  }

  /** The patterns that configurers map in {@code addCorsMappings}. */
  default Collection<String> corsMappings() {
    return List.of();
  }
}
