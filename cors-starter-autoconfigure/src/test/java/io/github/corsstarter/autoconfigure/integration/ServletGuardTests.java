package io.github.corsstarter.autoconfigure.integration;

import io.github.corsstarter.autoconfigure.testing.RawResponse;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** What handlers of servlet applications do to the response, and what is left of it. */
class ServletGuardTests extends GuardTests {

  ServletGuardTests() {
    super(Door.SERVLET, Application.class);
  }

  @Test
  void numbersAndDatesUnderOurNamesAreNotSent() {
    expectOurs("/api/int-headers", 200);
  }

  @Test
  void varyWrittenAsANumberIsMerged() {
    RawResponse response = expectOurs("/api/int-vary", 200);

    expectVary(response, "7", "Origin");
  }

  @Test
  void nullNamesAndValuesDoNoHarm() {
    expectOurs("/api/nulls", 200);
  }

  @Test
  void oursSurviveReset() {
    RawResponse response = expectOurs("/api/reset", 202);

    expectVary(response, "Origin");
    expectNone("/api/reset", 202);
  }

  @Test
  void whatIsWrittenAfterResetIsGuardedToo() {
    expectOurs("/api/reset-and-write", 200);
    expectNone("/api/reset-and-write", 200);
  }

  @Test
  void oursSurviveSendError() {
    expectOurs("/api/send-error", 409);
    expectNone("/api/send-error", 409);
  }

  @Test
  void oursSurviveSendRedirect() {
    expectOurs("/api/send-redirect", 302);
  }

  @Test
  void headersBeforeAnExceptionAreGuarded() {
    expectOurs("/api/write-and-throw", 500);
    expectNone("/api/write-and-throw", 500);
  }

  @Test
  void callableIsGuarded() {
    expectOurs("/api/callable", 200);
    expectNone("/api/callable", 200);
  }

  @Test
  void failedCallableIsGuarded() {
    expectOurs("/api/failed-callable", 500);
  }

  @Test
  void deferredResultIsGuarded() {
    expectOurs("/api/deferred", 200);
  }

  @Test
  void asyncContextWithoutArgumentsIsGuarded() {
    expectOurs("/api/start-async", 200);
    expectNone("/api/start-async", 200);
  }

  @Test
  void asyncContextThatDispatchesIsGuarded() {
    expectOurs("/api/async-dispatch", 200);
    expectNone("/api/async-dispatch", 200);
  }

  @Test
  void namesExposedBeforeAnAsyncDispatchStay() {
    RawResponse response = expectOurs("/api/expose-and-dispatch", 200);

    expectExposed(response, "x-ours", "X-Early");
  }

  @Test
  void asyncDispatchFromAnUngovernedPathIsNotJudgedAgain() {
    RawResponse response = send("/open/async-dispatch", "Origin", STRANGER);

    expectUntouched(response);
  }

  @Test
  void forwardIsGuarded() {
    expectOurs("/api/forward", 200);
    expectNone("/api/forward", 200);
  }

  @Test
  void forwardFromAnUngovernedPathIsNotJudgedAgain() {
    RawResponse response = send("/open/forward", "Origin", STRANGER);

    expectUntouched(response);
  }

  @Test
  void includeIsGuarded() {
    expectOurs("/api/include", 200);
  }

  @Configuration(proxyBeanMethods = false)
  @Import({WebServerConfigurations.class, GuardEndpoints.class, Endpoints.class})
  static class Application {}

  @RestController
  static class Endpoints {

    @RequestMapping("/{area}/set")
    String set(HttpServletResponse response) {
      intrude(response);
      return "set";
    }

    @RequestMapping("/api/int-headers")
    String intHeaders(HttpServletResponse response) {
      response.setIntHeader("Access-Control-Allow-Origin", 1);
      response.addIntHeader("Access-Control-Allow-Origin", 2);
      response.setDateHeader("access-control-allow-origin", 3);
      response.addDateHeader("Access-Control-Allow-Credentials", 4);
      return "int";
    }

    @RequestMapping("/api/int-vary")
    String intVary(HttpServletResponse response) {
      response.setIntHeader("Vary", 7);
      response.addIntHeader("Vary", 7);
      response.setDateHeader("Vary", 8);
      response.addDateHeader("Vary", 9);
      return "int";
    }

    @RequestMapping("/api/nulls")
    String nulls(HttpServletResponse response) {
      for (String name : new String[] {null, "Vary", "Access-Control-Allow-Origin"}) {
        response.setHeader(name, null);
        response.addHeader(name, null);
      }
      response.setHeader("Access-Control-Expose-Headers", null);
      return "nulls";
    }

    @RequestMapping("/api/reset")
    void reset(HttpServletResponse response) {
      intrude(response);
      response.reset();
      response.setStatus(202);
    }

    @RequestMapping("/api/reset-and-write")
    void resetAndWrite(HttpServletResponse response) {
      response.reset();
      intrude(response);
    }

    @RequestMapping("/api/send-error")
    void sendError(HttpServletResponse response) throws IOException {
      intrude(response);
      response.sendError(409);
    }

    @RequestMapping("/api/send-redirect")
    void sendRedirect(HttpServletResponse response) throws IOException {
      intrude(response);
      response.sendRedirect("/elsewhere");
    }

    @RequestMapping("/api/write-and-throw")
    void writeAndThrow(HttpServletResponse response) {
      intrude(response);
      throw new IllegalStateException("after writing");
    }

    @RequestMapping("/api/callable")
    Callable<String> callable(HttpServletResponse response) {
      return () -> {
        intrude(response);
        return "callable";
      };
    }

    @RequestMapping("/api/failed-callable")
    Callable<String> failedCallable() {
      return () -> {
        throw new IllegalStateException("in a callable");
      };
    }

    @RequestMapping("/api/deferred")
    DeferredResult<String> deferred(HttpServletResponse response) {
      DeferredResult<String> result = new DeferredResult<>();
      CompletableFuture<?> unused =
          CompletableFuture.runAsync(
              () -> {
                intrude(response);
                result.setResult("deferred");
              });
      return result;
    }

    @RequestMapping("/api/start-async")
    void startAsync(HttpServletRequest request) {
      AsyncContext async = request.startAsync();
      async.start(
          () -> {
            intrude((HttpServletResponse) async.getResponse());
            async.complete();
          });
    }

    @RequestMapping("/{area}/async-dispatch")
    void asyncDispatch(HttpServletRequest request) {
      request.startAsync().dispatch("/api/set");
    }

    @RequestMapping("/api/expose-and-dispatch")
    void exposeAndDispatch(HttpServletRequest request, HttpServletResponse response) {
      response.addHeader("Access-Control-Expose-Headers", "X-Early");
      // The response under all wrappers, so that only the dispatch itself can guard it.
      request.startAsync(request, unwrapped(response)).dispatch("/api/set");
    }

    @RequestMapping("/{area}/forward")
    void forward(HttpServletRequest request, HttpServletResponse response) throws Exception {
      request.getRequestDispatcher("/api/set").forward(request, response);
    }

    @RequestMapping("/api/include")
    void include(HttpServletRequest request, HttpServletResponse response) throws Exception {
      request.getRequestDispatcher("/api/set").include(request, response);
    }

    private static ServletResponse unwrapped(ServletResponse response) {
      return response instanceof ServletResponseWrapper wrapper
          ? unwrapped(wrapper.getResponse())
          : response;
    }

    private static void intrude(HttpServletResponse response) {
      response.setHeader("Access-Control-Allow-Origin", "https://other.example");
      response.addHeader("access-control-allow-origin", "*");
      response.addHeader("Access-Control-Allow-Credentials", "false");
      response.addHeader("Access-Control-Expose-Headers", "X-Theirs, x-ours, *");
      response.addHeader("Vary", "Accept-Encoding, origin");
    }
  }
}
