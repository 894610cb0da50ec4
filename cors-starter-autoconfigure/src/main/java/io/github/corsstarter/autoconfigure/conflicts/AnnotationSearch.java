package io.github.corsstarter.autoconfigure.conflicts;

import io.github.corsstarter.autoconfigure.conflicts.SpringMechanisms.Mapped;
import io.github.corsstarter.core.PolicyAdvice;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.CrossOrigin;

/** Looks for {@code @CrossOrigin} on handlers and their classes: each annotation counts once. */
final class AnnotationSearch {

  private final GovernedPaths governed;

  private final Map<AnnotatedElement, SortedSet<String>> found = new HashMap<>();

  AnnotationSearch(Collection<Mapped> handlers, GovernedPaths governed) {
    this.governed = governed;
    for (Mapped mapped : handlers) {
      look(mapped.handler().getBeanType(), mapped.patterns());
      look(mapped.handler().getMethod(), mapped.patterns());
    }
  }

  private void look(AnnotatedElement element, Collection<String> patterns) {
    if (AnnotatedElementUtils.hasAnnotation(element, CrossOrigin.class)) {
      for (String pattern : patterns) {
        if (governed.overlap(pattern)) {
          found.computeIfAbsent(element, key -> new TreeSet<>()).add(pattern);
        }
      }
    }
  }

  /** Ordered by where the annotations stand; each names the first governed pattern of its own. */
  List<PolicyAdvice> advice() {
    return found.entrySet().stream()
        .map(
            annotated ->
                new PolicyAdvice(
                    "@CrossOrigin on " + place(annotated.getKey()),
                    annotated.getValue().first(),
                    ConflictSearch.NO_EFFECT))
        .sorted(Comparator.comparing(PolicyAdvice::toString))
        .toList();
  }

  private static String place(AnnotatedElement element) {
    return element instanceof Method method
        ? method.getDeclaringClass().getSimpleName() + "." + method.getName()
        : ((Class<?>) element).getSimpleName();
  }
}
