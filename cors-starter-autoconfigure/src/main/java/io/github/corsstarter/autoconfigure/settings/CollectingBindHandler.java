package io.github.corsstarter.autoconfigure.settings;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Bindable.BindRestriction;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionFailedException;

/**
 * Collects the values that Spring Boot's binder cannot bind. The binder goes on as if they were not
 * written.
 */
final class CollectingBindHandler extends AbstractBindHandler {

  private static final String PLACEHOLDER_CURE =
      "define the property that ${...} names, or give it a default, as in ${NAME:default}";

  private final CorsSources sources;

  private final ProblemCollector problems;

  CollectingBindHandler(BindHandler parent, CorsSources sources, ProblemCollector problems) {
    super(parent);
    this.sources = sources;
    this.problems = problems;
  }

  /** Policies are bound one by one; a single value in place of a group is reported elsewhere. */
  @Override
  @SuppressWarnings("NullAway") // Null tells the binder not to bind.
  public <T> Bindable<T> onStart(
      ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
    if (name.equals(PropertyTree.POLICIES) || problems.isUnreadable(name)) {
      return null;
    }
    Bindable<T> started = super.onStart(name, target, context);
    return target.getType().resolve(Object.class).isRecord()
        ? started.withBindRestrictions(BindRestriction.NO_DIRECT_PROPERTY)
        : started;
  }

  @Override
  public Object onSuccess(
      ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
    if (result instanceof List<?> list) {
      sources.find(name).ifPresent(property -> checkList(property, list));
    } else if (result instanceof String text && hasPlaceholder(text)) {
      sources.find(name).ifPresent(this::reportPlaceholder);
    }
    return super.onSuccess(name, target, context, result);
  }

  private void checkList(WrittenProperty property, List<?> list) {
    if (property.isElement()) {
      return;
    }
    if (hasPlaceholder(list)) {
      reportPlaceholder(property);
    } else if (SplitList.isSplitInsideBrackets(property.name(), list)) {
      problems.unreadable(
          property,
          "was split at every comma, even inside brackets",
          "write a list of single elements: a dash before each in YAML, [0] after the name of the"
              + " first one in properties, _0 in variables");
    } else if (list.isEmpty() && property.uniform(property.size() - 1).equals("allowedmethods")) {
      problems.advice(
          property.text(),
          null,
          "is empty, so no method is admitted; remove it if you do not want that");
    }
  }

  @Override
  @SuppressWarnings("NullAway") // Null is what the binder takes for "not written".
  public Object onFailure(
      ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
    if (error instanceof UnboundConfigurationPropertiesException gap) {
      reportGap(name, gap);
      return elementsBeforeGap(name, context);
    }
    sources.find(name).ifPresent(property -> report(property, target, error));
    return null;
  }

  private void report(WrittenProperty property, Bindable<?> target, Exception error) {
    if (!(error instanceof ConversionException)) {
      problems.unreadable(property, "cannot be resolved: " + error.getMessage(), PLACEHOLDER_CURE);
      return;
    }
    if (error instanceof ConversionFailedException failed) {
      Object value = requireNonNullElse(failed.getValue(), "");
      if (value.equals("")) {
        return; // as if it was not written
      }
      if (hasPlaceholder(value)) {
        reportPlaceholder(property);
        return;
      }
    }
    reportType(property, target.getType().resolve(Object.class));
  }

  /** Spring Boot leaves a placeholder that nothing defines as it is. */
  private static boolean hasPlaceholder(Object value) {
    return value.toString().contains("${");
  }

  private void reportPlaceholder(WrittenProperty property) {
    problems.unreadable(property, "has a placeholder that nothing defines", PLACEHOLDER_CURE);
  }

  private void reportType(WrittenProperty property, Class<?> type) {
    if (type.isEnum()) {
      List<String> values =
          Arrays.stream(type.getEnumConstants())
              .map(value -> value.toString().toLowerCase(Locale.ROOT))
              .toList();
      problems.unreadable(
          property,
          "is none of " + String.join(", ", values),
          values.stream().collect(Collectors.joining(" or ", "write ", "")));
    } else if (type == Duration.class) {
      problems.unreadable(
          property, "is not a duration", "write a duration such as 30m, 1h or 600s");
    } else if (type == boolean.class || type == Boolean.class) {
      problems.unreadable(property, "is not a boolean", "write true or false");
    } else if (type == int.class) {
      problems.unreadable(
          property, "is not a whole number", "write a number in digits, such as 1000");
    } else {
      problems.unreadable(property, "cannot be read", "write a list of strings");
    }
  }

  private void reportGap(
      ConfigurationPropertyName list, UnboundConfigurationPropertiesException gap) {
    int size = list.getNumberOfElements();
    for (ConfigurationProperty unbound : gap.getUnboundProperties()) {
      ConfigurationPropertyName name = unbound.getName();
      if (name.getNumberOfElements() == size + 1 && name.isNumericIndex(size)) {
        sources.find(name).ifPresent(property -> reportGap(property, list));
      }
    }
  }

  private void reportGap(WrittenProperty property, ConfigurationPropertyName list) {
    String element = "[" + property.uniform(property.size() - 1) + "]";
    problems.unreadable(
        property,
        list.append(element),
        property.written(),
        "is not reached: an element before it is missing",
        "number the elements of the list from 0 on without a gap");
  }

  /** The elements of a list that can be reached, so that they are checked too. */
  private static @Nullable List<String> elementsBeforeGap(
      ConfigurationPropertyName list, BindContext context) {
    List<String> elements = new ArrayList<>();
    BindResult<String> element;
    do {
      ConfigurationPropertyName name = list.append("[" + elements.size() + "]");
      element = context.getBinder().bind(name, Bindable.of(String.class));
      element.ifBound(elements::add);
    } while (element.isBound());
    return elements.isEmpty() ? null : elements;
  }
}
