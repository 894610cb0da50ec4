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

  /** From Servlet 6.1 on, where error pages see every request as a GET. */
  private static final String ERROR_METHOD = "jakarta.servlet.error.method";

  private ServletRequests() {}

  static CorsRequest from(HttpServletRequest request) {
    return new ServletRequest(request, request.getMethod(), request.getRequestURI());
  }

  /** The path within the application, as it was sent. */
  static String path(HttpServletRequest request) {
    return withoutContextPath(request, request.getRequestURI());
  }

  private static String withoutContextPath(HttpServletRequest request, String uri) {
    String contextPath = request.getContextPath();
    return uri.startsWith(contextPath) ? uri.substring(contextPath.length()) : uri;
  }

  /** In an error dispatch the request as the client sent it, not as the error page sees it. */
  static CorsRequest fromError(HttpServletRequest request) {
    String method = attribute(request, ERROR_METHOD, request.getMethod());
    String uri = attribute(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
    return new ServletRequest(request, method, uri);
  }

  private static String attribute(HttpServletRequest request, String name, String otherwise) {
    Object value = request.getAttribute(name);
    return value == null ? otherwise : value.toString();
  }

  private record ServletRequest(HttpServletRequest request, String method, String uri)
      implements CorsRequest {

    @Override
    public String path() {
      return withoutContextPath(request, uri);
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
