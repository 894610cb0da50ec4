package io.github.corsstarter.autoconfigure.rejections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.CorsRequestBuilder;
import io.github.corsstarter.core.PolicyResolver;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorsMetersTests {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private final CorsPolicy app =
      CorsPolicy.named("app").allowOrigins("https://app.example.com").build();

  private final CorsPolicy tenant =
      CorsPolicy.named("tenant-4711").allowOrigins("https://tenant.example.com").build();

  private final PolicyResolver resolver =
      request -> request.path().startsWith("/tenant") ? tenant : app;

  private final CorsEvaluator evaluator =
      CorsEvaluator.of(resolver, List.of(new CorsMeters(registry, List.of(app), null)));

  @Test
  void decisionsAreCountedWithAllFourTags() {
    evaluate(get("/x", "https://app.example.com"));
    evaluate(get("/x", "https://app.example.com"));
    evaluate(get("/x", "https://stranger.example.net"));

    assertThat(count("app", "actual", "allowed", "none")).isEqualTo(2);
    assertThat(count("app", "actual", "rejected", "origin_not_allowed")).isEqualTo(1);
    assertThat(registry.getMeters()).hasSize(2);
  }

  @Test
  void kindIsATag() {
    evaluate(
        CorsRequest.of("OPTIONS", "/x")
            .header("Origin", "https://app.example.com")
            .header("Access-Control-Request-Method", "PUT"));
    evaluate(get("/x", "https://stranger.example.net").header("Upgrade", "websocket"));

    assertThat(count("app", "preflight", "rejected", "method_not_allowed")).isEqualTo(1);
    assertThat(count("app", "handshake", "rejected", "origin_not_allowed")).isEqualTo(1);
  }

  @Test
  void policyThatIsNotConfiguredIsCustom() {
    evaluate(get("/tenant", "https://tenant.example.com"));
    evaluate(get("/tenant", "https://stranger.example.net"));

    assertThat(count("custom", "actual", "allowed", "none")).isEqualTo(1);
    assertThat(count("custom", "actual", "rejected", "origin_not_allowed")).isEqualTo(1);
  }

  @Test
  void disputedPathHasNoPolicy() {
    evaluate(get("/x/%2e%2e/y", "https://app.example.com"));

    assertThat(count("none", "actual", "rejected", "path_malformed")).isEqualTo(1);
  }

  @Test
  void nothingFromTheWireBecomesATag() {
    for (int i = 0; i < 1000; i++) {
      evaluate(
          CorsRequest.of("M" + i, "/path-" + i).header("Origin", "https://o" + i + ".example.net"));
      evaluate(CorsRequest.of("M" + i, "/path-" + i).header("Origin", "https://app.example.com"));
    }

    assertThat(registry.getMeters()).hasSize(2);
    assertThat(registry.getMeters())
        .flatExtracting(meter -> meter.getId().getTags())
        .extracting(Tag::getKey)
        .containsOnly("policy", "kind", "outcome", "reason");
  }

  @Test
  void whatIsNoCorsRequestIsNotCounted() {
    evaluate(CorsRequest.of("GET", "/x"));
    evaluate(get("/x", "https://stranger.example.net").header("Sec-Fetch-Site", "same-origin"));

    assertThat(registry.getMeters()).extracting(Meter::getId).isEmpty();
  }

  private void evaluate(CorsRequestBuilder request) {
    evaluator.evaluate(request.build());
  }

  private double count(String policy, String kind, String outcome, String reason) {
    return registry
        .get("cors.requests")
        .tags("policy", policy, "kind", kind, "outcome", outcome, "reason", reason)
        .counter()
        .count();
  }

  private static CorsRequestBuilder get(String path, String origin) {
    return CorsRequest.of("GET", path).header("Origin", origin);
  }
}
