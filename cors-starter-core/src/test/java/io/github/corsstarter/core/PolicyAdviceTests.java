package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.PolicyAdvice.Severity;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyAdviceTests {

  @Test
  void untidyOriginIsReportedWithItsPlace() {
    assertThat(advice(app -> app.allowOrigins("https://a.test", "https://B.test/")))
        .containsExactly(
            "allowed-origins[1] (https://B.test/): its trailing slash is dropped",
            "allowed-origins[1] (https://B.test/): its host is read as b.test");
  }

  @ParameterizedTest
  @CsvSource({
    "htps://example.com, has the scheme htps: write https or http if that is meant",
    "htpps://example.com:*, has the scheme htpps: write https or http if that is meant",
    "httpsx://a.test, has the scheme httpsx: write https or http if that is meant",
    "htpp://localhost:3000, has the scheme htpp: write https or http if that is meant"
  })
  void schemeThatIsASlipOfTheWebsIsReported(String origin, String text) {
    assertThat(advice(app -> app.allowOrigins(origin)))
        .containsExactly("allowed-origins[0] (" + origin + "): " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.test", "http://a.test", "capacitor://a"})
  void otherSchemeIsNotReported(String origin) {
    assertThat(advice(app -> app.allowOrigins(origin))).isEmpty();
  }

  @Test
  void adviceIsMovedToThePropertyAndKeepsItsSeverity() {
    PolicyAdvice advice =
        CorsPolicy.named("app").allowOrigins().build().advice().get(0).at("cors.x", "written");

    assertThat(advice.severity()).isEqualTo(PolicyAdvice.Severity.WARN);
    assertThat(advice).asString().startsWith("cors.x (written): ");
  }

  @Test
  void emptyElementsAreDropped() {
    CorsPolicy policy =
        CorsPolicy.named("app")
            .allowOrigins("https://a.test", "")
            .allowOriginRegexes("\t")
            .allowMethods("GET", " ")
            .allowHeaders("")
            .exposeHeaders("")
            .build();

    assertThat(policy.allowedMethods()).containsExactly("GET", "HEAD");
    assertThat(policy.allowedHeaders()).isEmpty();
    assertThat(policy.advice())
        .allMatch(advice -> advice.text().equals("is empty and was dropped"))
        .allMatch(advice -> advice.severity() == Severity.INFO)
        .extracting(PolicyAdvice::property)
        .containsExactly(
            "allowed-origins[1]",
            "allowed-origin-regexes[0]",
            "allowed-methods[1]",
            "allowed-headers[0]",
            "exposed-headers[0]");
  }

  @Test
  void closedPolicyIsWarnedAbout() {
    assertThat(CorsPolicy.named("app").allowOrigins().build().advice())
        .containsExactly(
            new PolicyAdvice(
                Severity.WARN,
                "allowed-origins",
                null,
                "has no element, so the policy admits no origin"));
    assertThat(advice(app -> app.allowOrigins().allowOriginRegexes("https://[a-z]+[.]a[.]test")))
        .isEmpty();
    assertThat(advice(app -> app.allowOrigins().dangerouslyAllowLoopbackOrigins())).isEmpty();
  }

  @Test
  void repeatedOriginIsReported() {
    assertThat(advice(app -> app.allowOrigins("https://a.test", "https://a.test")))
        .containsExactly("allowed-origins[1] (https://a.test): is already listed");
  }

  @Test
  void redundantOriginIsReported() {
    assertThat(advice(app -> app.allowOrigins("https://a.b.test", "https://*.b.test")))
        .containsExactly(
            "allowed-origins (https://a.b.test): is redundant: https://*.b.test covers it");
  }

  @Test
  void originsBesideTheStarAreReported() {
    assertThat(advice(app -> app.allowOrigins("https://a.test", "*")))
        .containsExactly("allowed-origins (*): makes the other entries redundant");
    assertThat(advice(app -> app.allowOrigins("*"))).isEmpty();
  }

  @Test
  void publicSuffixWithoutCredentialsIsReported() {
    assertThat(advice(app -> app.allowOrigins("https://*.github.io")))
        .containsExactly(
            "allowed-origins[0] (https://*.github.io): "
                + "admits everyone who registers a name under github.io");
    assertThat(
            advice(
                app ->
                    app.allowOrigins("https://*.github.io")
                        .allowCredentials()
                        .dangerouslyAllowPublicSuffixes()))
        .hasSize(1);
  }

  @Test
  void publicSuffixFurtherBelowIsReported() {
    assertThat(advice(app -> app.allowOrigins("https://*.muni.cz").allowCredentials()))
        .singleElement()
        .asString()
        .startsWith("allowed-origins[0] (https://*.muni.cz): also admits everyone who registers a")
        .matches(".* under [a-z.]+\\.muni\\.cz");
  }

  @Test
  void namesThatAreMeantAsPatternsAreReported() {
    assertThat(advice(app -> safe(app).allowHeaders("X-*", "PUT", "*").exposeHeaders("X-C*")))
        .containsExactly(
            "allowed-headers[0] (X-*): is a name, not a pattern: list the names",
            "allowed-headers[1] (PUT): is the name of a method: write it in allowed-methods",
            "exposed-headers[0] (X-C*): is a name, not a pattern: list the names");
  }

  @Test
  void methodInAnotherCaseIsReported() {
    assertThat(advice(app -> safe(app).allowMethods("put", " GET ", "PATCH")))
        .containsExactly(
            "allowed-methods[0] (put): is read as PUT",
            "allowed-methods[1] ( GET ): is read as GET");
  }

  @ParameterizedTest
  @CsvSource({
    "patch, is not PATCH: browsers change the case of other methods only",
    "Patch, is not PATCH: browsers change the case of other methods only",
    "all, is read as the name of a method: write * to allow any method",
    "Any, is read as the name of a method: write * to allow any method"
  })
  void methodThatHardlyAnybodyMeansIsReported(String method, String text) {
    assertThat(advice(app -> safe(app).allowMethods(method)))
        .containsExactly("allowed-methods[0] (" + method + "): " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROPFIND", "QUERY", "PURGE", "MOVE", "*", "-"})
  void otherMethodIsNotReported(String method) {
    assertThat(advice(app -> safe(app).allowMethods(method))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorization", "X-CSRF-TOKEN", "X-Tenant", "X.Tenant", "*"})
  void otherRequestHeaderIsNotReported(String name) {
    assertThat(advice(app -> safe(app).allowHeaders(name))).isEmpty();
  }

  @Test
  void exposedHeaderOfTheCorsProtocolIsReportedAsDropped() {
    CorsPolicy policy =
        safe(CorsPolicy.named("app"))
            .exposeHeaders("Access-Control-Allow-Origin", "access-control-max-age", "X-Total")
            .build();

    assertThat(policy.exposedHeaders()).containsExactly("x-total");
    assertThat(policy.advice())
        .extracting(PolicyAdvice::text)
        .containsOnly("is dropped: it speaks to the browser, scripts have no use for it");
  }

  @Test
  void spaceAroundNamesIsReported() {
    assertThat(advice(app -> safe(app).allowHeaders(" X-Foo").exposeHeaders("X-Total ")))
        .containsExactly(
            "allowed-headers[0] ( X-Foo): is read without the space around it",
            "exposed-headers[0] (X-Total ): is read without the space around it");
  }

  @Test
  void safelistedResponseHeaderIsReportedAsDropped() {
    assertThat(advice(app -> safe(app).exposeHeaders("Pragma")))
        .containsExactly("exposed-headers[0] (Pragma): is dropped: scripts can always read it");
  }

  @Test
  void maxAgeBeyondWhatBrowsersRememberIsReported() {
    assertThat(advice(app -> safe(app).maxAge(Duration.ofHours(3))))
        .singleElement()
        .asString()
        .startsWith("max-age (PT3H)");
    assertThat(advice(app -> safe(app).maxAge(Duration.ofHours(2)))).isEmpty();
  }

  private static CorsPolicyBuilder safe(CorsPolicyBuilder app) {
    return app.allowOrigins("https://app.example.com");
  }

  private static List<String> advice(UnaryOperator<CorsPolicyBuilder> settings) {
    return settings.apply(CorsPolicy.named("app")).build().advice().stream()
        .map(PolicyAdvice::toString)
        .toList();
  }
}
