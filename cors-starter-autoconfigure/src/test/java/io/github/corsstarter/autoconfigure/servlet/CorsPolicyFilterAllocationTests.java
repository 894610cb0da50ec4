package io.github.corsstarter.autoconfigure.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.corsstarter.autoconfigure.CorsAdvice;
import io.github.corsstarter.autoconfigure.path.PathIndex;
import io.github.corsstarter.autoconfigure.path.PolicyPaths;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsPolicy;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What a request costs in bytes: nothing where no policy governs, and the two wrappers of the
 * guard, 24 bytes each, where one does. There is nothing to be optimized away, whatever other
 * requests the compiler has seen.
 */
class CorsPolicyFilterAllocationTests {

  private static final int ROUND = 20_000;

  private static final int MAX_ROUNDS = 10;

  private static final FilterChain NOTHING = (request, response) -> {};

  private final CorsPolicyFilter filter =
      new CorsPolicyFilter(
          CorsEvaluator.of(
              new PathIndex(
                  List.of(
                      new PolicyPaths(
                          "app",
                          List.of(PathPatternParser.defaultInstance.parse("/api/**")),
                          CorsPolicy.named("app")
                              .allowOrigins("https://app.example.com", "https://*.example.org")
                              .allowCredentials()
                              .allowHeaders(List.of("Content-Type"))
                              .exposeHeaders(List.of("X-Total"))
                              .build()),
                      new PolicyPaths(
                          "corner",
                          List.of(PathPatternParser.defaultInstance.parse("/api/corner/**")),
                          null))),
              List.of((request, decision) -> {})),
          new CorsAdvice(List.of()));

  @ParameterizedTest
  @ValueSource(strings = {"/api/corner/x", "/other", "/"})
  void requestWithoutOriginCreatesNothingWhereNoPolicyGoverns(String path) throws Exception {
    warmUpWithAllKinds();
    StubRequest request = new StubRequest("GET", path, null);

    long least = Long.MAX_VALUE;
    for (int i = 0; i < MAX_ROUNDS && least >= ROUND; i++) {
      least = Math.min(least, allocatedIn(request));
    }

    assertThat(least).as("bytes in %d requests", ROUND).isLessThan(ROUND);
  }

  @Test
  void governedRequestWithoutOriginCreatesTheGuard() throws Exception {
    assertThat(bytes(new StubRequest("GET", "/api/items", null))).isLessThanOrEqualTo(48);
  }

  /** The decision, its headers, and the two wrappers of the guard: 24 bytes each. */
  @ParameterizedTest
  @ValueSource(
      strings = {"https://app.example.com", "https://a.b.example.org", "https://localhost"})
  void crossOriginRequestCreatesItsDecisionAndTheGuard(String origin) throws Exception {
    assertThat(bytes(new StubRequest("GET", "/api/x", origin))).isLessThanOrEqualTo(96);
  }

  /** The view of the request, the reader of its names, the decision and its headers. */
  @Test
  void preflightCreatesItsDecision() throws Exception {
    StubRequest request = new StubRequest("OPTIONS", "/api/x", "https://app.example.com");

    assertThat(bytes(request)).isLessThanOrEqualTo(96);
  }

  private long bytes(StubRequest request) throws Exception {
    warmUpWithAllKinds();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < MAX_ROUNDS && least >= ROUND * 97L; i++) {
      least = Math.min(least, allocatedIn(request));
    }
    return least / ROUND;
  }

  private void warmUpWithAllKinds() throws Exception {
    for (int i = 0; i < ROUND; i++) {
      send(new StubRequest("GET", "/api/x", "https://app.example.com"));
      send(new StubRequest("OPTIONS", "/api/x", "https://app.example.com"));
      send(new StubRequest("GET", "/api/x", "https://stranger.example"));
      send(new StubRequest("GET", "/other/../api", "https://stranger.example"));
      send(new StubRequest("GET", "/other", "https://stranger.example"));
    }
  }

  private long allocatedIn(StubRequest request) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    StubResponse response = new StubResponse();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < ROUND; i++) {
      response.vary = null;
      filter.doFilter(request, response, NOTHING);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private void send(StubRequest request) throws Exception {
    filter.doFilter(request, new StubResponse(), NOTHING);
  }

  /** A stand-in for what the container gives, so that only our garbage is counted. */
  private static <T> T unused(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.toString());
            }));
  }

  private static final class StubRequest extends HttpServletRequestWrapper {

    private final String method;

    private final String path;

    private final @Nullable String origin;

    private final OneLine lines = new OneLine();

    StubRequest(String method, String path, @Nullable String origin) {
      super(unused(HttpServletRequest.class));
      this.method = method;
      this.path = path;
      this.origin = origin;
    }

    @Override
    public DispatcherType getDispatcherType() {
      return DispatcherType.REQUEST;
    }

    @Override
    public String getMethod() {
      return method;
    }

    @Override
    public String getScheme() {
      return "https";
    }

    @Override
    public String getServerName() {
      return "localhost";
    }

    @Override
    public int getServerPort() {
      return 443;
    }

    @Override
    public String getContextPath() {
      return "";
    }

    @Override
    public String getRequestURI() {
      return path;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return lines.of(
          switch (name) {
            case "Origin" -> origin;
            case "Access-Control-Request-Method" -> method.equals("OPTIONS") ? "GET" : null;
            case "Access-Control-Request-Headers" ->
                method.equals("OPTIONS") ? "content-type" : null;
            default -> null;
          });
    }

    @Override
    public void setAttribute(String name, Object value) {}

    @Override
    public @Nullable Object getAttribute(String name) {
      return null;
    }
  }

  /** One for all look-ups, so that what the container creates is not counted. */
  @SuppressWarnings("JdkObsolete") // The Servlet API has it.
  private static final class OneLine implements Enumeration<String> {

    private @Nullable String line;

    OneLine of(@Nullable String newLine) {
      line = newLine;
      return this;
    }

    @Override
    public boolean hasMoreElements() {
      return line != null;
    }

    @Override
    public String nextElement() {
      String next = Objects.requireNonNull(line);
      line = null;
      return next;
    }
  }

  private static final class StubResponse extends HttpServletResponseWrapper {

    private @Nullable String vary;

    StubResponse() {
      super(unused(HttpServletResponse.class));
    }

    @Override
    public void setStatus(int status) {}

    @Override
    public boolean containsHeader(String name) {
      return false;
    }

    @Override
    public void setHeader(String name, String value) {}

    @Override
    public void addHeader(String name, String value) {
      vary = value;
    }

    @Override
    public @Nullable String getHeader(String name) {
      return vary;
    }
  }
}
