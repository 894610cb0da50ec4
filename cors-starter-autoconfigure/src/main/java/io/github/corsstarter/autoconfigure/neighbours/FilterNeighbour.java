package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.core.PolicyAdvice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Spring's own CORS filters. Which paths they cover does not show, so any is reported. */
final class FilterNeighbour implements Neighbour {

  private final GovernedPaths governed;

  private final SpringMechanisms spring;

  FilterNeighbour(GovernedPaths governed, SpringMechanisms spring) {
    this.governed = governed;
    this.spring = spring;
  }

  @Override
  public List<PolicyAdvice> advice() {
    List<PolicyAdvice> advice = new ArrayList<>();
    if (governed.any()) {
      for (Map.Entry<String, Integer> bean : new TreeMap<>(spring.corsFilters()).entrySet()) {
        advice.add(advice(bean.getKey(), bean.getValue()));
      }
    }
    return advice;
  }

  private PolicyAdvice advice(String bean, int order) {
    String text =
        order <= governed.filterOrder()
            ? "Spring's CORS filter runs before the policies and answers preflights itself, so that it"
                + " wins where both cover a path: remove the bean, or order it after cors.filter.order"
            : "Spring's CORS filter answers requests too; where a policy governs, the policy wins:"
                + " remove the bean, unless it is meant for other paths";
    return new PolicyAdvice("the bean " + bean, null, text);
  }
}
