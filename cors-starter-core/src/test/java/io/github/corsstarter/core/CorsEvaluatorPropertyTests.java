package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.CorsDecision.Rejected;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class CorsEvaluatorPropertyTests {

  private static final List<CorsPolicy> POLICIES =
      List.of(
          CorsPolicy.rejectAll("closed"),
          CorsPolicy.named("any").allowOrigins("*").allowMethods("*").allowHeaders("*").build(),
          CorsPolicy.named("continuing")
              .allowOrigins("https://*.example.com:*", "null")
              .dangerouslyAllowNullOrigin()
              .onRejected(OnRejected.CONTINUE)
              .build(),
          CorsPolicy.named("credentialed")
              .allowOrigins("https://app.example.com", "http://localhost:*")
              .allowOriginRegexes("https?://[a-z]+\\.example\\.org")
              .allowMethods("*")
              .allowHeaders("*")
              .allowCredentials()
              .build());

  @Property
  void noRequestMakesTheEvaluatorThrow(
      @ForAll("requests") CorsRequest request, @ForAll("policies") CorsPolicy policy) {
    CorsDecision decision = evaluator(policy).evaluate(request);

    assertThat(decision.status()).isIn(CorsDecision.PASSED_ON, 204, 403);
  }

  @Property
  void rejectedRequestGetsNoCorsHeader(
      @ForAll("requests") CorsRequest request, @ForAll("policies") CorsPolicy policy) {
    CorsDecision decision = evaluator(policy).evaluate(request);

    if (decision instanceof Rejected) {
      assertThat(decision.headers().allowOrigin()).isNull();
      assertThat(decision.headers().fields())
          .noneMatch(field -> field.name().startsWith("Access-Control-"));
    }
  }

  @Property
  void originOfTheAnswerIsThatOfTheRequestOrAStar(
      @ForAll("requests") CorsRequest request, @ForAll("policies") CorsPolicy policy) {
    CorsDecision decision = evaluator(policy).evaluate(request);

    String allowOrigin = decision.headers().allowOrigin();
    if (policy.allowsAnyOrigin()) {
      assertThat(allowOrigin).isIn(null, "*");
    } else if (allowOrigin != null) {
      assertThat(request.headers("Origin")).containsExactly(allowOrigin);
      assertThat(policy.allowsOrigin(allowOrigin)).isTrue();
    }
  }

  @Property
  void valuesOfTheAnswerAreSafeToSend(
      @ForAll("requests") CorsRequest request, @ForAll("policies") CorsPolicy policy) {
    CorsDecision decision = evaluator(policy).evaluate(request);

    assertThat(decision.headers().fields())
        .allSatisfy(field -> assertThat(field.value()).matches("[!-~]+( [!-~]+)*"));
  }

  @Provide
  Arbitrary<CorsPolicy> policies() {
    return Arbitraries.of(POLICIES);
  }

  @Provide
  Arbitrary<CorsRequest> requests() {
    Arbitrary<CorsRequestBuilder> targets =
        Combinators.combine(methods(), paths(), values(), Arbitraries.integers())
            .as((method, path, host, port) -> CorsRequest.of(method, path).to("http", host, port));
    Arbitrary<List<String[]>> lines =
        Combinators.combine(names(), values())
            .as((name, value) -> new String[] {name, value})
            .list()
            .ofMaxSize(8);
    return Combinators.combine(targets, lines)
        .as(
            (target, headers) -> {
              headers.forEach(line -> target.header(line[0], line[1]));
              return target.build();
            });
  }

  private static Arbitrary<String> methods() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            9, Arbitraries.of("GET", "HEAD", "POST", "OPTIONS", "OPTIONS", "CONNECT", "TRACE")),
        Tuple.of(1, Arbitraries.strings()));
  }

  private static Arbitrary<String> paths() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            4, Arbitraries.of("/", "/api", "/a/../b", "/%2e%2e/%2F", "", "*", "/;", "/%00", "/%")),
        Tuple.of(1, Arbitraries.strings()));
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of(
        "Origin",
        "Origin",
        "Access-Control-Request-Method",
        "Access-Control-Request-Headers",
        "Sec-Fetch-Site",
        "Sec-Fetch-Mode",
        "Upgrade",
        "Host");
  }

  private static Arbitrary<String> values() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            6,
            Arbitraries.of(
                "https://app.example.com",
                "http://localhost:3000",
                "https://a.example.org",
                "null",
                "localhost",
                "same-origin",
                "navigate",
                "websocket",
                "PUT",
                "x-foo, X-Bar",
                "authorization",
                "")),
        Tuple.of(2, Arbitraries.strings()),
        Tuple.of(1, Arbitraries.strings().withChars("htps:/.[]*,; \t\r\n\0é").ofMaxLength(400)));
  }

  private static CorsEvaluator evaluator(CorsPolicy policy) {
    return CorsEvaluator.of(request -> policy, List.of());
  }
}
