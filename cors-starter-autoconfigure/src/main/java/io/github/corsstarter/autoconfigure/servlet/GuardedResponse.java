package io.github.corsstarter.autoconfigure.servlet;

import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.internal.http.HeaderNames;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the CORS headers of a response what the decision says, whatever the application writes:
 * others are not sent, exposed header names are merged, and so are the members of {@code Vary}.
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
   * Where we send no CORS headers, this one is there for those who ask for it: Spring's own CORS
   * processing, which would refuse what the policy serves, then takes itself for done.
   */
  @Override
  public @Nullable String getHeader(@Nullable String name) {
    String value = super.getHeader(name);
    return value == null
            && headers().allowOrigin() == null
            && HeaderNames.ALLOW_ORIGIN.equalsIgnoreCase(name)
        ? ""
        : value;
  }

  @Override
  public void setHeader(@Nullable String name, @Nullable String value) {
    if (isGuarded(name)) {
      writeCorsField(name, value);
    } else {
      super.setHeader(name, value);
      restoreVary(name);
    }
  }

  @Override
  public void addHeader(@Nullable String name, @Nullable String value) {
    if (isGuarded(name)) {
      writeCorsField(name, value);
    } else if (isVary(name)) {
      ResponseHeaderWriter.addVary(value == null ? "" : value, response());
    } else {
      super.addHeader(name, value);
    }
  }

  @Override
  public void setIntHeader(@Nullable String name, int value) {
    if (isGuarded(name) || isVary(name)) {
      setHeader(name, Integer.toString(value));
    } else {
      super.setIntHeader(name, value);
    }
  }

  @Override
  public void addIntHeader(@Nullable String name, int value) {
    if (isGuarded(name) || isVary(name)) {
      addHeader(name, Integer.toString(value));
    } else {
      super.addIntHeader(name, value);
    }
  }

  /** No field of ours is a date. */
  @Override
  public void setDateHeader(@Nullable String name, long date) {
    if (!isGuarded(name) && !isVary(name)) {
      super.setDateHeader(name, date);
    }
  }

  @Override
  public void addDateHeader(@Nullable String name, long date) {
    if (!isGuarded(name) && !isVary(name)) {
      super.addDateHeader(name, date);
    }
  }

  @Override
  public void reset() {
    super.reset();
    ResponseHeaderWriter.write(headers(), response());
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

  private void writeCorsField(@Nullable String name, @Nullable String value) {
    if (name == null || value == null) {
      return;
    }
    if (headers().overrides(name)) {
      writeOurs(name, value);
    } else if (name.equalsIgnoreCase(HeaderNames.EXPOSE_HEADERS)) {
      ResponseHeaderWriter.expose(headers(), value, response());
    } else {
      super.setHeader(name, value);
    }
  }

  /** Also what an outer filter instance writes, where the container has dropped all headers. */
  private void writeOurs(String name, String value) {
    String ours = headers().value(name);
    if (ours != null) {
      super.setHeader(name, ours);
    }
    if (!value.equals(ours)) {
      request.overridden(name, value);
    }
  }

  private void restoreVary(@Nullable String name) {
    if (isVary(name)) {
      ResponseHeaderWriter.addVary(headers().vary(), response());
    }
  }

  private static boolean isGuarded(@Nullable String name) {
    return name != null && HeaderNames.isGuarded(name);
  }

  private static boolean isVary(@Nullable String name) {
    return HeaderNames.VARY.equalsIgnoreCase(name);
  }

  private ResponseHeaders headers() {
    return decision.headers();
  }

  private HttpServletResponse response() {
    return (HttpServletResponse) getResponse();
  }
}
