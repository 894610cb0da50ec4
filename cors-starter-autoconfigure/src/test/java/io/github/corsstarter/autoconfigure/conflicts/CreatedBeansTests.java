package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A search for beans starts nothing that has not been started. */
class CreatedBeansTests {

  private final DefaultListableBeanFactory factory = new DefaultListableBeanFactory();

  private final CreatedBeans beans = new CreatedBeans(factory);

  @Test
  void onlyCreatedSingletonsAreFound() {
    Unordered created = new Unordered();
    RootBeanDefinition prototype = new RootBeanDefinition(Unordered.class, Unordered::new);
    prototype.setScope(BeanDefinition.SCOPE_PROTOTYPE);
    factory.registerBeanDefinition("prototype", prototype);
    factory.registerBeanDefinition("lazy", new RootBeanDefinition(Unordered.class, Unordered::new));
    factory.registerSingleton("created", created);

    assertThat(beans.of(Unordered.class)).containsExactly(entry("created", created));
    assertThat(factory.containsSingleton("lazy")).isFalse();
  }

  @Test
  void orderIsThatOfTheInterfaceOrTheAnnotation() {
    factory.registerSingleton("ordered", (Ordered) () -> 7);
    factory.registerSingleton("annotated", new Annotated());
    factory.registerSingleton("other", new Unordered());

    assertThat(beans.order("ordered")).isEqualTo(7);
    assertThat(beans.order("annotated")).isEqualTo(8);
    assertThat(beans.order("other")).isEqualTo(Integer.MAX_VALUE);
  }

  static final class Unordered {}

  @Order(8)
  static final class Annotated {}
}
