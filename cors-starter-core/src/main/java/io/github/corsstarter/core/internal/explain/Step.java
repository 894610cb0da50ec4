package io.github.corsstarter.core.internal.explain;

/**
 * One step on the way to a decision.
 *
 * @param detail what was checked and the result, for people; it may quote the request
 */
public record Step(Name name, Outcome outcome, String detail) {

  /** The steps in their order; the names are stable. */
  public enum Name {
    /** Whether the request has an {@code Origin}. */
    ORIGIN_PRESENT,
    /** Whether the path can be read in one way only. */
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
    /** Whether a refused request is served without CORS headers, because it is harmless. */
    RESCUED
  }

  /** The result of a step. */
  public enum Outcome {
    PASSED,
    FAILED,
    /** An earlier step has failed. */
    NOT_REACHED
  }
}
