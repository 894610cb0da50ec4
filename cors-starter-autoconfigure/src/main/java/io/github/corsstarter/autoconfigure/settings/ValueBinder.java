package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.core.PolicyProblem;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;

/**
 * Binds values and goes on where one cannot be read: it is reported and then treated as if it was
 * not there.
 */
final class ValueBinder implements BindHandler {

  private static final String PLACEHOLDER_CURE =
      "define the property that ${...} names, or give it a default, as in ${NAME:default}";

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
    return error instanceof UnboundConfigurationPropertiesException ? beforeGap(name) : null;
  }

  /** The elements of a list that can be reached, so that they are looked at too. */
  private @Nullable List<String> beforeGap(ConfigurationPropertyName list) {
    List<String> elements = new ArrayList<>();
    for (String element = element(list, 0);
        element != null;
        element = element(list, elements.size())) {
      elements.add(element);
    }
    return elements.isEmpty() ? null : elements;
  }

  private @Nullable String element(ConfigurationPropertyName list, int index) {
    return binder.bind(list.append("[" + index + "]"), Bindable.of(String.class)).orElse(null);
  }

  @Override
  public Object onSuccess(
      ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
    if (result instanceof List<?> list) {
      check(name, list);
    } else if (!result.getClass().isRecord() && hasPlaceholder(result)) {
      reportPlaceholder(located(name));
    }
    return result;
  }

  private void check(ConfigurationPropertyName name, List<?> list) {
    if (hasPlaceholder(list)) {
      WrittenKey key = located(name);
      if (!key.isElement()) {
        reportPlaceholder(key);
      }
    } else if (ListChecks.isSuspicious(name, list)) {
      new ListChecks(report).check(located(name), list);
    }
  }

  /** Spring Boot leaves a placeholder that nothing defines as it is. */
  private static boolean hasPlaceholder(Object value) {
    return value.toString().contains("${");
  }

  private void reportPlaceholder(WrittenKey key) {
    if (!report.isUnreadable(key.text())) {
      problem(key, "has a placeholder that nothing defines", PLACEHOLDER_CURE);
    }
  }

  private void report(ConfigurationPropertyName name, Class<?> type, Exception error) {
    if (error instanceof UnboundConfigurationPropertiesException gap) {
      reportGap(name, gap);
    } else if (error instanceof ConversionFailedException failed
        && String.valueOf(failed.getValue()).contains("${")) {
      reportPlaceholder(located(name));
    } else if (error instanceof ConversionException) {
      ExpectedValue expected = ExpectedValue.of(type);
      problem(located(name), expected.reason(), expected.cure());
    } else if (error instanceof NullPointerException && located(name).isElement()) {
      WrittenKey missing = keys.findElement(name, located(name).values().size()).orElseThrow();
      problem(missing, "has no value", "write one, or drop the element");
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
        WrittenKey key = located(name);
        report.add(
            new PolicyProblem(
                Code.VALUE_INVALID,
                UnknownKeys.policyOf(list),
                list + "[" + name.getLastElement(Form.ORIGINAL) + "]",
                String.valueOf(property.getValue()),
                key.place(),
                "is not reached: an element before it is missing",
                key.isVariable()
                    ? "number the variables of the list from _0 on without a gap"
                    : "number the elements of the list from [0] on without a gap"));
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
