package io.github.corsstarter.core.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.CorsRequestBuilder;
import io.github.corsstarter.core.PolicyResolver;
import io.github.corsstarter.core.RejectionReason;
import io.github.corsstarter.core.RequestKind;
import io.github.corsstarter.core.internal.explain.Hint.Kind;
import io.github.corsstarter.core.internal.explain.RejectionCatalog.Row;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintsTests {

  private final CatalogPolicies policies = new CatalogPolicies();

  private final CorsEvaluator evaluator = CorsEvaluator.of(policies, List.of());

  private final Hints hints = new Hints(policies.all());

  static Stream<Row> rows() {
    return RejectionCatalog.allRows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void failureHasReasonAndHint(Row row) {
    Rejected rejected = reject(row.request(8080));
    Hint hint = hints.find(row.request(8080), rejected);

    assertThat(rejected.reason()).isEqualTo(row.reason());
    assertThat(hint.kind()).isEqualTo(row.hint());
    assertThat(hint.property()).isEqualTo(row.property());
    assertThat(hint.text()).contains(row.text()).contains(row.property());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void clientHearsOfNoOtherPolicy(Row row) {
    Hint hint = hints.findForClient(row.request(8080), reject(row.request(8080)));

    assertThat(hint.property()).isEqualTo(row.property());
    assertThat(hint.text()).contains(row.property()).doesNotContain("policy admin");
    assertThat(hint.kind()).isEqualTo(row.namesOtherPolicy() ? Kind.UNKNOWN_ORIGIN : row.hint());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void hintNeitherEndangersNorQuotesTheUnprintable(Row row) {
    String text = hints.find(row.request(8080), reject(row.request(8080))).text();

    assertThat(text).doesNotContain("dangerously").doesNotContain("regexes");
    assertThat(text.substring(text.indexOf(": ") + 1)).doesNotContain("//*").doesNotContain(":*");
    assertThat(text).matches("[ -~]+").hasSizeLessThan(1000);
  }

  @Test
  void catalogHasEveryHintButTwo() {
    Set<Kind> kinds = rows().map(Row::hint).collect(Collectors.toSet());

    assertThat(EnumSet.complementOf(EnumSet.copyOf(kinds)))
        .containsExactly(Kind.CLOSED_POLICY, Kind.UNEXPLAINED);
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void strangersAndWhatNoBrowserSendsAreNoNearMisses() {
    assertThat(Kind.values())
        .filteredOn(kind -> !kind.isNearMiss())
        .containsExactly(
            Kind.FORM_POST,
            Kind.UNKNOWN_ORIGIN,
            Kind.CLOSED_POLICY,
            Kind.MALFORMED_ORIGIN,
            Kind.FORBIDDEN_METHOD,
            Kind.MALFORMED_METHOD,
            Kind.FORBIDDEN_HEADER,
            Kind.MALFORMED_HEADERS,
            Kind.MALFORMED_PATH,
            Kind.UNEXPLAINED);
  }

  @Test
  void hintThatFailsIsReplacedByOneThatSaysSo() {
    CorsRequest request =
        (CorsRequest)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {CorsRequest.class},
                (proxy, method, arguments) -> {
                  throw new StackOverflowError();
                });
    CorsPolicy policy = policies.named("app");
    for (RejectionReason reason :
        EnumSet.of(RejectionReason.ORIGIN_NOT_ALLOWED, RejectionReason.ORIGIN_MALFORMED)) {
      Hint hint = hints.find(request, rejected(policy, reason));

      assertThat(hint.kind()).isEqualTo(Kind.UNEXPLAINED);
      assertThat(hint.text())
          .isEqualTo(
              "see cors.policies.app.allowed-origins: the search for a hint failed with"
                  + " java.lang.StackOverflowError");
    }
  }

  @Test
  void sameSchemeOnAnotherPortIsNearerThanAnotherScheme() {
    CorsPolicy policy =
        CorsPolicy.named("tenant")
            .allowOrigins("http://app.example.com", "https://app.example.com:8443")
            .build();

    assertThat(hintUnder(policy, get("https://app.example.com").build()).text())
        .startsWith("https://app.example.com:8443 is allowed");
  }

  @Test
  void disputedPathIsTheHintWhateverPolicyIsBlamed() {
    CorsPolicy policy = policies.named("app");
    CorsRequest request = get("https://a.example").build();
    Rejected rejected = rejected(policy, RejectionReason.PATH_MALFORMED);

    assertThat(hints.find(request, rejected).kind()).isEqualTo(Kind.MALFORMED_PATH);
  }

  @Test
  void policyForDevelopersAloneIsNotClosed() {
    CorsPolicy policy = CorsPolicy.named("dev").dangerouslyAllowLoopbackOrigins().build();

    assertThat(hintUnder(policy, get("https://a.example").build()).kind())
        .isEqualTo(Kind.UNKNOWN_ORIGIN);
  }

  @Test
  void policyThatRejectsAllIsClosed() {
    Hint hint = hintUnder(CorsPolicy.rejectAll("unknown-tenant"), get("https://a.example").build());

    assertThat(hint.kind()).isEqualTo(Kind.CLOSED_POLICY);
    assertThat(hint.property()).isEqualTo("CorsPolicy.named(\"unknown-tenant\").allowOrigins");
  }

  @Test
  void policyThatAdmitsNullAloneIsNotClosed() {
    CorsPolicy policy =
        CorsPolicy.named("frames").allowOrigins("null").dangerouslyAllowNullOrigin().build();

    assertThat(hintUnder(policy, get("https://a.example").build()).kind())
        .isEqualTo(Kind.UNKNOWN_ORIGIN);
  }

  @Test
  void tlsTerminatingProxyOnAnotherPortIsSeenByTheScheme() {
    CorsRequest request =
        get("https://api.example.org").to("http", "api.example.org", 8080).build();

    assertThat(hintUnder(closedTo("https://app.example.com"), request).kind())
        .isEqualTo(Kind.HIDDEN_BY_PROXY);
  }

  @Test
  void ownHostOverHttpsOnAnotherPortIsNotHidden() {
    CorsRequest request =
        get("https://api.example.org").to("https", "api.example.org", 8443).build();

    assertThat(hintUnder(closedTo("https://app.example.com"), request).kind())
        .isEqualTo(Kind.UNKNOWN_ORIGIN);
  }

  @Test
  void httpOnTheOwnHostIsNotHiddenTls() {
    CorsRequest request = get("http://api.example.org").to("http", "api.example.org", 8080).build();

    assertThat(hintUnder(closedTo("https://app.example.com"), request).kind())
        .isEqualTo(Kind.UNKNOWN_ORIGIN);
  }

  @Test
  void forwardedHostIsIgnoredWhereTheBrowserDeniesIt() {
    CorsRequest request =
        get("https://api.example.org")
            .header("X-Forwarded-Host", "api.example.org")
            .header("Sec-Fetch-Site", "cross-site")
            .build();

    assertThat(hintUnder(closedTo("https://app.example.com"), request).kind())
        .isEqualTo(Kind.UNKNOWN_ORIGIN);
  }

  @Test
  void forwardedAddressIsComparedWithItsBrackets() {
    CorsRequest request =
        get("https://[2001:db8::1]").header("X-Forwarded-Host", "[2001:db8::1]:8443").build();

    assertThat(hintUnder(closedTo("https://app.example.com"), request).kind())
        .isEqualTo(Kind.HIDDEN_BY_PROXY);
  }

  /** Ten lines of a thousand characters are more than proxies write. */
  @Test
  void forwardedHostBehindTheLimitIsNotRead() {
    CorsRequest request =
        get("https://api.example.org")
            .header("X-Forwarded-Host", "a,".repeat(500) + "api.example.org")
            .build();

    assertThat(hintUnder(closedTo("https://app.example.com"), request).kind())
        .isEqualTo(Kind.UNKNOWN_ORIGIN);
  }

  @Test
  void strangerWithADotAtItsEndStaysAStranger() {
    assertThat(
            hintUnder(closedTo("https://app.example.com"), get("https://a.example.").build())
                .kind())
        .isEqualTo(Kind.UNKNOWN_ORIGIN);
  }

  @Test
  void handshakeOfAStrangerThatClaimsToNavigateIsNoFormPost() {
    CorsRequest request =
        get("https://a.example")
            .header("Upgrade", "websocket")
            .header("Sec-Fetch-Mode", "navigate")
            .build();

    assertThat(hintUnder(closedTo("https://app.example.com"), request).kind())
        .isEqualTo(Kind.UNKNOWN_ORIGIN);
  }

  @Test
  void policyOfAnyOriginIsNotNamedAsTheOneThatAllows() {
    CorsPolicy open = CorsPolicy.named("open").allowOrigins("*").build();
    CorsPolicy closed = closedTo("https://app.example.com");
    CorsRequest request = get("https://a.example").build();

    assertThat(new Hints(List.of(open, closed)).find(request, rejectBy(closed, request)).kind())
        .isEqualTo(Kind.UNKNOWN_ORIGIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GE T", "GET\r\nX: y", ""})
  void actualMethodThatIsNoTokenIsMalformed(String method) {
    CorsRequest request =
        CorsRequest.of(method, "/x").header("Origin", "https://app.example.com").build();

    Hint hint = hintUnder(closedTo("https://app.example.com"), request);

    assertThat(hint.kind()).isEqualTo(Kind.MALFORMED_METHOD);
  }

  @Test
  void methodTooLongToSendBackIsMalformed() {
    CorsPolicy policy =
        CorsPolicy.named("tenant")
            .allowOrigins("https://app.example.com")
            .allowMethods("*")
            .build();
    CorsRequest request =
        CorsRequest.of("OPTIONS", "/x")
            .header("Origin", "https://app.example.com")
            .header("Access-Control-Request-Method", "A".repeat(1000))
            .build();

    assertThat(hintUnder(policy, request).kind()).isEqualTo(Kind.MALFORMED_METHOD);
  }

  /** Methods are case-sensitive; browsers put six of them into upper case, not patch. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PATCH | METHOD_MISSING | add PATCH to CorsPolicy.named("tenant").allowMethods (which replaces the default list: keep GET and POST)
          Foo   | METHOD_MISSING | add Foo to CorsPolicy.named("tenant").allowMethods (which replaces the default list: keep GET and POST)
          patch | METHOD_MISSING | add PATCH to CorsPolicy.named("tenant").allowMethods (which replaces the default list: keep GET and POST): write method: 'PATCH' in the front end, because browsers keep the case of this method
          put   | METHOD_MISSING | add PUT to CorsPolicy.named("tenant").allowMethods (which replaces the default list: keep GET and POST): no browser sends put, so send PUT
          get   | METHOD_CASE    | CorsPolicy.named("tenant").allowMethods allows GET, not get: no browser sends get, so send GET
          """)
  void methodIsNamedAsItHasToBeListed(String method, Kind kind, String text) {
    CorsRequest request =
        CorsRequest.of("OPTIONS", "/x")
            .header("Origin", "https://app.example.com")
            .header("Access-Control-Request-Method", method)
            .build();

    Hint hint = hintUnder(closedTo("https://app.example.com"), request);

    assertThat(hint.kind()).isEqualTo(kind);
    assertThat(hint.text()).isEqualTo(text);
  }

  @Test
  void longestDomainAboveTheHostIsTheNearest() {
    CorsPolicy policy =
        CorsPolicy.named("tenant")
            .allowOrigins("https://example.com", "https://app.example.com", "https://p.example.com")
            .build();

    assertThat(hintUnder(policy, get("https://beta.app.example.com").build()).text())
        .startsWith("https://app.example.com is allowed, its subdomains are not");
  }

  /** Every sentence says what to change, and its names in braces are known ones. */
  @ParameterizedTest
  @EnumSource
  void sentenceNamesWhatToChangeAndNothingUnknown(Kind kind) {
    Map<String, String> values =
        Stream.of(
                "property",
                "policy",
                "origin",
                "allowed",
                "other",
                "cure",
                "name",
                "meant",
                "keep",
                "correction",
                "fault")
            .collect(Collectors.toMap(name -> name, name -> "<" + name + ">"));

    String text = kind.hint("any", values).text();

    assertThat(text).matches("[ -~]+").doesNotContain("{").containsAnyOf("<property>", "<cure>");
  }

  private Rejected reject(CorsRequest request) {
    return (Rejected) evaluator.decide(request);
  }

  private Hint hintUnder(CorsPolicy policy, CorsRequest request) {
    return hints.find(request, rejectBy(policy, request));
  }

  private static Rejected rejectBy(CorsPolicy policy, CorsRequest request) {
    PolicyResolver always = any -> policy;
    return (Rejected) CorsEvaluator.of(always, List.of()).decide(request);
  }

  private static Rejected rejected(CorsPolicy policy, RejectionReason reason) {
    CorsDecision decision = rejectBy(policy, get("https://a.example").build());
    return new Rejected(policy, RequestKind.ACTUAL, reason, null, 403, decision.headers(), null);
  }

  private static CorsPolicy closedTo(String origin) {
    return CorsPolicy.named("tenant").allowOrigins(origin).build();
  }

  private static CorsRequestBuilder get(String origin) {
    return CorsRequest.of("GET", "/x").header("Origin", origin);
  }
}
