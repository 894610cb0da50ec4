package io.github.corsstarter.core.internal.explain;

/**
 * One step on the way to a decision.
 *
 * @param detail what was looked at and what came of it, for people; it may quote the request
 */
public record Step(Name name, Outcome outcome, String detail) {

  /** The steps in their order; the names are stable. */
  public enum Name {
    /** Whether the request has an {@code Origin}. */
    ORIGIN_PRESENT,
    /** Whether it is clear which path is meant. */
    PATH_PLAIN,
    /** Which policy governs the path. */
    POLICY_FOUND,
    /** Which kind of CORS request it is. */
    KIND,
    /** Whether the policy admits the origin. */
    ORIGIN_ALLOWED,
    /** Whether the policy admits the method. */
    METHOD_ALLOWED,
    /** Whether the policy admits the request-header names. */
    HEADERS_ALLOWED,
    /** Whether a refused request is harmless all the same. */
    RESCUED
  }

  /** What came of a step. */
  public enum Outcome {
    PASSED,
    FAILED,
    /** An earlier step has settled the matter. */
    NOT_REACHED
  }
}
