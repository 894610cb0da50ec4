package io.github.corsstarter.autoconfigure.neighbours;

import io.github.corsstarter.core.PolicyAdvice;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.method.HandlerMethod;

/** {@code @CrossOrigin} on handlers or their classes. */
final class HandlerNeighbour implements Neighbour {

  private static final String TEXT =
      "it has no effect where a policy governs: remove it, or leave the path out of the policies";

  private final GovernedPaths governed;

  private final Supplier<Stream<Mapped>> handlers;

  HandlerNeighbour(GovernedPaths governed, Supplier<Stream<Mapped>> handlers) {
    this.governed = governed;
    this.handlers = handlers;
  }

  /** A handler and the patterns it is mapped to. */
  record Mapped(HandlerMethod handler, Collection<String> patterns) {}

  @Override
  public Stream<PolicyAdvice> advice() {
    return handlers
        .get()
        .filter(mapped -> isAnnotated(mapped.handler()))
        .flatMap(
            mapped ->
                mapped.patterns().stream()
                    .filter(governed::overlap)
                    .limit(1)
                    .map(pattern -> advice(mapped.handler(), pattern)));
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
