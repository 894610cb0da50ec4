package io.github.corsstarter.autoconfigure.rejections;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.autoconfigure.RecentRejection;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Writes lines about rejections, for people and, as key-values, for machines. */
final class RejectionLogWriter {

  static final String LOGGER = "io.github.corsstarter.rejections";

  private static final Logger REJECTIONS = LoggerFactory.getLogger(LOGGER);

  private RejectionLogWriter() {}

  static void write(RecentRejection rejection) {
    write(rejection, 1, "");
  }

  /**
   * @param repeats since the last line about it
   */
  static void writeRepeats(RecentRejection rejection, long repeats) {
    write(
        rejection,
        repeats,
        " (" + repeats + " more since the last line, " + rejection.count() + " in all)");
  }

  static void writeUntracked(long rejections) {
    REJECTIONS
        .atInfo()
        .addKeyValue("cors.count", rejections)
        .log(
            "Rejected {} more CORS requests, which are only counted: the places of"
                + " cors.rejections.max-tracked are taken",
            rejections);
  }

  static void adviseForwardedHeaders() {
    REJECTIONS.info(
        "A request of the application's own https origin was seen as http, and served: a proxy"
            + " terminates TLS. If it is yours and sets forwarded headers, set"
            + " server.forward-headers-strategy to framework, so that the application knows its own"
            + " origin (this line is written once)");
  }

  private static void write(RecentRejection rejection, long count, String repeats) {
    String kind = rejection.kind().name().toLowerCase(Locale.ROOT);
    String refusedName = requireNonNullElse(rejection.refusedName(), "");
    REJECTIONS
        .atLevel(rejection.nearMiss() ? Level.WARN : Level.INFO)
        .addKeyValue("cors.origin", rejection.origin())
        .addKeyValue("cors.method", rejection.method())
        .addKeyValue("cors.path", rejection.path())
        .addKeyValue("cors.kind", kind)
        .addKeyValue("cors.policy", rejection.policy())
        .addKeyValue("cors.reason", rejection.reason().name())
        .addKeyValue("cors.refusedName", refusedName)
        .addKeyValue("cors.hint", rejection.hint())
        .addKeyValue("cors.property", rejection.property())
        .addKeyValue("cors.count", count)
        .log(
            "Rejected CORS {} request {} {} from origin {} by policy {}: {}{}; {}{}",
            kind,
            rejection.method(),
            rejection.path(),
            rejection.origin(),
            rejection.policy(),
            rejection.reason(),
            refusedName.isEmpty() ? "" : " " + refusedName,
            rejection.hint(),
            repeats);
  }
}
