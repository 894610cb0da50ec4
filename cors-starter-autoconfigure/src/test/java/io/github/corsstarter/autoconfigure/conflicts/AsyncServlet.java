package io.github.corsstarter.autoconfigure.conflicts;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** What servlets do with the asynchronous context that a request hands out. */
final class AsyncServlet extends HttpServlet {

  static final List<String> KINDS =
      List.of(
          "dispatched",
          "elsewhere",
          "same-context",
          "started-again",
          "described",
          "of-request",
          "task",
          "timeout",
          "supplied",
          "not-supplied");

  /** Listeners that were told that their request is done. */
  static final BlockingQueue<AsyncListener> COMPLETED = new LinkedBlockingQueue<>();

  @Serial private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      first(request, response);
    } else if (request.getPathInfo().equals("/started-again")) {
      request.startAsync().complete();
    } else {
      intrude(response, "dispatched");
    }
  }

  private static void first(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    AsyncContext async = request.startAsync();
    ServletContext context = request.getServletContext();
    switch (request.getPathInfo()) {
      case "/dispatched" -> new Thread(async::dispatch).start();
      case "/elsewhere" -> new Thread(() -> async.dispatch("/api/raw/x")).start();
      case "/same-context" -> new Thread(() -> async.dispatch(context, "/api/raw/x")).start();
      case "/started-again" -> startAgain(async);
      case "/described" -> write(request.getAsyncContext(), describe(request, async));
      case "/of-request" -> write(requestOf(async).getAsyncContext(), "of the request");
      case "/task" -> async.start(() -> write(async, "task"));
      case "/timeout" -> async.addListener(listener(async, false));
      case "/supplied" -> async.addListener(listener(async, true), request, response);
      case "/not-supplied" -> async.addListener(listener(async, true));
      default -> throw new IllegalArgumentException(request.getPathInfo());
    }
  }

  private static void startAgain(AsyncContext async) throws ServletException {
    async.addListener(async.createListener(Listener.class));
    new Thread(async::dispatch).start();
  }

  private static Listener listener(AsyncContext async, boolean wantsSupplied)
      throws ServletException {
    Listener listener = async.createListener(Listener.class);
    listener.context = async;
    listener.wantsSupplied = wantsSupplied;
    // Jetty 12.1 may miss a timeout of one millisecond.
    async.setTimeout(100);
    return listener;
  }

  private static String describe(HttpServletRequest request, AsyncContext async) {
    return "same: %s, original: %s, timeout: %s, at %s"
        .formatted(
            request.getAsyncContext().equals(async),
            async.hasOriginalRequestAndResponse(),
            async.getTimeout(),
            requestOf(async).getRequestURI());
  }

  private static HttpServletRequest requestOf(AsyncContext async) {
    return (HttpServletRequest) async.getRequest();
  }

  private static void write(AsyncContext async, String body) {
    try {
      intrude(async.getResponse(), body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    async.complete();
  }

  private static void intrude(ServletResponse response, String body) throws IOException {
    ((HttpServletResponse) response).setHeader("Access-Control-Allow-Origin", "*");
    response.getWriter().write(body);
  }

  /** Writes to a response that an event offers. */
  public static final class Listener implements AsyncListener {

    private @Nullable AsyncContext context;

    private boolean wantsSupplied;

    /** Some containers supply a response where the application has not. */
    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
      AsyncContext async = event.getAsyncContext();
      ServletResponse supplied = event.getSuppliedResponse();
      intrude(
          wantsSupplied && supplied != null ? supplied : async.getResponse(),
          "timeout, same: " + async.equals(context));
      async.complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) throws IOException {
      intrude(event.getAsyncContext().getResponse(), "started again");
    }

    @Override
    public void onComplete(AsyncEvent event) {
      COMPLETED.add(this);
    }

    @Override
    public void onError(AsyncEvent event) {}
  }
}
