package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.Escaped;
import org.jspecify.annotations.Nullable;

/**
 * Something about a policy that works, but is untidy or probably not what the user wants.
 *
 * @param property the setting, such as {@code allowed-origins[1]}
 * @param value the value of the setting; null if it has none
 * @param text what was changed, or what to do about it
 */
public record PolicyAdvice(
    Severity severity, String property, @Nullable String value, String text) {

  /** How loudly to report an advice. */
  public enum Severity {
    /** Untidy, or without effect. */
    INFO,
    /** Not fit for production, or nothing works this way. */
    WARN
  }

  /** An advice of severity INFO. */
  public PolicyAdvice(String property, @Nullable String value, String text) {
    this(Severity.INFO, property, value, text);
  }

  /** The same advice with the full name of the property, and the value as it was written. */
  public PolicyAdvice at(String fullProperty, @Nullable String written) {
    return new PolicyAdvice(severity, fullProperty, written, text);
  }

  /** The advice in one line. */
  @Override
  public String toString() {
    String subject = Escaped.value(property);
    return value == null
        ? subject + ": " + Escaped.text(text)
        : subject + " (" + Escaped.value(value) + "): " + Escaped.text(text);
  }
}
