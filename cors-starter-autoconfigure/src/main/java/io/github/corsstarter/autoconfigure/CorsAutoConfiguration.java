package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.autoconfigure.path.PathIndex;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsPolicies;
import io.github.corsstarter.core.DecisionListener;
import io.github.corsstarter.core.PolicyResolver;
import io.github.corsstarter.core.internal.explain.Hints;
import io.github.corsstarter.core.internal.explain.ProblemDetails;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The policies and the evaluator, which both stacks share.
 *
 * <p>{@code cors.enabled} is no condition: conditions are frozen by ahead-of-time processing, but
 * the property is to be honored at run time. Where it is false, the evaluator passes everything on.
 */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass(PathPattern.class)
@ImportRuntimeHints(CorsRuntimeHints.class)
public final class CorsAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  CorsAdvice corsStarterAdvice(CorsSettings settings) {
    return new CorsAdvice(settings.advice());
  }

  @Bean
  @ConditionalOnMissingBean
  CorsPolicies corsStarterPolicies(CorsSettings settings) {
    return new PathIndex(settings.policies());
  }

  @Bean
  @ConditionalOnMissingBean
  Hints corsStarterHints(CorsSettings settings) {
    return new Hints(settings.enforced());
  }

  /**
   * @param beans for the resolver: to inject it would choose between several by the name of the
   *     parameter
   */
  @Bean
  @ConditionalOnMissingBean
  CorsEvaluator corsStarterEvaluator(
      CorsSettings settings,
      Hints hints,
      CorsPolicies policies,
      BeanFactory beans,
      ObjectProvider<DecisionListener> listeners) {
    if (!settings.properties().enabled()) {
      return CorsEvaluator.of(new PathIndex(List.of()), List.of());
    }
    List<DecisionListener> ordered = listeners.orderedStream().toList();
    PolicyResolver custom = beans.getBeanProvider(PolicyResolver.class).getIfAvailable();
    CorsEvaluator evaluator =
        custom == null ? CorsEvaluator.of(policies, ordered) : CorsEvaluator.of(custom, ordered);
    return settings.properties().diagnostics().enabled()
        ? evaluator.diagnosing(new ProblemDetails(hints))
        : evaluator;
  }
}
