package io.github.corsstarter.autoconfigure.conflicts;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.core.PolicyAdvice;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Looks for other CORS mechanisms on paths that a policy governs: once, when every bean is there
 * and no request has come. Says of each what wins and what to remove.
 */
final class ConflictSearch implements SmartInitializingSingleton {

  private static final Log LOG = LogFactory.getLog(ConflictSearch.class);

  /** That of its filter in both stacks, unless somebody changes it. */
  private static final int SECURITY_ORDER = -100;

  static final String NO_EFFECT =
      "it has no effect where a policy governs: remove it, unless it is meant for other paths too";

  private final CorsAdvice advice;

  private final GovernedPaths governed;

  private final SpringMechanisms spring;

  private final CorsPropertySearch properties;

  ConflictSearch(
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

  private void adviseOnHandlers() {
    for (PolicyAdvice annotation : new AnnotationSearch(spring.handlers(), governed).advice()) {
      advice.give(annotation);
    }
  }

  private void adviseOnMappings() {
    for (String pattern : new TreeSet<>(spring.corsMappings())) {
      if (governed.overlap(pattern)) {
        advice.give(new PolicyAdvice(properties.mapperOf(pattern), pattern, NO_EFFECT));
      }
    }
  }
}
