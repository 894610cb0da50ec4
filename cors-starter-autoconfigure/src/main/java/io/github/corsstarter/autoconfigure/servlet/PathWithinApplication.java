package io.github.corsstarter.autoconfigure.servlet;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.PathGuard;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
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
    String contextPath = request.getContextPath();
    boolean below = isBelow(uri, contextPath);
    String path = below ? uri.substring(contextPath.length()) : uri;
    // A malformed path stays as it was sent, so that it is refused.
    boolean asSent = below && !isFoundWithoutEmptySegments(path, request);
    return asSent || PathGuard.shape(path) == PathGuard.Shape.MALFORMED ? path : asFound(request);
  }

  /** The path that has led to this error page. */
  static String ofError(HttpServletRequest request) {
    Object attribute = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String uri = attribute == null ? request.getRequestURI() : attribute.toString();
    String contextPath = request.getContextPath();
    return isBelow(uri, contextPath) ? uri.substring(contextPath.length()) : uri;
  }

  private static boolean isBelow(String uri, String contextPath) {
    return uri.startsWith(contextPath)
        && (uri.length() == contextPath.length() || uri.charAt(contextPath.length()) == '/');
  }

  /**
   * Whether something beside Spring may have been found, such as a plain servlet or {@code
   * ServerEndpoint}, for which Tomcat and Undertow leave empty segments out.
   */
  private static boolean isFoundWithoutEmptySegments(String path, HttpServletRequest request) {
    return (path.contains("//") || path.contains("/;"))
        && (!isForSpring(request) || request.getHeader(HeaderNames.UPGRADE) != null);
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
