package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.corsstarter.core.PolicyProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyProblemTests {

  private static final PolicyProblem PROBLEM =
      new PolicyProblem(
          Code.ORIGIN_INVALID, "app", "allowed-origins[0]", "x", "builder", "is none", "write one");

  @Test
  void codesAreThoseOfTheContract() {
    assertThat(Stream.of(Code.values()).map(Code::id))
        .containsExactlyInAnyOrder(
            "origin-missing",
            "origin-invalid",
            "origin-prohibited",
            "any-origin-with-credentials",
            "public-suffix-with-credentials",
            "insecure-origin-with-credentials",
            "method-invalid",
            "method-forbidden",
            "request-header-invalid",
            "request-header-forbidden",
            "request-header-prohibited",
            "exposed-header-invalid",
            "exposed-header-forbidden",
            "exposed-header-prohibited",
            "exposed-any-with-credentials",
            "max-age-out-of-bounds",
            "path-missing",
            "path-invalid",
            "path-duplicate",
            "property-unknown",
            "value-invalid",
            "policy-name-invalid",
            "policy-name-ambiguous");
  }

  @Test
  void problemIsPrintedWithItsCure() {
    assertThat(PROBLEM)
        .hasToString("[origin-invalid] allowed-origins[0] = \"x\" (builder): is none; write one");
  }

  @Test
  void problemWithoutAValueIsPrintedWithoutOne() {
    PolicyProblem problem =
        new PolicyProblem(Code.PATH_MISSING, null, "paths", null, "file", "is missing", "add one");

    assertThat(problem).hasToString("[path-missing] paths (file): is missing; add one");
  }

  @Test
  void problemIsMovedToTheFullNameOfItsProperty() {
    PolicyProblem moved = PROBLEM.at("cors.policies.app.allowed-origins[0]", "application.yml:3:9");

    assertThat(moved.property()).isEqualTo("cors.policies.app.allowed-origins[0]");
    assertThat(moved.source()).isEqualTo("application.yml:3:9");
    assertThat(moved.code()).isEqualTo(Code.ORIGIN_INVALID);
    assertThat(moved.value()).isEqualTo("x");
  }

  @Test
  void problemAndAdviceArePrintedOnOneLine() {
    PolicyProblem problem =
        new PolicyProblem(Code.ORIGIN_INVALID, null, "p\n", "a\nb", "f\n", "is\n", "drop\n");

    assertThat(problem.subject()).isEqualTo("p\\u000a = \"a\\u000ab\"");
    assertThat(problem)
        .hasToString(
            "[origin-invalid] p\\u000a = \"a\\u000ab\" (f\\u000a): is\\u000a; drop\\u000a");
    assertThat(new PolicyAdvice("p\n", "a\nb", "is\n"))
        .hasToString("p\\u000a (a\\u000ab): is\\u000a");
    assertThat(new PolicyAdvice("p\n", null, "is\n")).hasToString("p\\u000a: is\\u000a");
  }

  @Test
  void problemIsMadeFitForALine() {
    PolicyProblem problem =
        new PolicyProblem(Code.PATH_MISSING, "\n", "\n", "\n", "\n", "\n", "\n");
    String escaped = "\\u000a";

    assertThat(problem.printable())
        .isEqualTo(
            new PolicyProblem(
                Code.PATH_MISSING, escaped, escaped, "\n", escaped, escaped, escaped));
    assertThat(new PolicyProblem(problem.code(), null, "", null, "", "", "").printable().policy())
        .isNull();
  }

  @Test
  void codeSaysWhetherTheProblemNeedsCredentials() {
    assertThat(Stream.of(Code.values()).filter(Code::needsCredentials))
        .allMatch(code -> code.id().endsWith("-with-credentials"))
        .hasSize(4);
  }

  @Test
  void exceptionTellsEveryProblem() {
    List<PolicyProblem> problems = new ArrayList<>(List.of(PROBLEM, PROBLEM.at("other", "env")));
    InvalidPoliciesException exception = new InvalidPoliciesException(problems);

    problems.clear();

    assertThat(exception.problems()).hasSize(2);
    assertThatExceptionOfType(InvalidPoliciesException.class)
        .isThrownBy(
            () -> {
              throw exception;
            })
        .withMessage(
            """
            Invalid CORS policies:
              [origin-invalid] allowed-origins[0] = "x" (builder): is none; write one
              [origin-invalid] other = "x" (env): is none; write one\
            """);
  }
}
