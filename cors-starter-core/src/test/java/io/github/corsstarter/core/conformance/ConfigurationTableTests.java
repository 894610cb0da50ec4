package io.github.corsstarter.core.conformance;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.InvalidPoliciesException;
import io.github.corsstarter.core.PolicyAdvice;
import io.github.corsstarter.core.PolicyProblem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationTableTests {

  /** Rows about more than the settings of one policy, and why core cannot answer them. */
  private static final Map<String, String> LEFT_TO_AUTOCONFIGURE =
      Map.of(
          "K58", "paths are matched by Spring's PathPattern",
          "K64", "binding finds durations that are none, and unknown properties",
          "K66", "paths are matched by Spring's PathPattern",
          "K68", "mode belongs to the paths of a policy, which core does not know");

  private static final Map<String, List<String>> SEVERAL_CODES =
      Map.of(
          "K60",
          List.of(
              "origin-invalid",
              "origin-prohibited",
              "method-forbidden",
              "request-header-invalid",
              "max-age-out-of-bounds"));

  /** What the notes of the rows come to. */
  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          entry("K02", "the policy admits no origin"),
          entry("K08", "the space around it is dropped"),
          entry("K09", "its port is the default of https and is dropped"),
          entry("K14", "its host is read as example.com"),
          entry("K15", "its host is read as www.xn--rsum-bpad.com"),
          entry("K24", "its host is read as [::1]"),
          entry("K35", "also matches https://appxexamplexcom"),
          entry("K45", "is read as PUT"),
          entry("K54", "is dropped"),
          entry("K56", "is longer than Chromium (2h) and WebKit (10m)"),
          entry("N51", "the policy admits no origin"),
          entry("N52", "is empty and was dropped"));

  static Stream<ConfigurationRow> validRows() {
    return rows().filter(row -> row.expect().valid());
  }

  static Stream<ConfigurationRow> invalidRows() {
    return rows().filter(row -> !row.expect().valid());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("validRows")
  void validPolicyIsBuiltWithAdviceWhereItIsUntidy(ConfigurationRow row) {
    CorsPolicy policy = compile(row);

    List<String> advice = policy.advice().stream().map(PolicyAdvice::text).toList();
    if (ADVICE.containsKey(row.id())) {
      assertThat(advice).anySatisfy(text -> assertThat(text).contains(ADVICE.get(row.id())));
    } else {
      assertThat(advice).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalidRows")
  void invalidPolicyIsRefusedWithEveryCode(ConfigurationRow row) {
    InvalidPoliciesException refusal =
        catchThrowableOfType(InvalidPoliciesException.class, () -> compile(row));

    assertThat(refusal.problems())
        .extracting(problem -> problem.code().id())
        .isEqualTo(SEVERAL_CODES.getOrDefault(row.id(), List.of("" + row.expect().code())));
    assertThat(refusal.problems()).extracting(PolicyProblem::cure).noneMatch(String::isBlank);
  }

  @Test
  void everyRowThatCoreCannotAnswerExists() {
    assertThat(ConfigurationTable.rows().map(ConfigurationRow::id))
        .containsAll(LEFT_TO_AUTOCONFIGURE.keySet())
        .containsAll(SEVERAL_CODES.keySet())
        .containsAll(ADVICE.keySet());
  }

  @Test
  void propertiesAreWrittenAsAnApplicationWould() {
    ConfigurationRow row =
        ConfigurationTable.rows().filter(each -> each.id().equals("K68")).findFirst().orElseThrow();

    assertThat(row.properties())
        .containsEntry("cors.policies.p0.paths[0]", "/api/**")
        .containsEntry("cors.policies.p0.allowed-origins[0]", "https://app.example.com")
        .containsEntry("cors.policies.p1.mode", "bypass");
  }

  private static Stream<ConfigurationRow> rows() {
    return ConfigurationTable.rows().filter(row -> !LEFT_TO_AUTOCONFIGURE.containsKey(row.id()));
  }

  private static CorsPolicy compile(ConfigurationRow row) {
    return PolicyBody.compile(PolicyProperties.name(0), row.policies().get(0));
  }
}
