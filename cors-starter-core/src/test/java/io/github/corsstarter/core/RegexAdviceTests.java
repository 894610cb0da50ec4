package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a regex that admits nobody, or somebody whom nobody means. */
class RegexAdviceTests {

  @Test
  void regexWithALiteralDotUnescapedIsReported() {
    assertThat(advice(app -> app.allowOriginRegexes("https://app\\.example.com")))
        .singleElement()
        .asString()
        .startsWith("allowed-origin-regexes[0]")
        .contains("also matches https://app.examplexcom");
  }

  @Test
  void regexOfHttpOriginsIsReportedWhereCredentialsForbidThem() {
    String regex = "http://[a-z]+[.]intra[.]example";

    assertThat(advice(app -> app.allowOriginRegexes(regex).allowCredentials()))
        .singleElement()
        .asString()
        .contains("matches http origins only", "write https in the regex");
    assertThat(advice(app -> app.allowOriginRegexes(regex))).isEmpty();
    assertThat(
            advice(
                app ->
                    app.allowOriginRegexes(regex)
                        .allowCredentials()
                        .dangerouslyAllowInsecureOrigins()))
        .isEmpty();
  }

  @Test
  void regexThatMatchesNobodyIsReportedWithCredentialsToo() {
    assertThat(
            advice(
                app -> app.allowOriginRegexes("https://app[.]example[.]com/").allowCredentials()))
        .singleElement()
        .asString()
        .contains("matches no origin");
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
        "HTTPS://APP\\.EXAMPLE\\.COM",
        "https://A\\.example",
        "https://a\\.example:443",
        "\"https://a\\.example\"",
        "8443",
        "https://A1"
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
  void regexThatMatchesStrangersIsReported() {
    assertThat(advice(app -> app.allowOriginRegexes(".*")))
        .singleElement()
        .asString()
        .contains("also matches https://evil.example.net");
  }

  @ParameterizedTest
  @CsvSource({
    ".*example\\.com, https://evilexample.com; close the domain",
    "https://.*example\\.co\\.uk, https://evilexample.co.uk; close the domain",
    "https://app.example\\.com, https://appxexample.com; write literal dots as [.] and close",
    "https://.*\\.github\\.io, https://evil.github.io: anyone can register a name under github.io",
    "https://.*\\.co\\.uk, https://evil.co.uk: anyone can register a name under co.uk",
    "https://.*\\.com, https://evil.com: anyone can register a name under com",
    "https://([a-z0-9-]+\\.)+com, https://evil.com: anyone can register a name under com",
    "https://([^.]+\\.)*com, https://evil.com: anyone can register a name under com",
    "https://\\w+\\.com, https://evil.com: anyone can register a name under com",
    "https://[a-z]+\\.[a-z]+\\.com, https://a.evil.com: anyone can register a name under com",
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
        "\\d",
        "https://\\Q[a\\E-]"
      })
  void regexOfADomainIsNotReported(String regex) {
    assertThat(advice(app -> app.allowOriginRegexes(regex))).isEmpty();
  }

  private static List<String> advice(UnaryOperator<CorsPolicyBuilder> settings) {
    return settings.apply(CorsPolicy.named("app")).build().advice().stream()
        .map(PolicyAdvice::toString)
        .toList();
  }
}
