package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.github.corsstarter.core.PolicyProblem.Code;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a builder refuses, setting by setting. */
class PolicyCompilerTests {

  @ParameterizedTest
  @ValueSource(strings = {"", "App", "my_app", "-app", "app-", "my--app", "my app", "äpp", "app\n"})
  void nameOfAnotherFormIsInvalid(String name) {
    CorsPolicyBuilder builder = CorsPolicy.named(name).allowOrigins("https://app.example.com");

    assertThat(codes(builder)).containsExactly(Code.POLICY_NAME_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "my-app", "a-1-b"})
  void nameInLowerCasePartsIsValid(String name) {
    assertThat(codes(CorsPolicy.named(name).allowOrigins("https://a.test"))).isEmpty();
  }

  @Test
  void policyWithoutOriginsIsRefused() {
    assertThat(codes(CorsPolicy.named("app"))).containsExactly(Code.ORIGIN_MISSING);
    assertThat(codes(CorsPolicy.named("app").allowOriginRegexes("")))
        .containsExactly(Code.ORIGIN_MISSING);
  }

  @Test
  void policyWithAnEmptyListOfOriginsIsClosed() {
    assertThat(codes(app -> app.allowOrigins())).isEmpty();
    assertThat(codes(app -> app.allowOrigins("", " "))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, ORIGIN_INVALID",
    "wss://app.example.com, ORIGIN_INVALID",
    "file://, ORIGIN_PROHIBITED",
    "data:x, ORIGIN_PROHIBITED",
    "null, ORIGIN_PROHIBITED",
    "' null ', ORIGIN_PROHIBITED",
    "Null, ORIGIN_PROHIBITED"
  })
  void originThatNobodyMayListIsRefused(String origin, Code code) {
    assertThat(codes(app -> app.allowOrigins(origin))).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "*, ANY_ORIGIN_WITH_CREDENTIALS",
    "' * ', ANY_ORIGIN_WITH_CREDENTIALS",
    "null, ORIGIN_PROHIBITED",
    "http://app.example.com, INSECURE_ORIGIN_WITH_CREDENTIALS",
    "http://*.example.com, INSECURE_ORIGIN_WITH_CREDENTIALS",
    "http://10.0.0.1:*, INSECURE_ORIGIN_WITH_CREDENTIALS",
    "https://*.com, PUBLIC_SUFFIX_WITH_CREDENTIALS",
    "https://*.co.uk:*, PUBLIC_SUFFIX_WITH_CREDENTIALS",
    "https://*.github.io, PUBLIC_SUFFIX_WITH_CREDENTIALS",
    "https://*.compute.amazonaws.com, PUBLIC_SUFFIX_WITH_CREDENTIALS",
    "https://*.kawasaki.jp, PUBLIC_SUFFIX_WITH_CREDENTIALS",
    "https://*.intranet, PUBLIC_SUFFIX_WITH_CREDENTIALS"
  })
  void originThatIsDangerousWithCredentialsIsRefused(String origin, Code code) {
    assertThat(codes(app -> app.allowOrigins(origin).allowCredentials())).containsExactly(code);
  }

  @Test
  void everyDangerOfAnOriginIsReported() {
    assertThat(codes(app -> app.allowOrigins("http://*.com").allowCredentials()))
        .containsExactly(
            Code.INSECURE_ORIGIN_WITH_CREDENTIALS, Code.PUBLIC_SUFFIX_WITH_CREDENTIALS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com",
        "https://*.example.com",
        "https://github.io",
        "capacitor://localhost",
        "http://localhost:*",
        "http://localhost.:3000",
        "http://*.localhost:*",
        "http://127.0.0.1:3000",
        "http://[::1]:3000"
      })
  void originThatIsSafeWithCredentialsIsAdmitted(String origin) {
    assertThat(codes(app -> app.allowOrigins(origin).allowCredentials())).isEmpty();
  }

  @Test
  void dangerousOriginIsAdmittedWithItsSwitch() {
    assertThat(
            codes(
                app ->
                    app.allowOrigins("http://app.example.com", "https://*.github.io")
                        .allowCredentials()
                        .dangerouslyAllowInsecureOrigins()
                        .dangerouslyAllowPublicSuffixes()))
        .isEmpty();
    assertThat(codes(app -> app.allowOrigins("null").dangerouslyAllowNullOrigin())).isEmpty();
    assertThat(codes(app -> app.allowOrigins("NULL").dangerouslyAllowNullOrigin()))
        .containsExactly(Code.ORIGIN_PROHIBITED);
  }

  @Test
  void noSwitchAdmitsNullOrAnyOriginWithCredentials() {
    UnaryOperator<CorsPolicyBuilder> everySwitch =
        app ->
            app.allowCredentials()
                .dangerouslyAllowNullOrigin()
                .dangerouslyAllowInsecureOrigins()
                .dangerouslyAllowPublicSuffixes()
                .dangerouslyAllowLoopbackOrigins();

    assertThat(codes(app -> everySwitch.apply(app.allowOrigins("null", "*"))))
        .containsExactly(Code.ORIGIN_PROHIBITED, Code.ANY_ORIGIN_WITH_CREDENTIALS);
  }

  static Stream<String> oversizedRegexes() {
    return Stream.of(
        "(a)".repeat(101),
        "a".repeat(1_001),
        "((a{300}){300}){300}",
        "[a-z]{1000}".repeat(10),
        "(?i)[a-\uFFFF]",
        "(?i)[a-\\x{FFFF}]",
        "(".repeat(1_000));
  }

  @ParameterizedTest
  @MethodSource("oversizedRegexes")
  void regexThatIsTooLargeForItsEngineIsRefused(String regex) {
    assertThat(codes(app -> app.allowOriginRegexes(regex))).containsExactly(Code.ORIGIN_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "https://*.example.com", "(?<=x)y"})
  void textThatIsNoRegexIsRefused(String regex) {
    assertThat(codes(app -> app.allowOriginRegexes(regex))).containsExactly(Code.ORIGIN_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".*",
        ".+",
        "https://.*",
        "https?://.+",
        "[^/]+://[^/]+",
        "h.*",
        "[^x]*",
        "https://.*:8443",
        "https://.+:[0-9]+$",
        "https://.*:4711"
      })
  void regexThatMatchesEverybodyIsRefusedWithCredentials(String regex) {
    assertThat(codes(app -> app.allowOriginRegexes(regex).allowCredentials()))
        .containsExactly(Code.ANY_ORIGIN_WITH_CREDENTIALS);
    assertThat(codes(app -> app.allowOriginRegexes(regex))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://[a-z]+\\.example\\.com", "https://app\\.example\\.(com|net)"})
  void regexOfADomainIsAdmittedWithCredentials(String regex) {
    assertThat(codes(app -> app.allowOriginRegexes(regex).allowCredentials())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'PUT, GET', METHOD_INVALID",
    "P(T, METHOD_INVALID",
    "CONNECT, METHOD_FORBIDDEN",
    "trace, METHOD_FORBIDDEN",
    "' TRACK', METHOD_FORBIDDEN"
  })
  void methodThatScriptsCannotUseIsRefused(String method, Code code) {
    assertThat(codes(app -> safe(app).allowMethods("GET", method))).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "a b, REQUEST_HEADER_INVALID",
    "'X-A,X-B', REQUEST_HEADER_INVALID",
    "Cookie, REQUEST_HEADER_FORBIDDEN",
    "Sec-Foo, REQUEST_HEADER_FORBIDDEN",
    "Proxy-Foo, REQUEST_HEADER_FORBIDDEN",
    "Origin, REQUEST_HEADER_FORBIDDEN",
    "Access-Control-Request-Method, REQUEST_HEADER_FORBIDDEN",
    "Access-Control-Allow-Origin, REQUEST_HEADER_PROHIBITED"
  })
  void requestHeaderThatScriptsCannotSetIsRefused(String name, Code code) {
    assertThat(codes(app -> safe(app).allowHeaders("Accept", name))).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "a b, EXPOSED_HEADER_INVALID",
    "Set-Cookie, EXPOSED_HEADER_FORBIDDEN",
    "set-cookie2, EXPOSED_HEADER_FORBIDDEN",
    "Access-Control-Request-Headers, EXPOSED_HEADER_PROHIBITED",
    "Origin, EXPOSED_HEADER_PROHIBITED"
  })
  void responseHeaderThatScriptsCannotReadIsRefused(String name, Code code) {
    assertThat(codes(app -> safe(app).exposeHeaders("X-Total", name))).containsExactly(code);
  }

  @Test
  void everyHeaderCannotBeExposedWithCredentials() {
    assertThat(codes(app -> safe(app).exposeHeaders("*").allowCredentials()))
        .containsExactly(Code.EXPOSED_ANY_WITH_CREDENTIALS);
    assertThat(codes(app -> safe(app).exposeHeaders("*"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT1S", "PT24H1S", "PT0.5S", "PT24H0.001S", "P365D"})
  void maxAgeBeyondItsBoundsIsRefused(Duration maxAge) {
    assertThat(codes(app -> safe(app).maxAge(maxAge))).containsExactly(Code.MAX_AGE_OUT_OF_BOUNDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT1S", "PT2H", "PT24H"})
  void maxAgeWithinItsBoundsIsAdmitted(Duration maxAge) {
    assertThat(codes(app -> safe(app).maxAge(maxAge))).isEmpty();
  }

  @Test
  void problemsOfAllSettingsAreReportedTogether() {
    CorsPolicyBuilder builder =
        CorsPolicy.named("My App")
            .allowOrigins("example.com", "*")
            .allowOriginRegexes("(", ".*")
            .allowMethods("CONNECT", "a b")
            .allowHeaders("Cookie")
            .exposeHeaders("*")
            .allowCredentials()
            .maxAge(Duration.ofDays(2));

    assertThat(codes(builder))
        .containsExactly(
            Code.POLICY_NAME_INVALID,
            Code.ORIGIN_INVALID,
            Code.ANY_ORIGIN_WITH_CREDENTIALS,
            Code.ORIGIN_INVALID,
            Code.ANY_ORIGIN_WITH_CREDENTIALS,
            Code.METHOD_FORBIDDEN,
            Code.METHOD_INVALID,
            Code.REQUEST_HEADER_FORBIDDEN,
            Code.EXPOSED_ANY_WITH_CREDENTIALS,
            Code.MAX_AGE_OUT_OF_BOUNDS);
  }

  @Test
  void problemSaysWhereItStandsAndWhatToWriteInstead() {
    CorsPolicyBuilder builder =
        CorsPolicy.named("app").allowOrigins("https://a.test", "http://b.test").allowCredentials();

    assertThat(problems(builder))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.policy()).isEqualTo("app");
              assertThat(problem.property()).isEqualTo("allowed-origins[1]");
              assertThat(problem.value()).isEqualTo("http://b.test");
              assertThat(problem.source()).isEqualTo("CorsPolicy.named(\"app\")");
              assertThat(problem.cure()).endsWith("write https://b.test");
            });
  }

  @Test
  void publicSuffixIsCuredByTheDomainBelowIt() {
    assertThat(problems(CorsPolicy.named("app").allowOrigins("https://*.co.uk").allowCredentials()))
        .extracting(PolicyProblem::cure)
        .containsExactly("write the domain that is yours, such as https://*.example.co.uk");
  }

  @Test
  void noCureProposesADangerousSetting() {
    CorsPolicyBuilder builder =
        CorsPolicy.named("app")
            .allowOrigins("null", "*", "http://a.test", "https://*.com", "file://")
            .allowOriginRegexes(".*")
            .allowCredentials();

    assertThat(problems(builder))
        .hasSize(6)
        .extracting(PolicyProblem::cure)
        .noneMatch(cure -> cure.contains("dangerously") || cure.contains("regexes"));
  }

  /** Counted in bytes that are allocated, since each step of the work creates something. */
  @Test
  void tenTimesAsManyInvalidOriginsAreTenTimesTheWork() {
    bytesOfInvalidOrigins(1_000);

    long thousand = bytesOfInvalidOrigins(1_000);

    assertThat(bytesOfInvalidOrigins(10_000)).isLessThan(12 * thousand);
  }

  private static long bytesOfInvalidOrigins(int number) {
    List<String> origins =
        IntStream.range(0, number).mapToObj(i -> "https://a.example/" + (10_000 + i)).toList();
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();

    List<PolicyProblem> problems = problems(CorsPolicy.named("app").allowOrigins(origins));

    long allocated = thread.getCurrentThreadAllocatedBytes() - before;
    assertThat(problems)
        .hasSize(number)
        .allMatch(problem -> problem.cure().equals("write https://a.example"));
    return allocated;
  }

  private static CorsPolicyBuilder safe(CorsPolicyBuilder app) {
    return app.allowOrigins("https://app.example.com");
  }

  private static List<Code> codes(UnaryOperator<CorsPolicyBuilder> settings) {
    return codes(settings.apply(CorsPolicy.named("app")));
  }

  private static List<Code> codes(CorsPolicyBuilder builder) {
    return problems(builder).stream().map(PolicyProblem::code).toList();
  }

  private static List<PolicyProblem> problems(CorsPolicyBuilder builder) {
    InvalidPoliciesException refusal =
        catchThrowableOfType(InvalidPoliciesException.class, builder::build);
    return refusal == null ? List.of() : refusal.problems();
  }
}
