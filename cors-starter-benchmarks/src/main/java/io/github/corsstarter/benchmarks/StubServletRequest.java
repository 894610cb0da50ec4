package io.github.corsstarter.benchmarks;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.MappingMatch;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * A servlet request that costs next to nothing, its fields found by hash; filled anew for each
 * request. No scenario repeats a field.
 */
final class StubServletRequest extends HttpServletRequestWrapper {

  private static final HttpServletMapping DEFAULT_MAPPING = new DefaultMapping();

  private static final String ORIGIN = "Origin";

  /** The fields of each request but for the origin, made before anything is timed. */
  private final IdentityHashMap<WireRequest, Map<String, String>> preparedFields =
      new IdentityHashMap<>();

  private Map<String, String> fields = Map.of();

  private @Nullable String origin;

  private final Map<String, Object> attributes = new HashMap<>();

  /** The parsed path of each path, made before anything is timed. */
  private final Map<String, RequestPath> parsedPaths = new HashMap<>();

  private String method = "";

  private String path = "";

  StubServletRequest() {
    super(Unsupported.of(HttpServletRequest.class));
  }

  void fill(WireRequest request) {
    method = request.method();
    path = request.path();
    origin = request.freshOrigin();
    fields = preparedFields.computeIfAbsent(request, StubServletRequest::fields);
    attributes.clear();
    if (request.parsedPath()) {
      attributes.put(
          ServletRequestPathUtils.PATH_ATTRIBUTE,
          parsedPaths.computeIfAbsent(path, raw -> RequestPath.parse(raw, "")));
    }
  }

  private static Map<String, String> fields(WireRequest request) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < request.names().size(); i++) {
      fields.put(request.names().get(i), request.values().get(i));
    }
    return fields;
  }

  @Override
  public String getMethod() {
    return method;
  }

  @Override
  public String getRequestURI() {
    return path;
  }

  @Override
  @SuppressWarnings("JdkObsolete") // The Servlet API asks for it.
  public StringBuffer getRequestURL() {
    return new StringBuffer(WireRequest.OWN_ORIGIN).append(path);
  }

  @Override
  public @Nullable String getQueryString() {
    return null;
  }

  @Override
  public String getContextPath() {
    return "";
  }

  @Override
  public String getServletPath() {
    return path;
  }

  @Override
  public @Nullable String getPathInfo() {
    return null;
  }

  @Override
  public HttpServletMapping getHttpServletMapping() {
    return DEFAULT_MAPPING;
  }

  @Override
  public String getScheme() {
    return "https";
  }

  @Override
  public boolean isSecure() {
    return true;
  }

  @Override
  public String getServerName() {
    return WireRequest.HOST;
  }

  @Override
  public int getServerPort() {
    return 443;
  }

  @Override
  public String getProtocol() {
    return "HTTP/1.1";
  }

  @Override
  public DispatcherType getDispatcherType() {
    return DispatcherType.REQUEST;
  }

  @Override
  public @Nullable String getCharacterEncoding() {
    return null;
  }

  @Override
  public @Nullable String getContentType() {
    return fields.get("Content-Type");
  }

  @Override
  public int getContentLength() {
    return 0;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return name.equals(ORIGIN) ? origin : fields.get(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return new Line(getHeader(name));
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    Set<String> names = new HashSet<>(fields.keySet());
    if (origin != null) {
      names.add(ORIGIN);
    }
    return Collections.enumeration(names);
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public void setAttribute(String name, Object value) {
    attributes.put(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }

  @SuppressWarnings("JdkObsolete") // The Servlet API asks for it.
  private static final class Line implements Enumeration<String> {

    private @Nullable String value;

    Line(@Nullable String value) {
      this.value = value;
    }

    @Override
    public boolean hasMoreElements() {
      return value != null;
    }

    @Override
    public String nextElement() {
      String line = requireNonNull(value);
      value = null;
      return line;
    }
  }

  private static final class DefaultMapping implements HttpServletMapping {

    @Override
    public String getMatchValue() {
      return "";
    }

    @Override
    public String getPattern() {
      return "/";
    }

    @Override
    public String getServletName() {
      return "dispatcherServlet";
    }

    @Override
    public MappingMatch getMappingMatch() {
      return MappingMatch.DEFAULT;
    }
  }
}
