package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Looks for all kinds once, when every bean is there and no request has come. */
final class NeighbourSearch implements SmartInitializingSingleton {

  private final CorsAdvice advice;

  private final List<Neighbour> neighbours;

  NeighbourSearch(CorsAdvice advice, List<Neighbour> neighbours) {
    this.advice = advice;
    this.neighbours = neighbours;
  }

  @Override
  public void afterSingletonsInstantiated() {
    neighbours.stream().flatMap(Neighbour::advice).forEach(advice::give);
  }
}
