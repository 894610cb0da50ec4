package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.CorsDecision.NotGoverned;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListenersTests {

  private static final CorsRequest REQUEST = CorsRequest.of("GET", "/").build();

  private final Logger logger = Logger.getLogger("io.github.corsstarter.core.DecisionListener");

  private final Captured captured = new Captured();

  private final Recorder recorder = new Recorder();

  @BeforeEach
  void capture() {
    logger.setUseParentHandlers(false);
    logger.addHandler(captured);
  }

  @AfterEach
  void release() {
    logger.removeHandler(captured);
    logger.setUseParentHandlers(true);
  }

  @Test
  void listenerBehindOneThatThrowsStillHears() {
    Listeners listeners = new Listeners(List.of(new Thrower(), recorder));

    listeners.decided(REQUEST, new NotGoverned());
    listeners.rescued(REQUEST, Rescue.NAVIGATION);

    assertThat(recorder.heard).containsExactly(new NotGoverned(), Rescue.NAVIGATION);
  }

  @Test
  void firstExceptionOfEachKindOfListenerIsLogged() {
    Listeners listeners = new Listeners(List.of(new Thrower(), new Thrower(), new OtherThrower()));

    listeners.decided(REQUEST, new NotGoverned());
    listeners.rescued(REQUEST, Rescue.NAVIGATION);

    assertThat(captured.records)
        .extracting(LogRecord::getMessage)
        .satisfiesExactly(
            first -> assertThat(first).contains(Thrower.class.getName()),
            second -> assertThat(second).contains(OtherThrower.class.getName()));
    assertThat(captured.records.get(0).getThrown()).hasMessage("decided");
  }

  @Test
  void listenersAreThoseOfTheBeginning() {
    List<DecisionListener> given = new ArrayList<>(List.of(recorder));
    Listeners listeners = new Listeners(given);

    given.add(new Thrower());
    listeners.decided(REQUEST, new NotGoverned());

    assertThat(recorder.heard).hasSize(1);
    assertThat(captured.records).isEmpty();
  }

  @Test
  void listenerThatCaresForDecisionsAloneHearsOfNoRescue() {
    List<CorsDecision> heard = new ArrayList<>();
    Listeners listeners = new Listeners(List.of((request, decision) -> heard.add(decision)));

    listeners.rescued(REQUEST, Rescue.NAVIGATION);

    assertThat(heard).isEmpty();
  }

  static Stream<Throwable> throwables() {
    return Stream.of(
        new IllegalStateException(),
        new NoClassDefFoundError(),
        new AssertionError(),
        new StackOverflowError(),
        new OutOfMemoryError(),
        new Error(),
        new Throwable(),
        new IOException());
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void nothingThatAListenerThrowsReachesTheRequest(Throwable thrown) {
    Listeners listeners = new Listeners(List.of(new Sneak(thrown), recorder));

    listeners.decided(REQUEST, new NotGoverned());
    listeners.rescued(REQUEST, Rescue.NAVIGATION);

    assertThat(recorder.heard).hasSize(2);
    assertThat(captured.records)
        .singleElement()
        .satisfies(record -> assertThat(record.getThrown()).isSameAs(thrown));
  }

  @Test
  void listenerThatCallsItselfForeverIsStopped() {
    Listeners listeners = new Listeners(List.of(new Endless(), recorder));

    listeners.decided(REQUEST, new NotGoverned());

    assertThat(recorder.heard).hasSize(1);
    assertThat(captured.records.get(0).getThrown()).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void interruptionIsKeptForTheThread() {
    Listeners listeners = new Listeners(List.of(new Sneak(new InterruptedException())));

    listeners.decided(REQUEST, new NotGoverned());

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void logThatFailsDoesNotReachTheRequest() {
    captured.failure = new OutOfMemoryError();
    Listeners listeners = new Listeners(List.of(new Thrower(), recorder));

    listeners.decided(REQUEST, new NotGoverned());

    assertThat(recorder.heard).hasSize(1);
  }

  /** Throws what its signature does not allow. */
  private record Sneak(Throwable thrown) implements DecisionListener {

    @Override
    public void decided(CorsRequest request, CorsDecision decision) {
      sneak(thrown);
    }

    @Override
    public void rescued(CorsRequest request, Rescue rescue) {
      sneak(thrown);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
      throw (T) thrown;
    }
  }

  private static final class Endless implements DecisionListener {

    private int depth;

    @Override
    public void decided(CorsRequest request, CorsDecision decision) {
      if (depth++ >= 0) {
        decided(request, decision);
      }
    }
  }

  private static final class Recorder implements DecisionListener {

    private final List<Object> heard = new ArrayList<>();

    @Override
    public void decided(CorsRequest request, CorsDecision decision) {
      heard.add(decision);
    }

    @Override
    public void rescued(CorsRequest request, Rescue rescue) {
      heard.add(rescue);
    }
  }

  private static final class Thrower implements DecisionListener {

    @Override
    public void decided(CorsRequest request, CorsDecision decision) {
      throw new IllegalStateException("decided");
    }

    @Override
    public void rescued(CorsRequest request, Rescue rescue) {
      throw new NoClassDefFoundError("rescued");
    }
  }

  private static final class OtherThrower implements DecisionListener {

    @Override
    public void decided(CorsRequest request, CorsDecision decision) {
      throw new IllegalArgumentException("decided");
    }
  }

  private static final class Captured extends Handler {

    private final List<LogRecord> records = new ArrayList<>();

    private @Nullable Error failure;

    @Override
    public void publish(LogRecord record) {
      if (failure != null) {
        throw failure;
      }
      records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
