package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.autoconfigure.neighbours.HandlerNeighbour.Mapped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Spring's own CORS mechanisms among the beans of an application, in one of the two stacks. */
interface SpringMechanisms {

  /** The names of the beans that are or register a CORS filter, with their orders. */
  Map<String, Integer> corsFilters();

  /** All handlers, annotated or not. */
  List<Mapped> handlers();

  /** The patterns that configurers map. */
  Collection<String> corsMappings();
}
