package io.github.corsstarter.autoconfigure.servlet;

import io.github.corsstarter.core.CorsRequest;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a servlet request as the protocol sees it. */
final class ServletRequests {

  private ServletRequests() {}

  static CorsRequest from(HttpServletRequest request) {
    return new ServletRequest(request, request.getRequestURI());
  }

  /** In an error dispatch the request as the client sent it, not as the error page sees it. */
  static CorsRequest fromError(HttpServletRequest request) {
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return new ServletRequest(request, uri == null ? request.getRequestURI() : uri.toString());
  }

  private record ServletRequest(HttpServletRequest request, String uri) implements CorsRequest {

    @Override
    public String method() {
      return request.getMethod();
    }

    @Override
    public String path() {
      String contextPath = request.getContextPath();
      return uri.startsWith(contextPath) ? uri.substring(contextPath.length()) : uri;
    }

    @Override
    public String scheme() {
      return request.getScheme();
    }

    @Override
    public String host() {
      return request.getServerName();
    }

    @Override
    public int port() {
      return request.getServerPort();
    }

    @Override
    public List<String> headers(String name) {
      return Collections.list(request.getHeaders(name));
    }

    @Override
    public @Nullable String header(String name) {
      return request.getHeader(name);
    }

    @Override
    public boolean repeats(String name) {
      Enumeration<String> lines = request.getHeaders(name);
      if (lines.hasMoreElements()) {
        lines.nextElement();
      }
      return lines.hasMoreElements();
    }

    @Override
    public @Nullable Object attribute(String name) {
      return request.getAttribute(name);
    }
  }
}
