package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

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
    "htps://example.com, has the scheme htps: write https://example.com if that is meant",
    "htpps://*.example.com:*, has the scheme htpps: write https://*.example.com:* if that is meant",
    "httpsx://a.test, has the scheme httpsx: write https://a.test if that is meant",
    "htpp://localhost:3000, has the scheme htpp: write http://localhost:3000 if that is meant",
    "htpt://example.com, has the scheme htpt: write http://example.com if that is meant"
  })
  void schemeThatIsASlipOfTheWebsIsReported(String origin, String text) {
    assertThat(advice(app -> app.allowOrigins(origin)))
        .containsExactly("allowed-origins[0] (" + origin + "): " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.test", "http://a.test", "htab://a.test", "capacitor://a"})
  void otherSchemeIsNotReported(String origin) {
    assertThat(advice(app -> app.allowOrigins(origin))).isEmpty();
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
  void publicSuffixFurtherBelowIsReported() {
    assertThat(advice(app -> app.allowOrigins("https://*.muni.cz").allowCredentials()))
        .singleElement()
        .asString()
        .startsWith("allowed-origins[0] (https://*.muni.cz): also admits everybody who registers a")
        .matches(".* under [a-z.]+\\.muni\\.cz");
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
  @ValueSource(strings = {"https://[a-z]*example\\.com", "https://[a-z-]*example\\.com"})
  void regexThatIsOpenBeforeAListedOriginIsReported(String regex) {
    assertThat(advice(app -> app.allowOrigins("https://example.com").allowOriginRegexes(regex)))
        .singleElement()
        .asString()
        .contains("also matches https://evilexample.com");
  }

  @Test
  void regexThatIsOpenBeforeASingleLabelIsReported() {
    assertThat(
            advice(
                app ->
                    app.allowOrigins("http://intranet")
                        .allowOriginRegexes("http://[a-z]*intranet")))
        .singleElement()
        .asString()
        .contains("also matches http://evilintranet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://[a-z]+\\.example\\.com", "https://[a-z]*app\\.example\\.co\\.uk"})
  void regexOfSubdomainsOfTheSameOwnerIsNotReported(String regex) {
    assertThat(
            advice(
                app ->
                    app.allowOrigins("https://app.example.com", "https://app.example.co.uk")
                        .allowOriginRegexes(regex)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app\\.example\\.com",
        "https://app\\.example\\.com/",
        "^example.com$",
        "a",
        "(a|b)",
        "HTTPS://APP\\.EXAMPLE\\.COM",
        "https://A\\.example",
        "https://A[A-Z]+\\.example",
        "/^https:\\/\\/.*\\.example\\.com$/",
        "https://*",
        "https://*\\.example\\.com",
        "https://a\\.example:443",
        "localhost:.*",
        "\"https://a\\.example\"",
        "https://a\\Q\\"
      })
  void regexThatMatchesNoOriginIsReported(String regex) {
    assertThat(advice(app -> app.allowOriginRegexes(regex)))
        .containsExactly(
            "allowed-origin-regexes[0] ("
                + regex
                + "): matches no origin: an origin has a scheme, is in lower case, and has no"
                + " default port, slash at its end, or quotes");
  }

  @Test
  void regexOfAListedOriginMatchesAnOrigin() {
    assertThat(
            advice(
                app ->
                    app.allowOrigins("https://a.test").allowOriginRegexes("(https://a\\.test)?|")))
        .isEmpty();
  }

  @Test
  void regexThatMatchesStrangersIsReported() {
    assertThat(advice(app -> app.allowOriginRegexes(".*")))
        .singleElement()
        .asString()
        .contains("also matches https://evil.example.net");
  }

  @ParameterizedTest
  @CsvSource({
    ".*example\\.com, https://evilaexample.com; close the domain",
    "https://.*example\\.co\\.uk, https://evilaexample.co.uk; close the domain",
    "https://[a-z]+, https://evila; close the domain",
    "https://app.example\\.com, https://appxexample.com; write literal dots as [.] and close",
    "https://.*\\.github\\.io, https://evil.github.io: everybody can have a name below github.io",
    "https://.*\\.co\\.uk, https://evil.co.uk: everybody can have a name below co.uk",
    "https://.*\\.com, https://evil.com: everybody can have a name below com",
    "https://([a-z0-9-]+\\.)+com, https://evil.com: everybody can have a name below com",
    "https://([^.]+\\.)*com, https://evil.com: everybody can have a name below com",
    "https://\\w+\\.com, https://evil.com: everybody can have a name below com",
    "https://[a-z]+\\.[a-z]+\\.com, https://a.evil.com: everybody can have a name below com",
    "https://[a-z.]+:4711, https://evil.example.net:4711; close the domain",
    "'https://([a-z0-9-]+\\.)+[a-z]{2,3}', https://evil.example.net; close the domain"
  })
  void regexThatStrangersCanMatchIsReported(String regex, String stranger) {
    assertThat(advice(app -> app.allowOriginRegexes(regex)))
        .singleElement()
        .asString()
        .contains("also matches " + stranger);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://[a-z]+\\.example\\.com",
        "https://(a|b)\\.test",
        "https://example",
        "https://app\\.example\\.com",
        "https://app\\.example\\.com:8443",
        "https://app[.]example[.]com",
        "^https://app\\.example\\.com$|https://admin\\.example\\.com",
        "(?i)HTTPS://APP\\.EXAMPLE\\.COM",
        "https?:.*\\.example\\.com",
        "https://(?:..)\\.example\\.com",
        "https://a\\.example(:443)?",
        "https://a\\.example:(443|8443)",
        "https://my-app-[a-z0-9]+\\.vercel\\.app",
        "https://(?P<x>\\pL+)\\.example\\.com",
        "https://[[:alnum:]]+\\.example\\.com",
        "chrome-extension://[a-p]{32}",
        "(?:https?|capacitor)://localhost(?::[0-9]+)?",
        "http://\\[::1\\](:\\d+)?",
        "http://192\\.168(\\.\\d{1,3}){2}(:\\d{2,5})?",
        "https://a\\Q(\\E",
        "https://\\Q[a\\E-]"
      })
  void regexOfADomainIsNotReported(String regex) {
    assertThat(advice(app -> app.allowOriginRegexes(regex))).isEmpty();
  }

  @Test
  void namesThatAreMeantAsPatternsAreReported() {
    assertThat(
            advice(
                app ->
                    safe(app)
                        .allowMethods("GET|POST")
                        .allowHeaders("X-*", "X-A|X-B", "*")
                        .exposeHeaders("X-C*")))
        .containsExactly(
            "allowed-methods[0] (GET|POST): is one method: write each as an element of its own",
            "allowed-headers[0] (X-*): is a name, not a pattern: list the names",
            "allowed-headers[1] (X-A|X-B): is one name: write each as an element of its own",
            "exposed-headers[0] (X-C*): is a name, not a pattern: list the names");
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
