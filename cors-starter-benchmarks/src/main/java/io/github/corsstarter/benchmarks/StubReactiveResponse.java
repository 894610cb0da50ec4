package io.github.corsstarter.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;

/**
 * A WebFlux response that keeps its header fields, drops the body and commits as Spring's own does.
 */
final class StubReactiveResponse extends ServerHttpResponseDecorator {

  private final List<Supplier<? extends Mono<Void>>> commitActions = new ArrayList<>();

  private final Supplier<HttpHeaders> emptyHeaders;

  private HttpHeaders headers;

  private @Nullable HttpStatusCode status;

  private boolean committed;

  StubReactiveResponse(Supplier<HttpHeaders> emptyHeaders) {
    super(Unsupported.of(ServerHttpResponse.class));
    this.emptyHeaders = emptyHeaders;
    this.headers = emptyHeaders.get();
  }

  void clear() {
    headers = emptyHeaders.get();
    status = null;
    committed = false;
    commitActions.clear();
  }

  Answer answer(boolean passedOn) {
    Answer.Builder answer = new Answer.Builder();
    headers.forEach((name, values) -> values.forEach(value -> answer.field(name, value)));
    return answer.build(passedOn, status == null ? 200 : status.value());
  }

  @Override
  public boolean setStatusCode(@Nullable HttpStatusCode newStatus) {
    status = newStatus;
    return true;
  }

  @Override
  public @Nullable HttpStatusCode getStatusCode() {
    return status;
  }

  @Override
  public HttpHeaders getHeaders() {
    return headers;
  }

  @Override
  public boolean isCommitted() {
    return committed;
  }

  @Override
  public DataBufferFactory bufferFactory() {
    return DefaultDataBufferFactory.sharedInstance;
  }

  @Override
  public void beforeCommit(Supplier<? extends Mono<Void>> action) {
    commitActions.add(action);
  }

  @Override
  public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
    return setComplete();
  }

  @Override
  public Mono<Void> setComplete() {
    return committed ? Mono.empty() : Mono.fromRunnable(this::commit);
  }

  private void commit() {
    for (int i = 0; i < commitActions.size(); i++) {
      commitActions.get(i).get().subscribe();
    }
    committed = true;
  }
}
