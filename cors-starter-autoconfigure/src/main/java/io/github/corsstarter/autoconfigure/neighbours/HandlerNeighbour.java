package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.core.PolicyAdvice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.method.HandlerMethod;

/** {@code @CrossOrigin} on handlers or their classes. */
final class HandlerNeighbour implements Neighbour {

  private static final String TEXT =
      "it has no effect where a policy governs: remove it, or leave the path out of the policies";

  private final GovernedPaths governed;

  private final SpringMechanisms spring;

  HandlerNeighbour(GovernedPaths governed, SpringMechanisms spring) {
    this.governed = governed;
    this.spring = spring;
  }

  /** A handler and the patterns it is mapped to. */
  record Mapped(HandlerMethod handler, Collection<String> patterns) {}

  @Override
  public List<PolicyAdvice> advice() {
    List<PolicyAdvice> advice = new ArrayList<>();
    for (Mapped mapped : spring.handlers()) {
      String pattern = isAnnotated(mapped.handler()) ? governed(mapped.patterns()) : null;
      if (pattern != null) {
        advice.add(advice(mapped.handler(), pattern));
      }
    }
    return advice;
  }

  /** The first of the patterns that a policy governs too; null if there is none. */
  private @Nullable String governed(Collection<String> patterns) {
    for (String pattern : patterns) {
      if (governed.overlap(pattern)) {
        return pattern;
      }
    }
    return null;
  }

  private static boolean isAnnotated(HandlerMethod handler) {
    return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), CrossOrigin.class)
        || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), CrossOrigin.class);
  }

  private static PolicyAdvice advice(HandlerMethod handler, String pattern) {
    String place = handler.getBeanType().getSimpleName() + "." + handler.getMethod().getName();
    return new PolicyAdvice("@CrossOrigin on " + place, pattern, TEXT);
  }
}
