package io.github.corsstarter.benchmarks;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

/** A servlet container with one filter and an application that does nothing. */
final class ServletServer implements Server {

  private final Filter filter;

  private final StubServletRequest request = new StubServletRequest();

  private final StubServletResponse response = new StubServletResponse();

  private final Application application = new Application();

  ServletServer(Filter filter) {
    this.filter = filter;
  }

  @Override
  public Object send(WireRequest wire) throws Exception {
    request.fill(wire);
    response.clear();
    application.called = false;
    filter.doFilter(request, response, application);
    return response;
  }

  @Override
  public Answer answer() {
    Answer.Builder answer = new Answer.Builder();
    response.copyTo(answer);
    return answer.build(application.called, response.getStatus());
  }

  private static final class Application implements FilterChain {

    private boolean called;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse) {
      called = true;
    }
  }
}
