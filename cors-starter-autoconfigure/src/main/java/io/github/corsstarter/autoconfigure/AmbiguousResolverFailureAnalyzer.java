package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.core.PolicyResolver;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says that the resolvers are too many; Spring Boot's own analysis blames the filter. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AmbiguousResolverFailureAnalyzer
    extends AbstractFailureAnalyzer<NoUniqueBeanDefinitionException> {

  @Override
  protected @Nullable FailureAnalysis analyze(
      Throwable rootFailure, NoUniqueBeanDefinitionException cause) {
    if (!PolicyResolver.class.equals(cause.getBeanType())) {
      return null;
    }
    Collection<String> names = cause.getBeanNamesFound();
    return new FailureAnalysis(
        "The CORS starter asks one PolicyResolver, and there are several: "
            + (names == null ? cause.getMessage() : String.join(", ", names)),
        "Mark one of them with @Primary, remove the others, or write one that asks the others.",
        cause);
  }
}
