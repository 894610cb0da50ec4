package io.github.corsstarter.autoconfigure.conflicts;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The beans that have been created. What starts lazily, or anew for each use, is left alone. */
record CreatedBeans(ConfigurableListableBeanFactory beans) {

  List<String> names(Class<?> type) {
    List<String> names = new ArrayList<>();
    // To ask for names by type would guess the type of every bean, each time.
    for (String name : beans.getSingletonNames()) {
      if (type.isInstance(beans.getSingleton(name))) {
        names.add(name);
      }
    }
    return names;
  }

  boolean contains(String name) {
    return beans.containsBean(name);
  }

  <T> T get(String name, Class<T> type) {
    return beans.getBean(name, type);
  }

  <T> List<T> all(Class<T> type) {
    List<T> all = new ArrayList<>();
    for (String name : names(type)) {
      all.add(get(name, type));
    }
    return all;
  }

  /** The order in which the bean takes part, by its interface or its annotation. */
  int order(String name) {
    if (beans.getBean(name) instanceof Ordered ordered) {
      return ordered.getOrder();
    }
    Order order = beans.findAnnotationOnBean(name, Order.class);
    return order == null ? Ordered.LOWEST_PRECEDENCE : order.value();
  }
}
