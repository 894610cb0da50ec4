package io.github.corsstarter.core;

/**
 * Hears of every decision on a CORS-preflight request, an actual CORS request or a WebSocket
 * handshake, before the response is written. It cannot change the decision, and nothing that it
 * throws harms the request.
 *
 * <p>Called on the thread that handles the request, by many threads at once: do not block.
 */
@FunctionalInterface
public interface DecisionListener {

  /**
   * Hears of one decision.
   *
   * @param request valid only during this call
   * @param decision {@link CorsDecision.Allowed} or {@link CorsDecision.Rejected}
   */
  void decided(CorsRequest request, CorsDecision decision);

  /** A request that would have been rejected was served as one that is not a CORS request. */
  default void rescued(CorsRequest request, Rescue rescue) {}
}
