package io.github.corsstarter.core;

/** Why a request was rejected. The names are stable: metrics, logs and reports carry them. */
public enum RejectionReason {
  /** The origin is well-formed, or {@code null}, and the policy does not admit it. */
  ORIGIN_NOT_ALLOWED,
  /** Several {@code Origin} lines, or a value that no browser writes. */
  ORIGIN_MALFORMED,
  /** The policy does not admit the method. */
  METHOD_NOT_ALLOWED,
  /** Several {@code Access-Control-Request-Method} lines, or a value that is not a token. */
  METHOD_MALFORMED,
  /** The policy does not admit a name in {@code Access-Control-Request-Headers}. */
  HEADER_NOT_ALLOWED,
  /** {@code Access-Control-Request-Headers} is not a list of names, or too long. */
  HEADERS_MALFORMED,
  /** The path can be read in several ways, and so might be governed by another policy. */
  PATH_MALFORMED
}
