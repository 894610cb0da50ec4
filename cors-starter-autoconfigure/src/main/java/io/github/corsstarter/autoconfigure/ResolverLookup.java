package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.core.PolicyResolver;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Finds the application's {@link PolicyResolver}. Injection would also choose by the name of the
 * parameter or by {@code @Priority}; which policies are in force must be said with
 * {@code @Primary}, or with {@code @Fallback} on all others.
 */
record ResolverLookup(ConfigurableListableBeanFactory beans) {

  /**
   * The only one, or the primary one; null if there is none.
   *
   * @throws NoUniqueBeanDefinitionException if there are several
   */
  @Nullable PolicyResolver find() {
    List<String> names =
        Stream.of(beans.getBeanNamesForType(PolicyResolver.class))
            .filter(is(BeanDefinition::isAutowireCandidate).or(name -> !isDefined(name)))
            .toList();
    if (names.size() > 1) {
      List<String> primary = names.stream().filter(is(BeanDefinition::isPrimary)).toList();
      List<String> preferred =
          primary.isEmpty()
              ? names.stream().filter(is(BeanDefinition::isFallback).negate()).toList()
              : primary;
      if (preferred.size() != 1) {
        throw new NoUniqueBeanDefinitionException(
            PolicyResolver.class, preferred.isEmpty() ? names : preferred);
      }
      return beans.getBean(preferred.get(0), PolicyResolver.class);
    }
    return beans.getBeanProvider(PolicyResolver.class).getIfAvailable();
  }

  private Predicate<String> is(Predicate<BeanDefinition> property) {
    return name -> isDefined(name) && property.test(beans.getMergedBeanDefinition(name));
  }

  private boolean isDefined(String name) {
    return beans.containsBeanDefinition(name);
  }
}
