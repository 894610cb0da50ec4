package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.core.PolicyAdvice;
import io.github.corsstarter.core.internal.Escaped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * What operators are advised of: what is untidy in the properties, and what shows later, at
 * start-up and while the application runs. Each advice is logged once, at level INFO unless it is
 * not meant for production, and kept. Thread-safe.
 */
public final class CorsAdvice {

  /**
   * Far more than an application has mechanisms for CORS; later ones are neither logged nor kept.
   */
  private static final int MAX_LATER = 200;

  private static final Log LOG = LogFactory.getLog("io.github.corsstarter");

  private final Set<PolicyAdvice> given;

  private final int capacity;

  private final Set<String> overridden = ConcurrentHashMap.newKeySet();

  /**
   * Logs and keeps what is known from the beginning.
   *
   * @param properties advice on them
   */
  public CorsAdvice(Collection<PolicyAdvice> properties) {
    given = new LinkedHashSet<>(properties);
    capacity = given.size() + MAX_LATER;
    for (PolicyAdvice advice : given) {
      log(advice);
    }
  }

  /** Logs and keeps the advice, unless it was given before. */
  public void give(PolicyAdvice advice) {
    if (keep(advice)) {
      log(advice);
    }
  }

  /**
   * Advises, once for each header, that the application also sets it where a policy decides.
   *
   * @param name a header of the CORS protocol, in any case
   * @param value as it was written
   * @param path of the first request that shows it
   */
  public void overridden(String name, String value, String path) {
    String header = name.toLowerCase(Locale.ROOT);
    if (!overridden.contains(header) && overridden.add(header)) {
      String text =
          "the application also sets this header (first seen on %s); it was dropped because a CORS"
              + " policy covers the path. Remove the code that sets it";
      give(
          new PolicyAdvice(
              "the response header " + header,
              Escaped.wire(value),
              text.formatted(Escaped.wire(path))));
    }
  }

  /** All advice that was given, the oldest first. */
  public synchronized List<PolicyAdvice> given() {
    return new ArrayList<>(given);
  }

  private synchronized boolean keep(PolicyAdvice advice) {
    return given.size() < capacity && given.add(advice);
  }

  private static void log(PolicyAdvice advice) {
    if (advice.severity() == PolicyAdvice.Severity.WARN) {
      LOG.warn(advice);
    } else {
      LOG.info(advice);
    }
  }
}
