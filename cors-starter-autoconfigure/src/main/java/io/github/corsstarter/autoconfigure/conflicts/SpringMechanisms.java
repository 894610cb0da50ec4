package io.github.corsstarter.autoconfigure.conflicts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.web.method.HandlerMethod;

/** Spring's own CORS mechanisms among the beans of an application, in one of the two stacks. */
interface SpringMechanisms {

  /** A handler and the patterns it is mapped to. */
  record Mapped(HandlerMethod handler, Collection<String> patterns) {}

  /** The names of the beans that are or register a CORS filter, with their orders. */
  Map<String, Integer> corsFilters();

  /** The names of the beans that such filters and Spring Security ask; handlers are none. */
  List<String> corsSources();

  /** Whether Spring Security filters requests. */
  boolean hasSecurity();

  /** All handlers, annotated or not. */
  List<Mapped> handlers();

  /** The patterns that configurers map. */
  Collection<String> corsMappings();
}
