package io.github.corsstarter.core;

import org.jspecify.annotations.Nullable;

/**
 * Something about a policy that works, but is untidy or unlikely to be meant.
 *
 * @param property where it stands, such as {@code allowed-origins[1]}
 * @param value what stands there; null if nothing does
 * @param text what was made of it, or what to do about it
 */
public record PolicyAdvice(String property, @Nullable String value, String text) {

  @Override
  public String toString() {
    String subject = Printable.of(property);
    return value == null
        ? subject + ": " + Printable.escaped(text)
        : subject + " (" + Printable.of(value) + "): " + Printable.escaped(text);
  }
}
