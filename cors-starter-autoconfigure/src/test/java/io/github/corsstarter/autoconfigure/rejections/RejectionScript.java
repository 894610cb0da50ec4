package io.github.corsstarter.autoconfigure.rejections;

import io.github.corsstarter.autoconfigure.CorsProperties.Rejections;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.CorsRequestBuilder;
import io.github.corsstarter.core.PolicyResolver;
import io.github.corsstarter.core.internal.explain.Hint;
import io.github.corsstarter.core.internal.explain.Hints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A rejection log whose time the test moves, behind an evaluator with one policy. */
final class RejectionScript {

  private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

  private final AtomicLong nanos = new AtomicLong(-5);

  private final CorsPolicy policy =
      CorsPolicy.named("app").allowOrigins("https://app.example.com").build();

  private final RejectionLog log;

  private final CorsEvaluator evaluator;

  RejectionScript(int maxTracked) {
    this(new Rejections(Duration.ofMinutes(1), maxTracked));
  }

  RejectionScript(Rejections settings) {
    this(settings, null);
  }

  RejectionScript(BiFunction<CorsRequest, Rejected, Hint> hints) {
    this(new Rejections(Duration.ofMinutes(1), 100), hints);
  }

  private RejectionScript(
      Rejections settings, @Nullable BiFunction<CorsRequest, Rejected, Hint> hints) {
    PolicyResolver always = request -> policy;
    log =
        new RejectionLog(
            hints == null ? new Hints(List.of(policy))::find : hints, settings, START, nanos::get);
    evaluator = CorsEvaluator.of(always, List.of(log));
  }

  RejectionLog log() {
    return log;
  }

  CorsEvaluator evaluator() {
    return evaluator;
  }

  RejectionScript get(String origin) {
    return get(origin, "/notes");
  }

  RejectionScript get(String origin, String path) {
    return send(CorsRequest.of("GET", path).header("Origin", origin));
  }

  /** Hands a rejection to the log alone, so that what it throws gets here. */
  void reject(String origin) {
    CorsRequest request = CorsRequest.of("GET", "/notes").header("Origin", origin).build();
    log.decided(request, evaluator.decide(request));
  }

  RejectionScript send(CorsRequestBuilder request) {
    evaluator.evaluate(request.build());
    return this;
  }

  RejectionScript after(Duration duration) {
    nanos.addAndGet(duration.toNanos());
    return this;
  }
}
