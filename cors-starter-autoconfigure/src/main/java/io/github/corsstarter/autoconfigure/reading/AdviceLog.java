package io.github.corsstarter.autoconfigure.reading;

import io.github.corsstarter.core.PolicyAdvice;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Tells of advice at start-up, one line each. */
final class AdviceLog {

  private static final Log LOG = LogFactory.getLog("io.github.corsstarter");

  private AdviceLog() {}

  static void write(List<PolicyAdvice> advice) {
    for (PolicyAdvice line : advice) {
      if (line.property().equals(CorsSettingsReader.LOOPBACK)) {
        LOG.warn(line);
      } else {
        LOG.info(line);
      }
    }
  }
}
