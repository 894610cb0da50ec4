package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.neighbours.SpringMechanisms.Mapped;
import io.github.corsstarter.core.PolicyAdvice;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.method.HandlerMethod;

/**
 * Looks for other CORS mechanisms on paths that a policy governs: once, when every bean is there
 * and no request has come. Says of each what wins and what to remove.
 */
final class NeighbourSearch implements SmartInitializingSingleton {

  private static final Log LOG = LogFactory.getLog(NeighbourSearch.class);

  /** That of its filter in both stacks, unless somebody changes it. */
  private static final int SECURITY_ORDER = -100;

  private final CorsAdvice advice;

  private final GovernedPaths governed;

  private final SpringMechanisms spring;

  private final CorsPropertySearch properties;

  NeighbourSearch(
      CorsAdvice advice,
      GovernedPaths governed,
      SpringMechanisms spring,
      CorsPropertySearch properties) {
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
      // It asks beans of the application; advice is not worth a start that fails.
      LOG.debug("Cannot look for other CORS mechanisms", e);
    }
  }

  private void search() {
    adviseOnOrder();
    adviseOnFilters();
    adviseOnSources();
    adviseOnHandlers();
    adviseOnMappings();
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

  /** Which paths they cover does not show, so any is reported. */
  private void adviseOnFilters() {
    for (Map.Entry<String, Integer> filter : new TreeMap<>(spring.corsFilters()).entrySet()) {
      String text =
          filter.getValue() <= governed.filterOrder()
              ? "Spring's CORS filter runs before the policies and answers preflights itself, so that"
                  + " it wins where both cover a path: remove the bean, or order it after"
                  + " cors.filter.order"
              : "Spring's CORS filter answers requests too; where a policy governs, the policy wins:"
                  + " remove the bean, unless it is meant for other paths";
      advice.give(new PolicyAdvice("the bean " + filter.getKey(), null, text));
    }
  }

  /** Which paths they are for does not show either. */
  private void adviseOnSources() {
    for (String bean : new TreeSet<>(spring.corsSources())) {
      advice.give(
          new PolicyAdvice(
              "the bean " + bean,
              null,
              "Spring's CORS configuration has no effect where a policy governs: remove the bean,"
                  + " unless it is meant for other paths"));
    }
  }

  /** {@code @CrossOrigin} on handlers or their classes. */
  private void adviseOnHandlers() {
    for (Mapped mapped : spring.handlers()) {
      HandlerMethod handler = mapped.handler();
      String pattern = isAnnotated(handler) ? firstGoverned(mapped.patterns()) : null;
      if (pattern != null) {
        String where = handler.getBeanType().getSimpleName() + "." + handler.getMethod().getName();
        advice.give(
            new PolicyAdvice(
                "@CrossOrigin on " + where,
                pattern,
                "it has no effect where a policy governs: remove it, or leave the path out of the"
                    + " policies"));
      }
    }
  }

  private static boolean isAnnotated(HandlerMethod handler) {
    return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), CrossOrigin.class)
        || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), CrossOrigin.class);
  }

  private @Nullable String firstGoverned(Collection<String> patterns) {
    for (String pattern : patterns) {
      if (governed.overlap(pattern)) {
        return pattern;
      }
    }
    return null;
  }

  /** {@code addCorsMappings} of configurers. */
  private void adviseOnMappings() {
    for (String pattern : spring.corsMappings()) {
      if (governed.overlap(pattern)) {
        advice.give(
            new PolicyAdvice(
                "addCorsMappings",
                pattern,
                "it has no effect where a policy governs: remove the mapping, or leave the path out"
                    + " of the policies"));
      }
    }
  }
}
