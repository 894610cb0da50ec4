package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.NotCors;
import io.github.corsstarter.core.CorsDecision.NotGoverned;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsDecision.Rescued;
import io.github.corsstarter.core.internal.http.Header;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorsEvaluatorTests {

  private static final CorsPolicy APP =
      CorsPolicy.named("app")
          .allowOrigins("https://app.example.com")
          .allowMethods("*")
          .allowHeaders("*")
          .allowCredentials()
          .build();

  private static final CorsPolicy ANY =
      CorsPolicy.named("any").allowOrigins("*").exposeHeaders("X-Total").build();

  @Test
  void listenersHearOfPreflightsActualRequestsAndHandshakes() {
    Heard heard = new Heard();
    CorsEvaluator evaluator = CorsEvaluator.of(request -> APP, List.of(heard));

    CorsDecision preflight = evaluator.evaluate(preflight("https://app.example.com").build());
    CorsDecision actual = evaluator.evaluate(from("https://evil.example.net").build());
    CorsDecision handshake =
        evaluator.evaluate(from("https://app.example.com").header("Upgrade", "websocket").build());

    assertThat(heard.decisions).containsExactly(preflight, actual, handshake);
    assertThat(heard.rescues).isEmpty();
  }

  @Test
  void listenersDoNotHearOfRequestsThatAreNoCorsRequests() {
    Heard heard = new Heard();
    CorsEvaluator evaluator = CorsEvaluator.of(request -> APP, List.of(heard));
    CorsEvaluator ungoverned = CorsEvaluator.of(request -> null, List.of(heard));

    evaluator.evaluate(CorsRequest.of("GET", "/").build());
    ungoverned.evaluate(CorsRequest.of("GET", "/").build());
    ungoverned.evaluate(from("https://app.example.com").build());

    assertThat(heard.decisions).isEmpty();
    assertThat(heard.rescues).isEmpty();
  }

  @Test
  void listenersHearOfRescues() {
    Heard heard = new Heard();
    CorsEvaluator evaluator = CorsEvaluator.of(request -> APP, List.of(heard));

    evaluator.evaluate(
        from("https://evil.example.net").header("Sec-Fetch-Site", "same-origin").build());

    assertThat(heard.decisions).isEmpty();
    assertThat(heard.rescues).containsExactly(Rescue.SAME_ORIGIN_FETCH_SITE);
  }

  @Test
  void requestWithoutOriginIsGuardedOnlyWhereAnswersAreShared() {
    CorsEvaluator listing = CorsEvaluator.of(request -> APP, List.of());
    CorsEvaluator sharing = CorsEvaluator.of(request -> open("public"), List.of());

    assertThat(listing.decide(CorsRequest.of("GET", "/api").build()).isGuarded()).isFalse();
    assertThat(sharing.decide(CorsRequest.of("GET", "/api").build()).isGuarded()).isTrue();
    assertThat(sharing.decide(CorsRequest.of("PUT", "/api").build()).isGuarded()).isTrue();
  }

  @Test
  void rescuedRequestIsGuarded() {
    CorsEvaluator evaluator = CorsEvaluator.of(request -> APP, List.of());

    CorsDecision decision =
        evaluator.decide(
            from("https://evil.example.net").header("Sec-Fetch-Site", "same-origin").build());

    assertThat(decision).isInstanceOf(Rescued.class);
    assertThat(decision.isGuarded()).isTrue();
  }

  @Test
  void rescuedRequestTellsWhatItWasRescuedFrom() {
    CorsEvaluator evaluator = CorsEvaluator.of(request -> APP, List.of());

    assertThat(evaluator.decide(sameOrigin("https://evil.example.net")))
        .isInstanceOfSatisfying(
            Rescued.class,
            rescued -> assertThat(rescued.refusal()).isEqualTo(RejectionReason.ORIGIN_NOT_ALLOWED));
    assertThat(evaluator.decide(sameOrigin("https://EVIL/")))
        .isInstanceOfSatisfying(
            Rescued.class,
            rescued -> assertThat(rescued.refusal()).isEqualTo(RejectionReason.ORIGIN_MALFORMED));
  }

  @Test
  void decidingTellsNobody() {
    Heard heard = new Heard();
    CorsEvaluator evaluator = CorsEvaluator.of(request -> APP, List.of(heard));

    CorsDecision decision = evaluator.decide(from("https://evil.example.net").build());

    assertThat(decision).isInstanceOf(Rejected.class);
    assertThat(heard.decisions).isEmpty();
  }

  @Test
  void listenerThatThrowsDoesNoHarm() {
    DecisionListener thrower =
        (request, decision) -> {
          throw new IllegalStateException("on purpose");
        };
    CorsEvaluator evaluator = CorsEvaluator.of(request -> APP, List.of(thrower));

    CorsDecision decision = evaluator.evaluate(from("https://app.example.com").build());

    assertThat(decision).isInstanceOf(Allowed.class);
  }

  @Test
  void diagnosisThatFailsDoesNoHarm() {
    BiFunction<CorsRequest, Rejected, String> endless =
        (rejectedRequest, rejected) -> {
          throw new StackOverflowError("on purpose");
        };
    CorsEvaluator evaluator = CorsEvaluator.of(request -> APP, List.of());
    CorsRequest request = from("https://evil.example.net").build();

    assertThat(evaluator.diagnosing(endless).evaluate(request))
        .isEqualTo(evaluator.evaluate(request));
  }

  @Test
  void decisionNamesItsPolicy() {
    CorsEvaluator evaluator = CorsEvaluator.of(request -> APP, List.of());

    assertThat(evaluator.evaluate(from("https://app.example.com").build()))
        .isInstanceOfSatisfying(
            Allowed.class, allowed -> assertThat(allowed.policy()).isSameAs(APP));
    assertThat(evaluator.evaluate(from("https://evil.example.net").build()))
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.policy()).isSameAs(APP));
  }

  @Test
  void disputablePathIsRejectedByNoPolicy() {
    CorsEvaluator evaluator = CorsEvaluator.of(request -> APP, List.of());
    CorsRequest request =
        CorsRequest.of("GET", "/a/../b").header("Origin", "https://app.example.com").build();

    assertThat(evaluator.evaluate(request))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.policy()).isNull();
              assertThat(rejected.reason()).isEqualTo(RejectionReason.PATH_MALFORMED);
            });
  }

  /** Each is /svc/x to somebody, and /svc/x alone is governed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/svc/x;%zz",
        "/svc/x;%",
        "/svc/x;a=%",
        "/svc/x;a=%2",
        "/svc;%/x",
        "/svc/x;a=1;%g0",
        "/open/..;%zz/svc/x",
        "/svc/./x",
        "/svc/%2e/x",
        "/svc\\.\\x",
        "/;/svc/x;%"
      })
  void malformedPathIsRefusedIfAnyReadingOfItIsGoverned(String path) {
    CorsEvaluator evaluator =
        CorsEvaluator.of(
            request -> request.path().equals("/svc/x") ? open("svc") : null, List.of());

    assertThat(evaluator.decide(CorsRequest.of("GET", path).header("Origin", "null").build()))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.PATH_MALFORMED));
  }

  @Test
  void malformedPathIsRefusedIfItIsGovernedWhereTheServerFoundIt() {
    CorsEvaluator evaluator =
        CorsEvaluator.of(
            request -> request.path().equals("/svc/x") ? open("svc") : null, List.of());
    CorsRequest request =
        CorsRequest.of("GET", "/..;/app/svc/x").header("Origin", "https://a.test").build();

    assertThat(evaluator.decide(request)).isInstanceOf(NotGoverned.class);
    assertThat(evaluator.decide(new Found(request, "/other"))).isInstanceOf(NotGoverned.class);
    assertThat(evaluator.decide(new Found(request, "/svc/x"))).isInstanceOf(Rejected.class);
  }

  /** Some read {@code //strict/x} as {@code /strict/x}, others do not. */
  @ParameterizedTest
  @CsvSource({
    "//strict/x, true",
    "/strict%2Fx, true",
    "/open//x, false",
    "//elsewhere/x, false",
    "/left//x, false",
    "/left%2Fx, false"
  })
  void pathThatTwoPoliciesMayGovernIsRefused(String path, boolean refused) {
    PolicyResolver resolver =
        request ->
            request.path().startsWith("/left/")
                ? null
                : open(request.path().startsWith("/strict/") ? "strict" : "any");
    CorsEvaluator evaluator = CorsEvaluator.of(resolver, List.of());

    CorsDecision decision =
        evaluator.decide(CorsRequest.of("GET", path).header("Origin", "https://a.test").build());

    assertThat(
            decision instanceof Rejected rejected
                && rejected.reason() == RejectionReason.PATH_MALFORMED)
        .isEqualTo(refused);
  }

  @Test
  void applicationsOwnPagesMaySpellPathsAsTheyLike() {
    CorsEvaluator evaluator =
        CorsEvaluator.of(
            request -> open(request.path().startsWith("//") ? "one" : "other"), List.of());

    CorsDecision decision =
        evaluator.decide(
            CorsRequest.of("GET", "//x")
                .header("Origin", "https://localhost")
                .header("Sec-Fetch-Site", "same-origin")
                .build());

    assertThat(decision.status()).isEqualTo(CorsDecision.PASSED_ON);
  }

  @Test
  void everyAnswerVariesUnderACustomResolver() {
    CorsEvaluator evaluator = CorsEvaluator.of(request -> ANY, List.of());

    assertThat(evaluator.decide(CorsRequest.of("GET", "/").build()).headers().vary())
        .isEqualTo("Origin");
    assertThat(evaluator.decide(from("https://a.test").build()).headers().vary())
        .isEqualTo("Origin");
  }

  @Test
  void sharedAnswersDoNotVaryUnderConfiguredPolicies() {
    CorsEvaluator evaluator = CorsEvaluator.of(policies(ANY), List.of());

    CorsDecision without = evaluator.decide(CorsRequest.of("GET", "/").build());
    CorsDecision with = evaluator.decide(from("https://a.test").build());

    assertThat(without.headers())
        .isEqualTo(with.headers())
        .isEqualTo(
            new ResponseHeaders(
                "*", List.of(new Header("Access-Control-Expose-Headers", "x-total")), ""));
  }

  @Test
  void fieldsThatTheResolverDependsOnAreAddedToVary() {
    CorsEvaluator evaluator =
        CorsEvaluator.of(new ByHeader(Set.of("X-Tenant", "origin"), APP), List.of());

    assertThat(evaluator.decide(CorsRequest.of("GET", "/").build()).headers().vary())
        .isEqualTo("Origin, X-Tenant");
    assertThat(evaluator.decide(from("https://evil.example.net").build()).headers().vary())
        .isEqualTo("Origin, X-Tenant");
    assertThat(evaluator.decide(preflight("https://app.example.com").build()).headers().vary())
        .isEqualTo(
            "Origin, Access-Control-Request-Method, Access-Control-Request-Headers, X-Tenant");
  }

  @Test
  void ungovernedAnswerVariesByWhatTheResolverDependsOn() {
    CorsEvaluator evaluator = CorsEvaluator.of(new ByHeader(Set.of("X-Tenant"), null), List.of());

    for (CorsRequest request :
        List.of(
            from("https://app.example.com").build(),
            preflight("https://app.example.com").build(),
            CorsRequest.of("GET", "/").build())) {
      CorsDecision decision = evaluator.decide(request);

      assertThat(decision)
          .isEqualTo(new NotGoverned(new ResponseHeaders(null, List.of(), "X-Tenant")));
      assertThat(decision.isGuarded()).isFalse();
    }
  }

  @Test
  void ungovernedAnswerVariesByNothingElse() {
    CorsEvaluator byPath = CorsEvaluator.of(request -> null, List.of());

    assertThat(byPath.decide(from("https://app.example.com").build())).isEqualTo(new NotGoverned());
  }

  @Test
  void rejectAllRefusesEveryOrigin() {
    CorsPolicy closed = CorsPolicy.rejectAll("unknown-tenant");
    CorsEvaluator evaluator = CorsEvaluator.of(request -> closed, List.of());

    assertThat(evaluator.decide(from("https://app.example.com").build()))
        .isInstanceOf(Rejected.class);
    assertThat(evaluator.decide(from("null").build())).isInstanceOf(Rejected.class);
    assertThat(evaluator.decide(CorsRequest.of("GET", "/").build())).isInstanceOf(NotCors.class);
  }

  @Test
  void answersShareNothingThatCouldBeChanged() {
    CorsEvaluator evaluator = CorsEvaluator.of(request -> APP, List.of());
    CorsRequest request =
        preflight("https://app.example.com")
            .header("Access-Control-Request-Headers", "x-foo")
            .build();

    ResponseHeaders headers = evaluator.decide(request).headers();

    assertThat(headers.fields()).isUnmodifiable();
    assertThat(evaluator.decide(request).headers()).isEqualTo(headers);
  }

  @Test
  void manyThreadsGetTheSameAnswers() throws Exception {
    CorsEvaluator evaluator = CorsEvaluator.of(request -> APP, List.of());
    List<CorsRequest> requests =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    preflight(i % 3 == 0 ? "https://evil.example.net" : "https://app.example.com")
                        .header("Access-Control-Request-Headers", "x-" + i)
                        .build())
            .toList();
    Callable<List<CorsDecision>> task = () -> requests.stream().map(evaluator::evaluate).toList();
    List<CorsDecision> expected = task.call();

    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      assertThat(threads.invokeAll(Collections.nCopies(64, task)))
          .allSatisfy(answers -> assertThat(answers.get()).isEqualTo(expected));
    } finally {
      threads.shutdownNow();
    }
  }

  private static CorsRequest sameOrigin(String origin) {
    return from(origin).header("Sec-Fetch-Site", "same-origin").build();
  }

  private static CorsRequestBuilder from(String origin) {
    return CorsRequest.of("GET", "/api").header("Origin", origin);
  }

  private static CorsRequestBuilder preflight(String origin) {
    return CorsRequest.of("OPTIONS", "/api")
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "PUT");
  }

  private static CorsPolicies policies(CorsPolicy policy) {
    return new CorsPolicies() {
      @Override
      public CorsPolicy named(String name) {
        return policy;
      }

      @Override
      public CorsPolicy governing(String path) {
        return policy;
      }
    };
  }

  private record ByHeader(Set<String> varyBy, @Nullable CorsPolicy policy)
      implements PolicyResolver {

    @Override
    public @Nullable CorsPolicy resolve(CorsRequest request) {
      return policy;
    }
  }

  /** A request for which the server has found something by another path. */
  private record Found(CorsRequest request, String resolvedPath) implements CorsRequest {

    @Override
    public String method() {
      return request.method();
    }

    @Override
    public String path() {
      return request.path();
    }

    @Override
    public String scheme() {
      return request.scheme();
    }

    @Override
    public String host() {
      return request.host();
    }

    @Override
    public int port() {
      return request.port();
    }

    @Override
    public List<String> headers(String name) {
      return request.headers(name);
    }

    @Override
    public @Nullable Object attribute(String name) {
      return request.attribute(name);
    }
  }

  private static CorsPolicy open(String name) {
    return CorsPolicy.named(name).allowOrigins("*").build();
  }

  private static final class Heard implements DecisionListener {

    private final List<CorsDecision> decisions = new ArrayList<>();

    private final List<Rescue> rescues = new ArrayList<>();

    @Override
    public void decided(CorsRequest request, CorsDecision decision) {
      decisions.add(decision);
    }

    @Override
    public void rescued(CorsRequest request, Rescue rescue) {
      rescues.add(rescue);
    }
  }

  /** Beside credentials, a star in an answer would be a name; no request makes us write one. */
  @Test
  void starThatIsAskedForIsNotAdmittedByAStar() {
    CorsPolicy any =
        CorsPolicy.named("any")
            .allowOrigins("https://a.example")
            .allowMethods("*")
            .allowHeaders("*")
            .allowCredentials()
            .build();
    CorsEvaluator evaluator = CorsEvaluator.of(request -> any, List.of());
    CorsRequestBuilder preflight =
        CorsRequest.of("OPTIONS", "/x").header("Origin", "https://a.example");

    assertThat(evaluator.decide(preflight.header("Access-Control-Request-Method", "*").build()))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(rejected.reason()).isEqualTo(RejectionReason.METHOD_NOT_ALLOWED));
    assertThat(
            evaluator.decide(
                CorsRequest.of("OPTIONS", "/x")
                    .header("Origin", "https://a.example")
                    .header("Access-Control-Request-Method", "PUT")
                    .header("Access-Control-Request-Headers", "x-a, *")
                    .build()))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(rejected.reason()).isEqualTo(RejectionReason.HEADER_NOT_ALLOWED));
  }
}
