package io.github.corsstarter.autoconfigure.rejections;

import io.github.corsstarter.autoconfigure.CorsProperties.Rejections;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.CorsRequestBuilder;
import io.github.corsstarter.core.PolicyResolver;
import io.github.corsstarter.core.internal.explain.Hints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A rejection log whose time the test moves, behind an evaluator with one policy. */
final class RejectionScript {

  static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

  private final AtomicLong nanos = new AtomicLong(-5);

  private final CorsPolicy policy =
      CorsPolicy.named("app").allowOrigins("https://app.example.com").build();

  private final RejectionLog log;

  private final CorsEvaluator evaluator;

  RejectionScript(int maxTracked) {
    this(new Rejections(Duration.ofMinutes(1), maxTracked));
  }

  RejectionScript(Rejections settings) {
    PolicyResolver always = request -> policy;
    log = new RejectionLog(new Hints(List.of(policy)), settings, START, nanos::get);
    evaluator = CorsEvaluator.of(always, List.of(log));
  }

  RejectionLog log() {
    return log;
  }

  CorsEvaluator evaluator() {
    return evaluator;
  }

  RejectionScript get(String origin) {
    return send(CorsRequest.of("GET", "/notes").header("Origin", origin));
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
