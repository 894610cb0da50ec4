package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are told to write instead of what they wrote. */
class PolicyCureTests {

  @ParameterizedTest
  @CsvSource({
    "MyApp, write a name such as my-app",
    "my_app, write a name such as my-app",
    "-app-, write a name such as app",
    "***, write a name such as my-app",
    "/v1/**, 'write a name such as v1, and the path in paths'",
  })
  void badNameIsAnsweredWithAGoodOne(String name, String cure) {
    assertThat(problems(CorsPolicy.named(name).allowOrigins("https://app.example.com")))
        .extracting(PolicyProblem::cure)
        .containsExactly(cure);
  }

  @ParameterizedTest
  @CsvSource({
    "app.example.com, write https://app.example.com",
    "localhost:3000, write http://localhost:3000",
    "//app.example.com, write https://app.example.com",
    "https:/app.example.com, 'write each origin in full, such as https://app.example.com'",
    "https, 'write each origin in full, such as https://app.example.com'",
    "http://2001:db8::1, 'write one port, and an IPv6 address in brackets, as in"
        + " http://[::1]:3000'",
  })
  void brokenOriginIsAnsweredWithTheWholeOne(String origin, String cure) {
    assertThat(problems(CorsPolicy.named("app").allowOrigins(origin)))
        .extracting(PolicyProblem::cure)
        .containsExactly(cure);
  }

  @Test
  void dangerOfHttpIsToldInWordsOfItsUsers() {
    assertThat(problems(CorsPolicy.named("app").allowOrigins("http://a.test").allowCredentials()))
        .extracting(PolicyProblem::reason)
        .containsExactly(
            "lets anyone who can tamper with an http page act with your users' cookies");
  }

  @ParameterizedTest
  @ValueSource(strings = {"blob:https://app.example.com", "data:text/html", "file:///", "about:x"})
  void schemeOfOpaqueOriginsIsProhibited(String origin) {
    assertThat(problems(CorsPolicy.named("app").allowOrigins(origin)))
        .extracting(PolicyProblem::code)
        .containsExactly(PolicyProblem.Code.ORIGIN_PROHIBITED);
  }

  @ParameterizedTest
  @CsvSource({
    "(, write one such as https://[a-z]+[.]example[.]com",
    "https://*.example.com/, write it in allowed-origins",
    "^https://*.a.example$, write it in allowed-origins"
  })
  void brokenRegexIsAnsweredWithoutABackslash(String regex, String cure) {
    assertThat(problems(CorsPolicy.named("app").allowOriginRegexes(regex)))
        .extracting(PolicyProblem::cure)
        .containsExactly(cure);
  }

  @ParameterizedTest
  @ValueSource(strings = {".*", "https?://.*", "https://[a-z0-9.-]+", "(https://)?.+"})
  void regexForAllDomainsWithCredentialsIsRefused(String regex) {
    assertThat(problems(CorsPolicy.named("app").allowOriginRegexes(regex).allowCredentials()))
        .extracting(PolicyProblem::code)
        .containsExactly(PolicyProblem.Code.ANY_ORIGIN_WITH_CREDENTIALS);
  }

  @ParameterizedTest
  @CsvSource({
    "https://app\\.example\\.com.*, https://app.example.com.evil.example.net",
    "https://.*example\\.com, https://evilexample.com",
  })
  void regexThatStrangersCanMatchIsAdvisedAbout(String regex, String stranger) {
    CorsPolicy policy = CorsPolicy.named("app").allowOriginRegexes(regex).build();

    assertThat(policy.advice()).singleElement().asString().contains("also matches " + stranger);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://[a-z]+\\.example\\.com",
        "https://.*\\.example\\.com",
        "https://app\\.example\\.com:[0-9]+",
        "https://(a|b)\\.example\\.com"
      })
  void regexThatIsClosedOnBothSidesNeedsNoAdvice(String regex) {
    assertThat(CorsPolicy.named("app").allowOriginRegexes(regex).build().advice()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'GET'", "\"GET\"", "`*`", "GET; PUT", "\"PUT", ";"})
  void methodInQuotesOrBesideAnotherOneIsRefused(String method) {
    assertThat(problems(safe().allowMethods(method)))
        .extracting(PolicyProblem::code, PolicyProblem::reason, PolicyProblem::cure)
        .containsExactly(
            tuple(
                PolicyProblem.Code.METHOD_INVALID,
                "is not a method name",
                "write one method for each element, such as PUT"));
  }

  @Test
  void headerInQuotesIsRefused() {
    assertThat(problems(safe().allowHeaders("\"Authorization\"", "'*'").exposeHeaders("'ETag'")))
        .extracting(problem -> problem.code().id() + ": " + problem.cure())
        .containsExactly(
            "request-header-invalid: write one name for each element, such as X-Request-Id",
            "request-header-invalid: write one name for each element, such as X-Request-Id",
            "exposed-header-invalid: write one name for each element, such as X-Total-Count");
  }

  @Test
  void fiveMistakesAreReportedTogether() {
    CorsPolicyBuilder builder =
        CorsPolicy.named("app")
            .allowOrigins("example.com", "null")
            .allowMethods("CONNECT")
            .allowHeaders("a b")
            .maxAge(java.time.Duration.ofHours(25));

    assertThat(problems(builder))
        .allMatch(problem -> problem.source().equals("CorsPolicy.named(\"app\")"))
        .extracting(problem -> problem.code().id())
        .containsExactly(
            "origin-invalid",
            "origin-prohibited",
            "method-forbidden",
            "request-header-invalid",
            "max-age-out-of-bounds");
  }

  private static CorsPolicyBuilder safe() {
    return CorsPolicy.named("app").allowOrigins("https://app.example.com");
  }

  private static List<PolicyProblem> problems(CorsPolicyBuilder builder) {
    return catchThrowableOfType(InvalidPoliciesException.class, builder::build).problems();
  }
}
