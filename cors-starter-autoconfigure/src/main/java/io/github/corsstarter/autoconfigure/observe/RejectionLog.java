package io.github.corsstarter.autoconfigure.observe;

import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.DecisionListener;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one line for each rejected request, for people and, as key-values, for machines. */
final class RejectionLog implements DecisionListener {

  static final String LOGGER = "io.github.corsstarter.rejections";

  private static final Logger REJECTIONS = LoggerFactory.getLogger(LOGGER);

  @Override
  public void decided(CorsRequest request, CorsDecision decision) {
    if (decision instanceof Rejected rejected && REJECTIONS.isInfoEnabled()) {
      log(request, rejected);
    }
  }

  private static void log(CorsRequest request, Rejected rejected) {
    String kind = rejected.kind().name().toLowerCase(Locale.ROOT);
    String origin = LogText.of(String.valueOf(request.header("Origin")));
    String method = LogText.of(request.method());
    String path = LogText.of(request.path());
    String policy = rejected.policy() == null ? "none" : rejected.policy().name();
    String culprit = rejected.culprit() == null ? "" : LogText.of(rejected.culprit());
    REJECTIONS
        .atInfo()
        .addKeyValue("cors.origin", origin)
        .addKeyValue("cors.method", method)
        .addKeyValue("cors.path", path)
        .addKeyValue("cors.kind", kind)
        .addKeyValue("cors.policy", policy)
        .addKeyValue("cors.reason", rejected.reason().name())
        .addKeyValue("cors.culprit", culprit)
        .log(
            "Rejected CORS {} request {} {} from origin {} by policy {}: {} {}",
            kind,
            method,
            path,
            origin,
            policy,
            rejected.reason(),
            culprit);
  }
}
