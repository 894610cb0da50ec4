package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.core.PolicyAdvice;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Spring's own CORS filters. Which paths they cover does not show, so any is reported. */
final class FilterNeighbour implements Neighbour {

  private final GovernedPaths governed;

  private final Supplier<Map<String, Integer>> orderByBean;

  /**
   * @param orderByBean the names of the beans that are or register such a filter, with their orders
   */
  FilterNeighbour(GovernedPaths governed, Supplier<Map<String, Integer>> orderByBean) {
    this.governed = governed;
    this.orderByBean = orderByBean;
  }

  @Override
  public Stream<PolicyAdvice> advice() {
    return governed.any()
        ? new TreeMap<>(orderByBean.get())
            .entrySet().stream().map(bean -> advice(bean.getKey(), bean.getValue()))
        : Stream.of();
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
