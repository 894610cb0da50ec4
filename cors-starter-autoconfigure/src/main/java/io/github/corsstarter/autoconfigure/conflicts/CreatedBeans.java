package io.github.corsstarter.autoconfigure.conflicts;

import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The singletons that have been created; lazy beans and those of other scopes are left alone. */
record CreatedBeans(ConfigurableListableBeanFactory beans) {

  /** Goes through all singletons: to ask the factory by type would guess the type of every bean. */
  <T> SortedMap<String, T> of(Class<T> type) {
    SortedMap<String, T> found = new TreeMap<>();
    for (String name : beans.getSingletonNames()) {
      Object bean = beans.getSingleton(name);
      if (type.isInstance(bean)) {
        found.put(name, type.cast(bean));
      }
    }
    return found;
  }

  boolean contains(String name) {
    return beans.containsBean(name);
  }

  /** The order of a bean, by its interface or its annotation. */
  int order(String name) {
    if (beans.getBean(name) instanceof Ordered ordered) {
      return ordered.getOrder();
    }
    Order order = beans.findAnnotationOnBean(name, Order.class);
    return order == null ? Ordered.LOWEST_PRECEDENCE : order.value();
  }
}
