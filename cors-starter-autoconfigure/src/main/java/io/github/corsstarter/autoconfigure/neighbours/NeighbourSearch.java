package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.core.PolicyAdvice;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

/** Looks for all kinds once, when every bean is there and no request has come. */
final class NeighbourSearch implements SmartInitializingSingleton {

  private final CorsAdvice advice;

  private final List<Neighbour> neighbours;

  NeighbourSearch(
      CorsAdvice advice, GovernedPaths governed, SpringMechanisms spring, Environment environment) {
    this.advice = advice;
    this.neighbours =
        List.of(
            new FilterNeighbour(governed, spring),
            new HandlerNeighbour(governed, spring),
            new MappingNeighbour(governed, spring),
            new PropertyNeighbour(governed, environment));
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (Neighbour neighbour : neighbours) {
      for (PolicyAdvice found : neighbour.advice()) {
        advice.give(found);
      }
    }
  }
}
