package io.github.corsstarter.core;

/** What becomes of an actual CORS request that a policy rejects. */
public enum OnRejected {
  /** It is answered 403 and does not reach the application. */
  FORBID,
  /** It is served, without CORS headers: the browser keeps the response from the page. */
  CONTINUE
}
