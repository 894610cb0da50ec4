package io.github.corsstarter.core;

/** Why a request was rejected. The names are stable: metrics, logs and reports carry them. */
public enum RejectionReason {
  /** The origin is well-formed, or {@code null}, and the policy does not admit it. */
  ORIGIN_NOT_ALLOWED,
  /** Several {@code Origin} lines, or a value that no browser serializes. */
  ORIGIN_MALFORMED,
  /** The policy does not admit the method. */
  METHOD_NOT_ALLOWED,
  /** Several {@code Access-Control-Request-Method} lines, or a value that is no token. */
  METHOD_MALFORMED,
  /** The policy does not admit a name in {@code Access-Control-Request-Headers}. */
  HEADER_NOT_ALLOWED,
  /** {@code Access-Control-Request-Headers} is no list of names, or too long a one. */
  HEADERS_MALFORMED,
  /** The path can be read in more than one way: which policy governs could be disputed. */
  PATH_MALFORMED
}
