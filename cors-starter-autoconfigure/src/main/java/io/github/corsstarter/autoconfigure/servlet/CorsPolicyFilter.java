package io.github.corsstarter.autoconfigure.servlet;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.NotGoverned;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.internal.http.HeaderNames;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Asks the evaluator and does what it says: adds headers, then ends the exchange or passes it on.
 *
 * <p>A container may drop all headers before it dispatches to the error page, and hands filters the
 * response without our wrapper. So the filter is mapped to error and async dispatches too, which
 * get the headers again; only the first dispatch is told to listeners. In a WAR it is Spring Boot
 * that drops the headers and forwards to the error page.
 */
final class CorsPolicyFilter implements Filter {

  private static final CorsDecision NOTHING_TO_DO = new NotGoverned();

  private final CorsEvaluator evaluator;

  private final CorsAdvice advice;

  CorsPolicyFilter(CorsEvaluator evaluator, CorsAdvice advice) {
    this.evaluator = evaluator;
    this.advice = advice;
  }

  @Override
  public void doFilter(ServletRequest http, ServletResponse httpResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) http;
    HttpServletResponse response = (HttpServletResponse) httpResponse;
    boolean first = request.getDispatcherType() == DispatcherType.REQUEST;
    // Most requests have no Origin: where no policy governs them, nothing is created for them.
    String origin = GuardedRequest.header(request, HeaderNames.ORIGIN);
    CorsDecision decision =
        first && origin == null
            ? evaluator.withoutOrigin(request.getMethod(), PathWithinApplication.of(request))
            : null;
    GuardedRequest seen = null;
    if (decision == null) {
      seen = GuardedRequest.of(request, advice);
      decision = first ? evaluate(seen, origin) : decided(seen, response);
    }
    if (!decision.isGuarded() && decision.headers().vary().isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    GuardedRequest guarded = seen == null ? GuardedRequest.of(request, advice) : seen;
    ResponseHeaderWriter.write(decision, guarded, response);
    if (first && decision.status() != CorsDecision.PASSED_ON) {
      end(response, decision);
    } else {
      guarded.passOn(response, decision, chain);
    }
  }

  private CorsDecision evaluate(GuardedRequest request, @Nullable String origin) {
    try {
      return evaluator.evaluate(request, origin);
    } catch (Throwable e) {
      // Asked again, it would fail the error page too, after as long a wait.
      request.keep(CorsEvaluator.RESOLVER_FAILED);
      throw e;
    }
  }

  /**
   * What was decided in the first dispatch. Where nothing was kept, an async dispatch still has its
   * headers, and an error page, which may have lost them, is decided again.
   */
  private CorsDecision decided(GuardedRequest request, HttpServletResponse response) {
    if (request.getDispatcherType() == DispatcherType.FORWARD
        && (!request.isOfErrorPage() || GuardedResponse.guards(response))) {
      return NOTHING_TO_DO;
    }
    CorsDecision decision = request.kept();
    if (decision != null) {
      return decision;
    }
    return request.isOfErrorPage() ? decideErrorPage(request) : NOTHING_TO_DO;
  }

  /** A failure is logged here: thrown, it would cost the application its error page. */
  private CorsDecision decideErrorPage(GuardedRequest request) {
    try {
      return evaluator.decide(request);
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      request
          .getServletContext()
          .log("The error page gets no CORS headers: its policy cannot be resolved", e);
      return CorsEvaluator.RESOLVER_FAILED;
    }
  }

  private static void end(HttpServletResponse response, CorsDecision decision) throws IOException {
    response.setStatus(decision.status());
    if (decision.body() != null) {
      response.getOutputStream().write(decision.body().getBytes(StandardCharsets.US_ASCII));
    }
  }
}
