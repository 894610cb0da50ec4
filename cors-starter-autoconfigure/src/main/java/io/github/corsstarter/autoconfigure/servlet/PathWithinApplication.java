package io.github.corsstarter.autoconfigure.servlet;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.PathGuard;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The path by which a policy is found: as it was sent, which is what Spring's handlers are found
 * by, unless the container has found something else by a path that it has tidied up.
 */
final class PathWithinApplication {

  private static final String SPRINGS_SERVLET = "org.springframework.web.servlet.DispatcherServlet";

  private PathWithinApplication() {}

  static String of(HttpServletRequest request) {
    String uri = request.getRequestURI();
    String path = below(request.getContextPath(), uri);
    if (path != null && (!(path.contains("//") || path.contains("/;")) || isFoundAsSent(request))) {
      return path;
    }
    String sent = requireNonNullElse(path, uri);
    // A malformed path stays as it was sent, so that it is refused.
    return PathGuard.shape(sent) == PathGuard.Shape.MALFORMED ? sent : asFound(request);
  }

  /** The path that has led to this error page. */
  static String ofError(HttpServletRequest request) {
    Object attribute = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String uri = attribute == null ? request.getRequestURI() : attribute.toString();
    return requireNonNullElse(below(request.getContextPath(), uri), uri);
  }

  private static @Nullable String below(String contextPath, String uri) {
    int end = contextPath.length();
    return uri.startsWith(contextPath) && (uri.length() == end || uri.charAt(end) == '/')
        ? uri.substring(end)
        : null;
  }

  /**
   * Whether nothing but Spring's handlers can have been found. For others, such as a plain servlet
   * or {@code ServerEndpoint}, Tomcat and Undertow leave empty segments out.
   */
  private static boolean isFoundAsSent(HttpServletRequest request) {
    return isForSpring(request) && request.getHeader(HeaderNames.UPGRADE) == null;
  }

  private static boolean isForSpring(HttpServletRequest request) {
    ServletRegistration servlet =
        request
            .getServletContext()
            .getServletRegistration(request.getHttpServletMapping().getServletName());
    return servlet != null && SPRINGS_SERVLET.equals(servlet.getClassName());
  }

  /** What the container made of the path, encoded again. */
  static String asFound(HttpServletRequest request) {
    String mapped = request.getServletPath() + requireNonNullElse(request.getPathInfo(), "");
    return UriUtils.encodePath(mapped, StandardCharsets.UTF_8).replace(";", "%3B");
  }
}
