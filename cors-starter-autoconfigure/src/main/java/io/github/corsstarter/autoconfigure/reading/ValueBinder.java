package io.github.corsstarter.autoconfigure.reading;

import io.github.corsstarter.autoconfigure.source.WrittenKey;
import io.github.corsstarter.autoconfigure.source.WrittenKeys;
import io.github.corsstarter.core.PolicyProblem;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;

/**
 * Binds values and goes on where one cannot be read: it is reported and then treated as if it was
 * not there.
 */
final class ValueBinder implements BindHandler {

  private static final String PLACEHOLDER_CURE =
      "define what stands in ${...}, or write a value behind a colon, as in ${NAME:value}";

  private final Binder binder;

  private final WrittenKeys keys;

  private final Report report;

  ValueBinder(Environment environment, WrittenKeys keys, Report report) {
    this.binder = new Binder(keys.sources(), new PropertySourcesPlaceholdersResolver(environment));
    this.keys = keys;
    this.report = report;
  }

  /** What is set at the name or below it; the built-in value if nothing is that can be read. */
  <T> T value(ConfigurationPropertyName name, Bindable<T> type, T builtIn) {
    return binder.bind(name, type, this).orElse(builtIn);
  }

  @Override
  @SuppressWarnings("NullAway") // Null is what Boot takes for "not there".
  public Object onFailure(
      ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
    Class<?> type = target.getType().resolve(Object.class);
    // A group with a value of its own has been reported as such already.
    if (!type.isRecord()) {
      report(name, type, error);
    }
    return null;
  }

  /** Spring Boot leaves a placeholder that nothing defines as it is. */
  @Override
  public Object onSuccess(
      ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
    if (!result.getClass().isRecord() && hasPlaceholder(result)) {
      WrittenKey key = located(name);
      if (!report.isUnreadable(key.text())) {
        problem(key, "has a placeholder that nothing defines", PLACEHOLDER_CURE);
      }
    }
    return result;
  }

  private static boolean hasPlaceholder(Object result) {
    Collection<?> values = result instanceof Collection<?> list ? list : List.of(result);
    for (Object value : values) {
      if (value.toString().contains("${")) {
        return true;
      }
    }
    return false;
  }

  private void report(ConfigurationPropertyName name, Class<?> type, Exception error) {
    if (error instanceof UnboundConfigurationPropertiesException gap) {
      reportGap(name, gap);
    } else if (error instanceof ConversionException) {
      ExpectedValue expected = ExpectedValue.of(type);
      problem(located(name), expected.reason(), expected.cure());
    } else {
      problem(located(name), "cannot be resolved: " + error.getMessage(), PLACEHOLDER_CURE);
    }
  }

  private void reportGap(
      ConfigurationPropertyName list, UnboundConfigurationPropertiesException gap) {
    if (report.isUnreadable(list.toString())) {
      return;
    }
    for (ConfigurationProperty property : gap.getUnboundProperties()) {
      ConfigurationPropertyName name = property.getName();
      int index = name.getNumberOfElements() - 1;
      if (name.isNumericIndex(index) && index == list.getNumberOfElements()) {
        report.add(
            new PolicyProblem(
                Code.VALUE_INVALID,
                UnknownKeys.policyOf(list),
                name.toString(),
                String.valueOf(property.getValue()),
                String.valueOf(property.getOrigin()),
                "is not reached: an element before it is missing",
                "number the elements of the list from [0] on without a gap"));
      }
    }
  }

  private WrittenKey located(ConfigurationPropertyName name) {
    return keys.find(name).orElseThrow(() -> new IllegalStateException(name + " is not set"));
  }

  private void problem(WrittenKey key, String reason, String cure) {
    report.problem(Code.VALUE_INVALID, UnknownKeys.policy(key), key, key.value(), reason, cure);
  }
}
