package io.github.corsstarter.autoconfigure.servlet;

import static java.util.Objects.requireNonNull;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.Rescued;
import io.github.corsstarter.core.CorsRequest;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * A servlet request, both as the protocol sees it and as the application does: one object for both,
 * since there is one for each governed request.
 *
 * <p>To the application it hands out the guarded response where the container would go round it:
 * {@code startAsync()} without arguments gives the response that filters have not wrapped. The
 * decision is kept for the dispatch that may follow, only then: most requests are done without.
 */
class GuardedRequest extends HttpServletRequestWrapper implements CorsRequest {

  private static final String DECISION = GuardedRequest.class.getName() + ".decision";

  /** From Servlet 6.1 on, where error pages see every request as a GET. */
  private static final String ERROR_METHOD = "jakarta.servlet.error.method";

  private final CorsAdvice advice;

  private @Nullable CorsDecision guarding;

  private GuardedRequest(HttpServletRequest request, CorsAdvice advice) {
    super(request);
    this.advice = advice;
  }

  static GuardedRequest of(HttpServletRequest request, CorsAdvice advice) {
    // Dispatched to the error page by the container or, in a WAR, by a filter of Spring Boot.
    boolean isOfErrorPage =
        switch (request.getDispatcherType()) {
          case ERROR -> true;
          case FORWARD -> request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
          case REQUEST, ASYNC, INCLUDE -> false;
        };
    return isOfErrorPage ? new ErrorRequest(request, advice) : new GuardedRequest(request, advice);
  }

  /** Passes the request on, with a response whose CORS headers stay what the decision says. */
  void passOn(HttpServletResponse unguarded, CorsDecision decision, FilterChain chain)
      throws IOException, ServletException {
    guarding = decision;
    try {
      chain.doFilter(this, new GuardedResponse(unguarded, decision, this));
    } catch (Throwable e) {
      keep(decision);
      throw e;
    }
  }

  /** What the container hands out, guarded if it is not, by the decision on this request. */
  @Nullable ServletRequest guarded(@Nullable ServletRequest handedOut) {
    if (WebUtils.getNativeRequest(handedOut, GuardedRequest.class) != null
        || !(handedOut instanceof HttpServletRequest http)) {
      return handedOut;
    }
    GuardedRequest view = of(http, advice);
    view.guarding = guarding;
    return view;
  }

  /** What the container hands out, guarded if it is not, by the decision on this request. */
  @Nullable ServletResponse guarded(@Nullable ServletResponse handedOut) {
    return handedOut instanceof HttpServletResponse http && !GuardedResponse.guards(http)
        ? new GuardedResponse(http, requireNonNull(guarding), this)
        : handedOut;
  }

  /**
   * Whether this is a WebSocket handshake from an origin that a policy lists, or from the
   * application's own. A policy for any origin has not looked at the origin.
   */
  static boolean isAcceptedHandshake(ServletRequest request) {
    GuardedRequest guarded = WebUtils.getNativeRequest(request, GuardedRequest.class);
    CorsDecision decision = guarded == null ? null : guarded.guarding;
    return decision instanceof Allowed allowed
        ? !allowed.policy().allowsAnyOrigin()
        : decision instanceof Rescued;
  }

  /** A header was written that is not sent. */
  void overridden(String name, String value) {
    advice.overridden(name, value, String.valueOf(getRequestURI()));
  }

  /** Keeps what was decided for the dispatches that follow. */
  void keep(CorsDecision decision) {
    setAttribute(DECISION, decision);
  }

  /** What an earlier dispatch has kept; null if none has. */
  @Nullable CorsDecision kept() {
    return (CorsDecision) getAttribute(DECISION);
  }

  boolean isOfErrorPage() {
    return false;
  }

  @Override
  public AsyncContext startAsync() {
    keep(requireNonNull(guarding));
    return new GuardedAsyncContext(super.startAsync(), this);
  }

  @Override
  public AsyncContext startAsync(ServletRequest servletRequest, ServletResponse servletResponse) {
    keep(requireNonNull(guarding));
    return new GuardedAsyncContext(super.startAsync(servletRequest, servletResponse), this);
  }

  /** Where nothing is asynchronous, containers throw, and Spring's test support returns null. */
  @Override
  public @Nullable AsyncContext getAsyncContext() {
    return guarded(super.getAsyncContext());
  }

  /** What the container hands out, guarded. */
  @Nullable AsyncContext guarded(@Nullable AsyncContext handedOut) {
    return handedOut == null ? null : new GuardedAsyncContext(handedOut, this);
  }

  @Override
  public String method() {
    return getMethod();
  }

  @Override
  public String path() {
    return PathWithinApplication.of(this);
  }

  @Override
  public @Nullable String resolvedPath() {
    return PathWithinApplication.asFound(this);
  }

  @Override
  public String scheme() {
    return getScheme().toLowerCase(Locale.ROOT);
  }

  /** Undertow leaves the brackets of IPv6 addresses away. */
  @Override
  public String host() {
    String name = serverName().toLowerCase(Locale.ROOT);
    return name.indexOf(':') < 0 || name.startsWith("[") ? name : "[" + name + "]";
  }

  /** Undertow takes a forwarded host as it comes, and fails at a bracket that is not closed. */
  private String serverName() {
    try {
      return getServerName();
    } catch (IndexOutOfBoundsException e) {
      return "";
    }
  }

  @Override
  public int port() {
    return getServerPort();
  }

  @Override
  public List<String> headers(String name) {
    return Collections.list(getHeaders(name));
  }

  @Override
  public @Nullable String header(String name) {
    return header(this, name);
  }

  /** As {@link CorsRequest#header}, by one look-up: containers search their lines one by one. */
  static @Nullable String header(HttpServletRequest request, String name) {
    Enumeration<String> lines = request.getHeaders(name);
    if (!lines.hasMoreElements()) {
      return null;
    }
    String first = lines.nextElement();
    return lines.hasMoreElements()
        ? first + ", " + String.join(", ", Collections.list(lines))
        : first;
  }

  @Override
  public @Nullable Object attribute(String name) {
    return getAttribute(name);
  }

  /** The protocol sees the request as the client sent it, not as the error page sees it. */
  private static final class ErrorRequest extends GuardedRequest {

    private ErrorRequest(HttpServletRequest request, CorsAdvice advice) {
      super(request, advice);
    }

    @Override
    boolean isOfErrorPage() {
      return true;
    }

    @Override
    public String method() {
      Object method = getAttribute(ERROR_METHOD);
      return method == null ? getMethod() : method.toString();
    }

    @Override
    public String path() {
      return PathWithinApplication.ofError(this);
    }

    @Override
    public @Nullable String resolvedPath() {
      return null;
    }
  }
}
