package io.github.corsstarter.autoconfigure.servlet;

import io.github.corsstarter.core.CorsDecision;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the guarded response where the container would go round it: {@code startAsync()}
 * without arguments gives the application the response that filters have not wrapped. The decision
 * is kept for the dispatch that may follow, only then: most requests are done without.
 */
final class GuardedRequest extends HttpServletRequestWrapper {

  private static final String DECISION = GuardedRequest.class.getName() + ".decision";

  private final GuardedResponse response;

  private final CorsDecision decision;

  GuardedRequest(HttpServletRequest request, GuardedResponse response, CorsDecision decision) {
    super(request);
    this.response = response;
    this.decision = decision;
  }

  /** What was decided before the request became an asynchronous one; null if it did not. */
  static @Nullable CorsDecision decision(HttpServletRequest request) {
    return (CorsDecision) request.getAttribute(DECISION);
  }

  @Override
  public AsyncContext startAsync() {
    return startAsync(this, response);
  }

  @Override
  public AsyncContext startAsync(ServletRequest servletRequest, ServletResponse servletResponse) {
    setAttribute(DECISION, decision);
    return super.startAsync(servletRequest, servletResponse);
  }
}
