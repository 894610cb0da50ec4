package io.github.corsstarter.core;

import io.github.corsstarter.core.CorsDecision.Rejected;

/** Words the reason of a rejection for the client, as {@code application/problem+json}. */
@FunctionalInterface
public interface RejectionBody {

  /**
   * The body of the answer, all ASCII.
   *
   * @param status of the answer
   */
  String of(CorsRequest request, Rejected rejected, int status);
}
