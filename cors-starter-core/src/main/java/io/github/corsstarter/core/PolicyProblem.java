package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.Escaped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about a policy that must be mended before it can govern any request.
 *
 * @param policy the name of the policy; null if the problem is outside of any
 * @param property where it stands: the full name of a configuration property, or the setting of a
 *     policy that is built in code, such as {@code allowed-origins[1]}
 * @param value what stands there; null if nothing does
 * @param source where the value was set: a file with line and column, an environment variable, or
 *     the builder
 * @param reason why it cannot stand
 * @param cure what to write instead, beginning with a verb
 */
public record PolicyProblem(
    Code code,
    @Nullable String policy,
    String property,
    @Nullable String value,
    String source,
    String reason,
    String cure) {

  /** The kinds of problem; {@link #id} is stable. */
  public enum Code {
    ORIGIN_MISSING,
    ORIGIN_INVALID,
    ORIGIN_PROHIBITED,
    ANY_ORIGIN_WITH_CREDENTIALS,
    PUBLIC_SUFFIX_WITH_CREDENTIALS,
    INSECURE_ORIGIN_WITH_CREDENTIALS,
    METHOD_INVALID,
    METHOD_FORBIDDEN,
    REQUEST_HEADER_INVALID,
    REQUEST_HEADER_FORBIDDEN,
    REQUEST_HEADER_PROHIBITED,
    EXPOSED_HEADER_INVALID,
    EXPOSED_HEADER_FORBIDDEN,
    EXPOSED_HEADER_PROHIBITED,
    EXPOSED_ANY_WITH_CREDENTIALS,
    MAX_AGE_OUT_OF_BOUNDS,
    PATH_MISSING,
    PATH_INVALID,
    PATH_DUPLICATE,
    PROPERTY_UNKNOWN,
    VALUE_INVALID,
    POLICY_NAME_INVALID,
    POLICY_NAME_AMBIGUOUS;

    /** The code as reports and documentation spell it, such as {@code origin-invalid}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the value is a problem only because the policy allows credentials. */
    public boolean needsCredentials() {
      return switch (this) {
        case ANY_ORIGIN_WITH_CREDENTIALS,
            PUBLIC_SUFFIX_WITH_CREDENTIALS,
            INSECURE_ORIGIN_WITH_CREDENTIALS,
            EXPOSED_ANY_WITH_CREDENTIALS ->
            true;
        default -> false;
      };
    }
  }

  /** The same problem with the full name of the property and the place where it was set. */
  public PolicyProblem at(String fullProperty, String place) {
    return new PolicyProblem(code, policy, fullProperty, value, place, reason, cure);
  }

  /** The property and what stands there, in one line. */
  public String subject() {
    String name = Escaped.value(property);
    return value == null ? name : name + " = \"" + Escaped.value(value) + "\"";
  }

  /** The same problem with everything but the value fit for a line: keys may hold any character. */
  public PolicyProblem printable() {
    return new PolicyProblem(
        code,
        policy == null ? null : Escaped.value(policy),
        Escaped.value(property),
        value,
        Escaped.text(source),
        Escaped.text(reason),
        Escaped.text(cure));
  }

  /** All of it in one line. */
  @Override
  public String toString() {
    return Escaped.text(
        "[%s] %s (%s): %s; %s".formatted(code.id(), subject(), source, reason, cure));
  }
}
