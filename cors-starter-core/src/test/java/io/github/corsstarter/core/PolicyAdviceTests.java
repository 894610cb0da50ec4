package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyAdviceTests {

  @Test
  void untidyOriginIsReportedWithItsPlace() {
    assertThat(advice(app -> app.allowOrigins("https://a.test", "https://B.test/")))
        .containsExactly(
            "allowed-origins[1] (https://B.test/): its trailing slash is dropped",
            "allowed-origins[1] (https://B.test/): its host is read as b.test");
  }

  @Test
  void repeatedOriginIsReported() {
    assertThat(advice(app -> app.allowOrigins("https://a.test", "https://a.test")))
        .containsExactly("allowed-origins[1] (https://a.test): is listed before");
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
                + "admits everybody who registers a name under github.io");
    assertThat(
            advice(
                app ->
                    app.allowOrigins("https://*.github.io")
                        .allowCredentials()
                        .dangerouslyAllowPublicSuffixes()))
        .hasSize(1);
  }

  @Test
  void regexWithALiteralDotUnescapedIsReported() {
    assertThat(advice(app -> app.allowOriginRegexes("https://app\\.example.com")))
        .singleElement()
        .asString()
        .startsWith("allowed-origin-regexes[0]")
        .contains("also matches https://app.examplexcom");
  }

  @Test
  void regexThatIsOpenBehindAListedOriginIsReported() {
    assertThat(
            advice(
                app ->
                    app.allowOrigins("https://app.example.com", "https://*.example.org")
                        .allowOriginRegexes("https://app\\.example\\.com[a-z.]*")))
        .singleElement()
        .asString()
        .contains("also matches https://app.example.com.evil.example.net");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://[a-z]*app\\.example\\.com", "https://[a-z-]*app\\.example\\.com"})
  void regexThatIsOpenBeforeAListedOriginIsReported(String regex) {
    assertThat(advice(app -> app.allowOrigins("https://app.example.com").allowOriginRegexes(regex)))
        .singleElement()
        .asString()
        .contains("also matches https://evilapp.example.com");
  }

  @Test
  void regexThatMatchesStrangersIsReported() {
    assertThat(advice(app -> app.allowOriginRegexes(".*")))
        .singleElement()
        .asString()
        .contains("also matches https://evil.example.net");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://[a-z]+\\.example\\.com", "https://(a|b)\\.test", "https://example", "a"})
  void regexOfADomainIsNotReported(String regex) {
    assertThat(advice(app -> app.allowOriginRegexes(regex))).isEmpty();
  }

  @Test
  void methodInAnotherCaseIsReported() {
    assertThat(advice(app -> safe(app).allowMethods("put", " GET ", "PATCH")))
        .containsExactly(
            "allowed-methods[0] (put): is read as PUT",
            "allowed-methods[1] ( GET ): is read as GET");
  }

  @Test
  void patchInLowerCaseIsReported() {
    assertThat(advice(app -> safe(app).allowMethods("patch")))
        .singleElement()
        .asString()
        .contains("is not PATCH");
  }

  @Test
  void methodThatOtherSystemsUseForAnyIsReported() {
    assertThat(advice(app -> safe(app).allowMethods("all")))
        .containsExactly("allowed-methods[0] (all): is a method of that name: * admits any method");
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

  @Test
  void adviceIsMovedToTheFullNameOfItsProperty() {
    PolicyAdvice advice = new PolicyAdvice("max-age", null, "is missing");

    PolicyAdvice moved = advice.at("cors.defaults.max-age");

    assertThat(moved).hasToString("cors.defaults.max-age: is missing");
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
