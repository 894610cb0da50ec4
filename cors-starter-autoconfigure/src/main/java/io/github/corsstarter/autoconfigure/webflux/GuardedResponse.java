package io.github.corsstarter.autoconfigure.webflux;

import io.github.corsstarter.core.ResponseHeaders;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;

/**
 * Keeps the CORS headers of a response what the decision says, whatever the application writes: the
 * guard has the last word when the response is committed.
 *
 * <p>Commit actions run in the order in which they were registered. Ours is the first, so that it
 * runs even where the application bypasses this decorator; and the guard follows each action that
 * the application registers, because header-writing filters commonly do so.
 */
class GuardedResponse extends ServerHttpResponseDecorator {

  private final ResponseHeaders headers;

  private GuardedResponse(ServerHttpResponse response, ResponseHeaders headers) {
    super(response);
    this.headers = headers;
  }

  /** Guards the response from now on, and returns the one for the application. */
  static ServerHttpResponse of(ServerHttpResponse response, ResponseHeaders headers) {
    GuardedResponse guarded =
        response instanceof ZeroCopyHttpOutputMessage
            ? new ZeroCopy(response, headers)
            : new GuardedResponse(response, headers);
    response.beforeCommit(() -> Mono.fromRunnable(guarded::enforce));
    return guarded;
  }

  @Override
  public void beforeCommit(Supplier<? extends Mono<Void>> action) {
    super.beforeCommit(() -> action.get().then(Mono.fromRunnable(this::enforce)));
  }

  private void enforce() {
    ResponseGuard.enforce(headers, getHeaders());
  }

  /** Lets the server go on sending files without copying them. */
  private static final class ZeroCopy extends GuardedResponse implements ZeroCopyHttpOutputMessage {

    private ZeroCopy(ServerHttpResponse response, ResponseHeaders headers) {
      super(response, headers);
    }

    @Override
    public Mono<Void> writeWith(Path file, long position, long count) {
      return ((ZeroCopyHttpOutputMessage) getDelegate()).writeWith(file, position, count);
    }
  }
}
