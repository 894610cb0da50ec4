package io.github.corsstarter.autoconfigure;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Looks for the class among the definitions. To ask for a bean of it would guess the type of every
 * bean, in each of our configurations.
 */
final class OnCorsAutoConfiguration extends SpringBootCondition implements ConfigurationCondition {

  private static final String NAME = CorsAutoConfiguration.class.getName();

  @Override
  public ConfigurationPhase getConfigurationPhase() {
    return ConfigurationPhase.REGISTER_BEAN;
  }

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    ConditionMessage.Builder message =
        ConditionMessage.forCondition(ConditionalOnCorsAutoConfiguration.class);
    return isDefined(context.getRegistry())
        ? ConditionOutcome.match(message.found("configuration").items(NAME))
        : ConditionOutcome.noMatch(message.didNotFind("configuration").items(NAME));
  }

  private static boolean isDefined(BeanDefinitionRegistry beans) {
    for (String bean : beans.getBeanDefinitionNames()) {
      if (NAME.equals(beans.getBeanDefinition(bean).getBeanClassName())) {
        return true;
      }
    }
    return false;
  }
}
