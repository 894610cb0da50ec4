package io.github.corsstarter.autoconfigure.conflicts;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What goes wrong in servlet applications only. */
@RestController
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ServletErrorEndpoints {

  private final Fuse fuse;

  ServletErrorEndpoints(Fuse fuse) {
    this.fuse = fuse;
  }

  @GetMapping("/api/send-error")
  void sendError(HttpServletResponse response) throws IOException {
    response.sendError(418, "teapot");
  }

  @GetMapping("/api/servlet-boom")
  void servletBoom() throws ServletException {
    throw new ServletException("servlet boom");
  }

  @GetMapping("/api/reset")
  void reset(HttpServletResponse response) throws IOException {
    response.setStatus(201);
    response.getWriter().write("never sent");
    response.reset();
    response.setStatus(202);
    response.setContentType("text/plain");
    response.getWriter().write("sent");
  }

  @GetMapping("/api/callable-boom")
  Callable<String> callableBoom() {
    return () -> {
      throw new IllegalStateException("callable boom");
    };
  }

  @GetMapping("/api/deferred-boom")
  DeferredResult<String> deferredBoom() {
    DeferredResult<String> result = new DeferredResult<>();
    new Thread(() -> result.setErrorResult(new IllegalStateException("deferred boom"))).start();
    return result;
  }

  @GetMapping("/api/timeout")
  DeferredResult<String> timeout() {
    return new DeferredResult<>(50L);
  }

  @GetMapping("/api/async-boom")
  void asyncBoom(HttpServletRequest request) {
    AsyncContext async = request.startAsync();
    async.start(
        () -> {
          try {
            ((HttpServletResponse) async.getResponse()).sendError(502);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          } finally {
            async.complete();
          }
        });
  }

  @GetMapping("/api/stream-breaks")
  StreamingResponseBody streamBreaks(HttpServletResponse response) {
    return out -> {
      CompletableFuture<String> burnt = fuse.burnt();
      out.write('b');
      response.flushBuffer();
      burnt.join();
      throw new IllegalStateException("stream breaks");
    };
  }

  @GetMapping(path = "/api/events-break", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter eventsBreak() throws IOException {
    SseEmitter emitter = new SseEmitter();
    CompletableFuture<String> burnt = fuse.burnt();
    CompletableFuture<String> unused =
        burnt.whenComplete(
            (done, failure) ->
                emitter.completeWithError(new IllegalStateException("events break")));
    emitter.send("begun");
    return emitter;
  }
}
