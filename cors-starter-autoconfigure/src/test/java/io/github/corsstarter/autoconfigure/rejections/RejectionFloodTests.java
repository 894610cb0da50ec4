package io.github.corsstarter.autoconfigure.rejections;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import com.sun.management.ThreadMXBean;
import io.github.corsstarter.autoconfigure.CorsProperties.Rejections;
import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.PolicyResolver;
import io.github.corsstarter.core.internal.explain.Hint;
import io.github.corsstarter.core.internal.explain.Hints;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

class RejectionFloodTests {

  private static final int REJECTIONS = 10_000_000;

  private static final int ORIGINS = 1_000_000;

  private static final int MINUTES = 10;

  private static final int REPEATS = 20_000;

  private final Logger logger =
      (Logger) LoggerFactory.getLogger("io.github.corsstarter.rejections");

  private final AtomicLong nanos = new AtomicLong();

  private final CorsPolicy policy =
      CorsPolicy.named("app").allowOrigins("https://app.example.com").build();

  private final Hints hints = new Hints(List.of(policy));

  private final CorsDecision decision =
      CorsEvaluator.of((PolicyResolver) request -> policy, List.of())
          .decide(request("https://stranger.example.net"));

  private UnsynchronizedAppenderBase<ILoggingEvent> appender;

  @AfterEach
  void detach() {
    logger.detachAppender(appender);
    logger.setAdditive(true);
  }

  @Test
  void tenMillionRejectionsFromAMillionOriginsStayBounded() {
    long[] linesOfMinute = new long[MINUTES + 1];
    capture(event -> linesOfMinute[(int) (nanos.get() / Duration.ofMinutes(1).toNanos())]++);
    RejectionLog log = log(1000);
    long before = usedHeap();

    for (int i = 0; i < REJECTIONS; i++) {
      nanos.set(i * (Duration.ofMinutes(MINUTES).toNanos() / REJECTIONS));
      log.decided(request("https://h" + i % ORIGINS + ".example.net"), decision);
      if (i % 100_000 == 0) {
        assertThat(log.tracked()).isLessThanOrEqualTo(1000);
      }
    }

    assertThat(usedHeap() - before).isLessThan(50_000_000);
    assertThat(log.tracked()).isLessThanOrEqualTo(1000);
    assertThat(LongStream.of(linesOfMinute)).allMatch(lines -> lines < 2000);
    assertThat(LongStream.of(linesOfMinute).sum()).isGreaterThan(1000);
  }

  /** Without an order of the keys this takes minutes: each is compared with all others. */
  @Test
  @Timeout(60)
  void kindsOfEqualHashAreTrackedLikeOthers() {
    capture(event -> {});
    RejectionLog log = log(100_000);
    List<CorsRequest> requests =
        IntStream.range(0, 60_000).mapToObj(i -> request(originOfEqualHash(i))).toList();
    assertThat(requests.stream().map(request -> request.header("Origin").hashCode()).distinct())
        .hasSize(1);

    requests.forEach(request -> log.decided(request, decision));
    requests.forEach(request -> log.decided(request, decision));

    assertThat(log.tracked()).isEqualTo(60_000);
    assertThat(log.recent(60_000)).allMatch(kind -> kind.count() == 2);
  }

  private static String originOfEqualHash(int number) {
    StringBuilder host = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      host.append(((number >> bit) & 1) == 0 ? "an" : "c0");
    }
    return "https://" + host + ".example.net";
  }

  @Test
  void hintsOfAnIntervalAreFew() {
    capture(event -> {});
    AtomicInteger found = new AtomicInteger();
    RejectionLog log =
        log(
            4,
            (request, rejected) -> {
              found.incrementAndGet();
              return hints.find(request, rejected);
            });

    IntStream.range(0, 5000).forEach(i -> log.decided(request("https://h" + i + ".a"), decision));
    assertThat(found).hasValue(1004);

    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    IntStream.range(0, 5000).forEach(i -> log.decided(request("https://i" + i + ".a"), decision));
    assertThat(found).hasValue(2008);
  }

  @Test
  void repeatsNeedNoHint() {
    capture(event -> {});
    AtomicInteger found = new AtomicInteger();
    RejectionLog log =
        log(
            4,
            (request, rejected) -> {
              found.incrementAndGet();
              return hints.find(request, rejected);
            });

    for (int i = 0; i < 100; i++) {
      nanos.addAndGet(Duration.ofMinutes(1).toNanos());
      log.decided(request("https://stranger.example.net"), decision);
    }

    assertThat(found).hasValue(1);
  }

  /** What is compared with the kinds that are known, and nothing for these. */
  @Test
  void repeatsCreateTheirKeysAlone() {
    capture(event -> {});
    RejectionLog log = log(100);
    CorsRequest request = request("https://h0.example.net");
    IntStream.range(0, 50)
        .mapToObj(i -> request("https://h" + i + ".example.net"))
        .forEach(kind -> IntStream.range(0, 2).forEach(again -> log.decided(kind, decision)));

    assertThat(bytesOfRepeats(log, request) / REPEATS).isLessThanOrEqualTo(96);
  }

  @Test
  void everyRejectionOfManyThreadsIsInSomeLine() throws InterruptedException {
    AtomicLong told = new AtomicLong();
    Map<Object, Integer> linesOfOrigin = new ConcurrentHashMap<>();
    capture(
        event -> {
          told.addAndGet((Long) CapturedLines.keyValues(event).get("cors.count"));
          linesOfOrigin.merge(
              CapturedLines.keyValues(event).getOrDefault("cors.origin", ""), 1, Integer::sum);
        });
    RejectionLog log = log(40);
    List<Thread> threads = new ArrayList<>();

    for (int t = 0; t < 8; t++) {
      Thread thread = new Thread(() -> reject(log, 50_000));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    log.close();

    assertThat(told).hasValue(8 * 50_000);
    // A first line, one in each of 34 minutes, and one at the end.
    assertThat(linesOfOrigin.values()).allMatch(lines -> lines <= 36);
    assertThat(log.tracked()).isLessThanOrEqualTo(40);
  }

  @Test
  void blockedAppenderHoldsUpNobodyElse() throws InterruptedException {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    capture(
        event -> {
          if (event.getFormattedMessage().contains("https://blocking.example.net")) {
            blocked.countDown();
            await(release);
          }
        });
    RejectionLog log = log(40);
    Thread first = new Thread(() -> log.decided(request("https://blocking.example.net"), decision));

    first.start();
    await(blocked);
    log.decided(request("https://blocking.example.net"), decision);
    log.decided(request("https://other.example.net"), decision);

    assertThat(log.recent(10)).extracting(kind -> kind.count()).containsExactlyInAnyOrder(1L, 2L);
    assertThat(first.isAlive()).isTrue();
    release.countDown();
    first.join();
  }

  private long bytesOfRepeats(RejectionLog log, CorsRequest request) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < REPEATS; i++) {
        log.decided(request, decision);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  private void reject(RejectionLog log, int times) {
    for (int i = 0; i < times; i++) {
      nanos.addAndGet(Duration.ofMillis(5).toNanos());
      log.decided(request("https://h" + i * 7919L % 200 + ".example.net"), decision);
    }
  }

  private RejectionLog log(int maxTracked) {
    return log(maxTracked, hints::find);
  }

  private RejectionLog log(int maxTracked, BiFunction<CorsRequest, Rejected, Hint> finder) {
    Rejections settings = new Rejections(Duration.ofMinutes(1), maxTracked);
    return new RejectionLog(finder, settings, Instant.EPOCH, nanos::get);
  }

  private void capture(Consumer<ILoggingEvent> consumer) {
    appender =
        new UnsynchronizedAppenderBase<>() {
          @Override
          protected void append(ILoggingEvent event) {
            consumer.accept(event);
          }
        };
    appender.start();
    logger.setAdditive(false);
    logger.addAppender(appender);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CorsRequest request(String origin) {
    return CorsRequest.of("GET", "/notes").header("Origin", origin).build();
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
