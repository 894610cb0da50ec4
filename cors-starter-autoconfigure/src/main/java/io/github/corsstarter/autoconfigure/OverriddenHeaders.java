package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.core.PolicyAdvice;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Advises, once for each field, that the application writes CORS headers of its own, which are not
 * sent where a policy governs. Thread-safe.
 */
public final class OverriddenHeaders {

  /** The longest origin, 326 characters, fits. */
  private static final int MAX_LENGTH = 350;

  private static final Pattern UNPRINTABLE = Pattern.compile("[^ -~]");

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  private final CorsAdvice advice;

  public OverriddenHeaders(CorsAdvice advice) {
    this.advice = advice;
  }

  /**
   * A field was written that is not sent.
   *
   * @param name one of the field names of the CORS protocol, in any case
   * @param value as it was written
   * @param path of the first request that shows it
   */
  public void overridden(String name, String value, String path) {
    String field = name.toLowerCase(Locale.ROOT);
    if (!told.contains(field) && told.add(field)) {
      String text =
          "the application writes this header itself on "
              + printable(path)
              + ", and perhaps elsewhere; the policy decides, so it was not sent: remove it";
      advice.give(new PolicyAdvice("the response header " + field, printable(value), text));
    }
  }

  private static String printable(String value) {
    String cut = value.substring(0, Math.min(value.length(), MAX_LENGTH));
    return UNPRINTABLE.matcher(cut).replaceAll("?");
  }
}
