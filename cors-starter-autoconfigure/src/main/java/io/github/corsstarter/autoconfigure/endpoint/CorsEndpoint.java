package io.github.corsstarter.autoconfigure.endpoint;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.autoconfigure.RejectionHistory;
import io.github.corsstarter.core.internal.explain.Explainer;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.lang.Nullable;

/**
 * Shows the policies and the recent rejections, and explains the decision that a request would get.
 * It changes nothing, and an explanation is neither counted nor logged.
 */
@Endpoint(id = "cors", defaultAccess = Access.READ_ONLY)
final class CorsEndpoint {

  private static final int MAX_REJECTIONS = 100;

  private static final String EXPLAIN = "explain";

  private final CorsSettings settings;

  private final CorsAdvice advice;

  private final Explainer explainer;

  private final RejectionHistory history;

  CorsEndpoint(
      CorsSettings settings, CorsAdvice advice, Explainer explainer, RejectionHistory history) {
    this.settings = settings;
    this.advice = advice;
    this.explainer = explainer;
    this.history = history;
  }

  @ReadOperation
  public CorsDescriptor cors() {
    return CorsDescriptor.of(settings, advice, history.recent(MAX_REJECTIONS));
  }

  /**
   * Explains what a request would get, and the preflight that a browser would send before it.
   *
   * <p>Boot 3.5 knows an optional parameter by Spring's own annotation only.
   *
   * @param selector {@code explain}; there is nothing else
   * @param headers request-header names that a script sets, separated by commas
   */
  @ReadOperation
  public @Nullable ExplainDescriptor explain(
      @Selector String selector,
      @Nullable String path,
      @Nullable String origin,
      @Nullable String method,
      @Nullable String headers,
      @Nullable String scheme,
      @Nullable String host) {
    if (!selector.equals(EXPLAIN)) {
      return null;
    }
    if (path == null) {
      throw new InvalidEndpointRequestException(
          "Missing parameter: path",
          "Name the path within the application, such as /actuator/cors/explain?path=/api/notes");
    }
    return ExplainDescriptor.of(
        new ExplainedRequest(path, origin, method, headers, scheme, host), explainer);
  }
}
