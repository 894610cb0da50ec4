package io.github.corsstarter.autoconfigure.rejections;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A log that keeps one request waiting, for as long as the test likes, in a running server. */
class SlowLogTests {

  private static final String SLOW = "https://slow.example.net";

  private static final Map<String, Object> PROPERTIES =
      Map.of(
          "cors.policies.app.paths", "/api/**",
          "cors.policies.app.allowed-origins", "https://app.example.com");

  private final Logger logger =
      (Logger) LoggerFactory.getLogger("io.github.corsstarter.rejections");

  private final CountDownLatch blocked = new CountDownLatch(1);

  private final CountDownLatch released = new CountDownLatch(1);

  private final Appender<ILoggingEvent> appender =
      new UnsynchronizedAppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          if (event.getFormattedMessage().contains(SLOW)) {
            blocked.countDown();
            await(released);
          }
        }
      };

  @AfterEach
  void detach() {
    released.countDown();
    logger.detachAppender(appender);
  }

  /** Netty has at least four event loops and takes them in turn, so that each has one request. */
  @ParameterizedTest
  @EnumSource
  void onlyTheRequestWhoseLineIsSlowWaits(Stack stack) {
    try (ObservedServer server = new ObservedServer(stack, PROPERTIES)) {
      appender.start();
      logger.addAppender(appender);
      CompletableFuture<RawResponse> slow = CompletableFuture.supplyAsync(() -> get(server, SLOW));
      await(blocked);

      assertThat(get(server, SLOW).status()).isEqualTo(403);
      assertThat(get(server, "https://other.example.net").status()).isEqualTo(403);
      assertThat(get(server, "https://app.example.com").header("Access-Control-Allow-Origin"))
          .containsExactly("https://app.example.com");
      assertThat(slow).isNotDone();

      released.countDown();
      assertThat(slow).succeedsWithin(30, SECONDS).extracting("status").isEqualTo(403);
    }
  }

  private static RawResponse get(ObservedServer server, String origin) {
    return server.send("GET", "/api/x", List.of(List.of("Origin", origin)));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
