package io.github.corsstarter.autoconfigure.conflicts;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.conflicts.SpringMechanisms.MappedHandler;
import io.github.corsstarter.core.PolicyAdvice;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.CrossOrigin;

/**
 * Looks for other CORS mechanisms on paths that a policy governs, once, when all beans have been
 * created. The advice on each says which one wins and what to remove.
 */
final class ConflictSearch implements SmartInitializingSingleton {

  private static final Log LOG = LogFactory.getLog(ConflictSearch.class);

  /** The order of Spring Security's filter in both stacks, unless the application changes it. */
  private static final int SECURITY_ORDER = -100;

  static final String NO_EFFECT =
      "has no effect on paths that a policy covers; remove it unless other paths need it";

  private static final String FIRST =
      "answers preflights before the policies do, so it wins on paths that both cover; remove it,"
          + " or order it after cors.filter.order";

  private final CorsAdvice advice;

  private final GovernedPaths governed;

  private final SpringMechanisms spring;

  private final PropertyConflicts properties;

  ConflictSearch(
      CorsAdvice advice,
      GovernedPaths governed,
      SpringMechanisms spring,
      PropertyConflicts properties) {
    this.advice = advice;
    this.governed = governed;
    this.spring = spring;
    this.properties = properties;
  }

  @Override
  public void afterSingletonsInstantiated() {
    try {
      if (governed.any()) {
        search();
      }
    } catch (RuntimeException e) {
      // The search calls beans of the application; advice is not worth a start that fails.
      LOG.debug("Cannot look for other CORS mechanisms", e);
    }
  }

  private void search() {
    adviseOnOrder();
    adviseOnBeans();
    adviseOnAnnotations();
    for (String pattern : new TreeSet<>(spring.corsMappings())) {
      if (governed.overlap(pattern)) {
        advice.give(properties.onMapping(pattern));
      }
    }
    properties.advise(advice, governed);
  }

  private void adviseOnOrder() {
    if (spring.hasSecurity() && governed.filterOrder() >= SECURITY_ORDER) {
      advice.give(
          new PolicyAdvice(
              "cors.filter.order",
              String.valueOf(governed.filterOrder()),
              "runs the filter after Spring Security, which requires a login even for preflights:"
                  + " write a number below "
                  + SECURITY_ORDER));
    }
  }

  /** Beans do not show which paths they cover, so each is reported. */
  private void adviseOnBeans() {
    spring
        .corsFilters()
        .forEach(
            (bean, order) ->
                advice.give(
                    order > governed.filterOrder()
                        ? advice("the bean " + bean, null)
                        : new PolicyAdvice("the bean " + bean, null, FIRST)));
    for (String bean : spring.corsSources()) {
      advice.give(advice("the bean " + bean, null));
    }
  }

  /** Each annotation is reported once, with the first governed pattern of its handlers. */
  private void adviseOnAnnotations() {
    Map<AnnotatedElement, SortedSet<String>> found = new HashMap<>();
    for (MappedHandler mapped : spring.handlers()) {
      for (AnnotatedElement element :
          List.of(mapped.handler().getBeanType(), mapped.handler().getMethod())) {
        if (AnnotatedElementUtils.hasAnnotation(element, CrossOrigin.class)) {
          mapped.patterns().stream()
              .filter(governed::overlap)
              .forEach(it -> found.computeIfAbsent(element, any -> new TreeSet<>()).add(it));
        }
      }
    }
    found.entrySet().stream()
        .map(it -> advice("@CrossOrigin on " + place(it.getKey()), it.getValue().first()))
        .sorted(Comparator.comparing(PolicyAdvice::toString))
        .forEach(advice::give);
  }

  private static PolicyAdvice advice(String mechanism, @Nullable String pattern) {
    return new PolicyAdvice(mechanism, pattern, NO_EFFECT);
  }

  private static String place(AnnotatedElement element) {
    return element instanceof Method method
        ? method.getDeclaringClass().getSimpleName() + "." + method.getName()
        : ((Class<?>) element).getSimpleName();
  }
}
