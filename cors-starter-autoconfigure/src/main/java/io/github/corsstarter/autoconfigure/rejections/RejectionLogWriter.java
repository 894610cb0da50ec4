package io.github.corsstarter.autoconfigure.rejections;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.autoconfigure.RecentRejection;
import io.github.corsstarter.autoconfigure.rejections.RejectionMemory.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Writes the lines about rejections, with the same values as structured key-values. */
final class RejectionLogWriter {

  static final String LOGGER = "io.github.corsstarter.rejections";

  private static final Logger REJECTIONS = LoggerFactory.getLogger(LOGGER);

  private RejectionLogWriter() {}

  static void write(Due due) {
    due.repeated().forEach(RejectionLogWriter::write);
    if (due.untracked() > 0) {
      writeUntracked(due.untracked());
    }
  }

  /** Writes the line of a new kind, or of one with unreported repeats. */
  static void write(RecentRejection rejection) {
    long repeats = rejection.unreported();
    String refusedName = requireNonNullElse(rejection.refusedName(), "");
    REJECTIONS
        .atLevel(rejection.nearMiss() ? Level.WARN : Level.INFO)
        .addKeyValue("cors.origin", rejection.origin())
        .addKeyValue("cors.method", rejection.method())
        .addKeyValue("cors.path", rejection.path())
        .addKeyValue("cors.kind", rejection.kind())
        .addKeyValue("cors.policy", rejection.policy())
        .addKeyValue("cors.reason", rejection.reason().name())
        .addKeyValue("cors.refusedName", refusedName)
        .addKeyValue("cors.hint", rejection.hint())
        .addKeyValue("cors.property", rejection.property())
        .addKeyValue("cors.count", repeats == 0 ? 1L : repeats)
        .log(
            "Rejected CORS {} request {} {} from origin {} by policy {}: {}{}; {}{}",
            rejection.kind(),
            rejection.method(),
            rejection.path(),
            rejection.origin(),
            rejection.policy(),
            rejection.reason(),
            refusedName.isEmpty() ? "" : " " + refusedName,
            rejection.hint(),
            repeats == 0
                ? ""
                : " (" + repeats + " more since the last line, " + rejection.count() + " in all)");
  }

  private static void writeUntracked(long rejections) {
    REJECTIONS
        .atInfo()
        .addKeyValue("cors.count", rejections)
        .log(
            "Rejected {} more CORS requests that are not logged one by one:"
                + " cors.rejections.max-tracked kinds are already tracked, or many requests came"
                + " at the same moment",
            rejections);
  }

  static void adviseForwardedHeaders() {
    REJECTIONS.info(
        "A request from the application's own https origin arrived as http, and was served: a proxy"
            + " terminates TLS. If the proxy is yours and sends forwarded headers, set"
            + " server.forward-headers-strategy to framework, so that the application knows its own"
            + " origin (this line is written once)");
  }
}
