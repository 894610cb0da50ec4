package io.github.corsstarter.autoconfigure.neighbours;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The order in which a bean takes part, by its interface or its annotation. */
final class BeanOrders {

  private BeanOrders() {}

  static int of(ListableBeanFactory beans, String name) {
    if (beans.getBean(name) instanceof Ordered ordered) {
      return ordered.getOrder();
    }
    Order order = beans.findAnnotationOnBean(name, Order.class);
    return order == null ? Ordered.LOWEST_PRECEDENCE : order.value();
  }
}
