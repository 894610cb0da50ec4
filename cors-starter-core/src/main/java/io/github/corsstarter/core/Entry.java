package io.github.corsstarter.core;

import io.github.corsstarter.core.PolicyProblem.Code;

/**
 * One element of a list of a definition.
 *
 * @param property where it stands, such as {@code allowed-origins[1]}
 */
record Entry(ProblemCollector findings, String property, String written) {

  void problem(Code code, String reason, String cure) {
    findings.problem(code, property, written, reason, cure);
  }

  void advice(String text) {
    findings.advice(property, written, text);
  }
}
