package io.github.corsstarter.autoconfigure.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The container's asynchronous context, but for the request and response that it and its events
 * hand out, which are guarded. The container keeps its own: by these it knows where {@code
 * dispatch()} goes. Equal where the container's are.
 */
record GuardedAsyncContext(AsyncContext context, GuardedRequest guard) implements AsyncContext {

  @Override
  public @Nullable ServletRequest getRequest() {
    return guard.guarded(context.getRequest());
  }

  @Override
  public @Nullable ServletResponse getResponse() {
    return guard.guarded(context.getResponse());
  }

  @Override
  public boolean hasOriginalRequestAndResponse() {
    return context.hasOriginalRequestAndResponse();
  }

  @Override
  public void dispatch() {
    context.dispatch();
  }

  @Override
  public void dispatch(String path) {
    context.dispatch(path);
  }

  @Override
  public void dispatch(ServletContext servletContext, String path) {
    context.dispatch(servletContext, path);
  }

  @Override
  public void complete() {
    context.complete();
  }

  @Override
  public void start(Runnable task) {
    context.start(task);
  }

  @Override
  public void addListener(AsyncListener listener) {
    context.addListener(new GuardedListener(listener, guard));
  }

  @Override
  public void addListener(
      AsyncListener listener, ServletRequest supplied, ServletResponse suppliedResponse) {
    context.addListener(new GuardedListener(listener, guard), supplied, suppliedResponse);
  }

  @Override
  public <T extends AsyncListener> T createListener(Class<T> type) throws ServletException {
    return context.createListener(type);
  }

  @Override
  public void setTimeout(long millis) {
    context.setTimeout(millis);
  }

  @Override
  public long getTimeout() {
    return context.getTimeout();
  }

  /** Some containers supply their own request and response where the application has not. */
  private record GuardedListener(AsyncListener listener, GuardedRequest guard)
      implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) throws IOException {
      listener.onComplete(guarded(event));
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
      listener.onTimeout(guarded(event));
    }

    @Override
    public void onError(AsyncEvent event) throws IOException {
      listener.onError(guarded(event));
    }

    @Override
    public void onStartAsync(AsyncEvent event) throws IOException {
      listener.onStartAsync(guarded(event));
    }

    private AsyncEvent guarded(AsyncEvent event) {
      return new AsyncEvent(
          guard.guarded(event.getAsyncContext()),
          guard.guarded(event.getSuppliedRequest()),
          guard.guarded(event.getSuppliedResponse()),
          event.getThrowable());
    }
  }
}
