package io.github.corsstarter.autoconfigure.servlet;

import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsDecision.Rescued;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.internal.http.HeaderNames;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the headers of a response what the decision says, whatever the application writes.
 *
 * <ul>
 *   <li>Problem: handlers, upstreams and Spring's own CORS support write CORS headers too, and
 *       replace or drop {@code Vary}: {@code setHeader}, {@code reset()}, compressed resources.
 *   <li>Structure: a servlet response cannot be changed when it is committed, so each method that
 *       changes a header is watched. CORS headers other than ours are not written, and exposed
 *       names and the members of {@code Vary} are merged. {@code sendError} keeps the decision for
 *       the error page, which containers write to another response.
 *   <li>Bound: one object for each governed request, and none for others. Work grows with what the
 *       application writes, see {@link ResponseHeaderWriter#expose}.
 * </ul>
 *
 * <p>Servlet containers differ in what a null name or value means; both are left to them, unless a
 * header of ours would be removed.
 */
final class GuardedResponse extends HttpServletResponseWrapper {

  private final CorsDecision decision;

  private final GuardedRequest request;

  GuardedResponse(HttpServletResponse response, CorsDecision decision, GuardedRequest request) {
    super(response);
    this.decision = decision;
    this.request = request;
  }

  /** Whether this response, below all wrappers of others, is a guarded one. */
  static boolean guards(ServletResponse response) {
    return WebUtils.getNativeResponse(response, GuardedResponse.class) != null;
  }

  /**
   * Where the policy refuses the request and it is served all the same, an empty {@code
   * Access-Control-Allow-Origin} is shown to those who ask for it: Spring's own CORS processing
   * would refuse the request, but does nothing where this header exists. The error page of a failed
   * resolver sees it too. No other request does, so that Spring's check of WebSocket and SockJS
   * stays in force.
   */
  @Override
  public @Nullable String getHeader(@Nullable String name) {
    String value = super.getHeader(name);
    return value == null && HeaderNames.ALLOW_ORIGIN.equalsIgnoreCase(name) && isServedAllTheSame()
        ? ""
        : value;
  }

  private boolean isServedAllTheSame() {
    return decision instanceof Rejected
        || decision instanceof Rescued
        || decision == CorsEvaluator.RESOLVER_FAILED;
  }

  @Override
  public void setHeader(@Nullable String name, @Nullable String value) {
    if (!isWatched(name)) {
      super.setHeader(name, value);
    } else if (HeaderNames.VARY.equalsIgnoreCase(name)) {
      super.setHeader(name, value);
      ResponseHeaderWriter.addVary(decision.headers().vary(), response());
    } else {
      writeCorsHeader(name, value);
    }
  }

  @Override
  public void addHeader(@Nullable String name, @Nullable String value) {
    if (!isWatched(name)) {
      super.addHeader(name, value);
    } else if (HeaderNames.VARY.equalsIgnoreCase(name)) {
      ResponseHeaderWriter.addVary(value == null ? "" : value, response());
    } else {
      writeCorsHeader(name, value);
    }
  }

  @Override
  public void setIntHeader(@Nullable String name, int value) {
    if (isWatched(name)) {
      setHeader(name, Integer.toString(value));
    } else {
      super.setIntHeader(name, value);
    }
  }

  @Override
  public void addIntHeader(@Nullable String name, int value) {
    if (isWatched(name)) {
      addHeader(name, Integer.toString(value));
    } else {
      super.addIntHeader(name, value);
    }
  }

  /** None of our headers is a date. */
  @Override
  public void setDateHeader(@Nullable String name, long date) {
    if (!isWatched(name)) {
      super.setDateHeader(name, date);
    }
  }

  @Override
  public void addDateHeader(@Nullable String name, long date) {
    if (!isWatched(name)) {
      super.addDateHeader(name, date);
    }
  }

  @Override
  public void reset() {
    super.reset();
    ResponseHeaderWriter.write(decision, request, response());
  }

  @Override
  public void sendError(int status) throws IOException {
    if (request.isOfErrorPage()) {
      failErrorPage(status);
    } else {
      request.keep(decision);
      super.sendError(status);
    }
  }

  @Override
  public void sendError(int status, @Nullable String message) throws IOException {
    if (request.isOfErrorPage()) {
      failErrorPage(status);
    } else {
      request.keep(decision);
      super.sendError(status, message);
    }
  }

  /**
   * No container dispatches an error of the error page, as where Spring Security locks it. Jetty
   * would drop {@code Vary} all the same, when no filter runs any more.
   */
  private void failErrorPage(int status) {
    resetBuffer();
    setStatus(status);
  }

  private void writeCorsHeader(@Nullable String name, @Nullable String value) {
    ResponseHeaders headers = decision.headers();
    if (name == null || value == null) {
      return;
    }
    if (headers.overrides(name)) {
      writeOurs(name, value, headers.value(name));
    } else if (name.equalsIgnoreCase(HeaderNames.EXPOSE_HEADERS)) {
      ResponseHeaderWriter.expose(headers, value, response());
    } else {
      super.setHeader(name, value);
    }
  }

  /** Also what an outer filter instance writes, where the container has dropped all headers. */
  private void writeOurs(String name, String value, @Nullable String ours) {
    if (ours != null) {
      super.setHeader(name, ours);
    }
    // SockJS answers handshakes with CORS headers, which nobody reads and nobody can remove.
    boolean handshake = decision instanceof Allowed && decision.headers().allowOrigin() == null;
    if (!value.equals(ours) && !handshake) {
      request.overridden(name, value);
    }
  }

  private boolean isWatched(@Nullable String name) {
    if (HeaderNames.VARY.equalsIgnoreCase(name)) {
      return true;
    }
    // Asked for each header, and an iterator is an object.
    for (int i = 0; decision.isGuarded() && i < HeaderNames.GUARDED.size(); i++) {
      if (HeaderNames.GUARDED.get(i).equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  private HttpServletResponse response() {
    return (HttpServletResponse) getResponse();
  }
}
