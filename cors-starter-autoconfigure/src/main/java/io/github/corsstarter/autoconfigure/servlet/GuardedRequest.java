package io.github.corsstarter.autoconfigure.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Hands out the guarded response where the container would go round it: {@code startAsync()}
 * without arguments gives the application the response that filters have not wrapped.
 */
final class GuardedRequest extends HttpServletRequestWrapper {

  private final GuardedResponse response;

  GuardedRequest(HttpServletRequest request, GuardedResponse response) {
    super(request);
    this.response = response;
  }

  @Override
  public AsyncContext startAsync() {
    return startAsync(this, response);
  }
}
