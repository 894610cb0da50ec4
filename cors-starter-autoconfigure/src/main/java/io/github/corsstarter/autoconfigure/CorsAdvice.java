package io.github.corsstarter.autoconfigure;

import io.github.corsstarter.core.PolicyAdvice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * What operators are advised of beyond the properties, at start-up and while the application runs.
 * Each advice is logged once, at level INFO, and kept. Thread-safe.
 */
public final class CorsAdvice {

  /** Far more than an application has mechanisms for CORS; what comes later is not kept. */
  private static final int MAX_ADVICE = 200;

  private static final Log LOG = LogFactory.getLog("io.github.corsstarter");

  private final Set<PolicyAdvice> given = new LinkedHashSet<>();

  /** Logs and keeps the advice, unless it was given before. */
  public void give(PolicyAdvice advice) {
    if (keep(advice)) {
      LOG.info(advice);
    }
  }

  private synchronized boolean keep(PolicyAdvice advice) {
    return given.size() < MAX_ADVICE && given.add(advice);
  }

  /** All advice that was given, the oldest first. */
  public synchronized List<PolicyAdvice> given() {
    return new ArrayList<>(given);
  }
}
