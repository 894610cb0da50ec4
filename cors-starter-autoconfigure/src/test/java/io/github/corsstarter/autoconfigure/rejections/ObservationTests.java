package io.github.corsstarter.autoconfigure.rejections;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import io.github.corsstarter.autoconfigure.testing.RawResponse;
import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.DecisionListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@ExtendWith(OutputCaptureExtension.class)
class ObservationTests {

  private static final List<List<String>> FROM_APP =
      List.of(List.of("Origin", "https://app.example.com"));

  private static final List<List<String>> FROM_STRANGER =
      List.of(List.of("Origin", "https://stranger.example.net"));

  private static Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("cors.policies.app.paths", "/api/**");
    properties.put("cors.policies.app.allowed-origins", "https://app.example.com");
    return properties;
  }

  @ParameterizedTest
  @EnumSource
  void failingListenerAndRegistryHarmNoRequest(Stack stack) throws IOException {
    try (ObservedServer server = new ObservedServer(stack, properties(), Failing.class);
        CapturedLines lines = CapturedLines.ofRejections()) {
      RawResponse rejected = server.send("GET", "/api/x", FROM_STRANGER);
      RawResponse allowed = server.send("GET", "/api/x", FROM_APP);

      assertThat(rejected.status()).isEqualTo(403);
      assertThat(allowed.status()).isEqualTo(404);
      assertThat(allowed.header("Access-Control-Allow-Origin"))
          .containsExactly("https://app.example.com");
      assertThat(lines.texts()).hasSize(1);
    }
  }

  static class Failing {

    @Bean
    DecisionListener failingListener() {
      return new DecisionListener() {
        @Override
        public void decided(CorsRequest request, CorsDecision decision) {
          throw new IllegalStateException("on purpose");
        }
      };
    }

    @Bean
    @Primary
    MeterRegistry failingRegistry() {
      return new SimpleMeterRegistry() {
        @Override
        protected Counter newCounter(Meter.Id id) {
          if (id.getName().startsWith("cors")) {
            throw new IllegalStateException("on purpose");
          }
          return super.newCounter(id);
        }
      };
    }
  }

  static Stream<Arguments> thrownByAppenders() {
    return Stream.of(Stack.values())
        .flatMap(
            stack ->
                Stream.of(new IllegalStateException("on purpose"), new StackOverflowError())
                    .map(thrown -> Arguments.of(stack, thrown)));
  }

  @ParameterizedTest
  @MethodSource("thrownByAppenders")
  void throwingAppenderHarmsNoRequest(Stack stack, Throwable thrown) throws IOException {
    Logger logger = (Logger) LoggerFactory.getLogger("io.github.corsstarter.rejections");
    Appender<ILoggingEvent> appender = new ThrowingAppender(thrown);
    try (ObservedServer server = new ObservedServer(stack, properties())) {
      logger.addAppender(appender);
      RawResponse first = server.send("GET", "/api/x", FROM_STRANGER);
      RawResponse repeated = server.send("GET", "/api/x", FROM_STRANGER);
      logger.detachAppender(appender);

      assertThat(first.status()).isEqualTo(403);
      assertThat(repeated.status()).isEqualTo(403);
      try (CapturedLines lines = CapturedLines.ofRejections()) {
        server.send("GET", "/api/y", FROM_STRANGER);
        assertThat(lines.texts()).hasSize(1);
      }
    } finally {
      logger.detachAppender(appender);
    }
  }

  /** Unlike those of Logback, which catch exceptions. */
  private static final class ThrowingAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private final Throwable thrown;

    ThrowingAppender(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public void doAppend(ILoggingEvent event) {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }

    @Override
    protected void append(ILoggingEvent event) {}
  }

  @ParameterizedTest
  @EnumSource
  void rejectionAtAnotherPathHasItsLine(Stack stack) throws IOException {
    try (ObservedServer server = new ObservedServer(stack, properties());
        CapturedLines lines = CapturedLines.ofRejections()) {
      server.send("GET", "/api/login", FROM_STRANGER);
      server.send("GET", "/api/share", FROM_STRANGER);
      server.send("GET", "/api/login", FROM_STRANGER);

      assertThat(lines.texts()).hasSize(2);
      assertThat(lines.texts().get(1)).contains("GET /api/share from");
    }
  }

  @ParameterizedTest
  @EnumSource
  void trackedKindsAreAGauge(Stack stack) throws IOException {
    try (ObservedServer server = new ObservedServer(stack, properties())) {
      server.send("GET", "/api/x", FROM_STRANGER);

      Gauge gauge = server.bean(MeterRegistry.class).get("cors.rejections.tracked").gauge();
      assertThat(gauge.value()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rejectionsWithoutDiagnosticsHaveNoBody(Stack stack) throws IOException {
    try (ObservedServer server = new ObservedServer(stack, properties())) {
      RawResponse response = server.send("GET", "/api/x", FROM_STRANGER);

      assertThat(response.status()).isEqualTo(403);
      assertThat(response.body()).isEmpty();
      assertThat(response.header("Content-Type")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void diagnosedHeadRequestHasNoBody(Stack stack) throws IOException {
    Map<String, Object> properties = properties();
    properties.put("cors.diagnostics.enabled", "true");
    try (ObservedServer server = new ObservedServer(stack, properties)) {
      RawResponse response = server.send("HEAD", "/api/x", FROM_STRANGER);

      assertThat(response.status()).isEqualTo(403);
      assertThat(response.body()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void repeatsAreReportedAtShutdown(Stack stack) throws IOException {
    ObservedServer server = new ObservedServer(stack, properties());
    try (CapturedLines lines = CapturedLines.ofRejections()) {
      server.send("GET", "/api/x", FROM_STRANGER);
      server.send("GET", "/api/x", FROM_STRANGER);
      assertThat(lines.texts()).hasSize(1);

      server.close();

      assertThat(lines.texts()).hasSize(2);
      assertThat(lines.texts().get(1)).contains("(1 more since the last line, 2 in all)");
    }
  }

  @Test
  void eachPolicyIsOneLineAtStartUp(CapturedOutput output) {
    Map<String, Object> properties = properties();
    properties.put("cors.policies.app.allow-credentials", "true");
    properties.put("cors.policies.open.paths", "/open/**,/feed");
    properties.put("cors.policies.open.allowed-origins", "*");
    properties.put("cors.policies.previews.paths", "/previews/**");
    properties.put(
        "cors.policies.previews.allowed-origins", "https://a.example.com,https://b.example.com");
    properties.put("cors.policies.previews.allowed-origin-regexes", "https://[a-z]+\\.c\\.example");
    properties.put("cors.policies.login.paths", "/login/**");
    properties.put("cors.policies.login.mode", "bypass");

    try (ObservedServer server = new ObservedServer(Stack.SERVLET, properties)) {
      assertThat(server.port()).isPositive();
    }
    assertThat(
            output.getOut().lines().filter(line -> line.contains("io.github.corsstarter.policies")))
        .allMatch(line -> line.contains("INFO "))
        .map(line -> line.substring(line.indexOf("CORS policy ")))
        .containsExactlyInAnyOrder(
            "CORS policy app covers /api/**: 1 origin, with credentials",
            "CORS policy open covers /open/**, /feed: any origin, without credentials",
            "CORS policy previews covers /previews/**: 2 origins and 1 regex, without credentials",
            "CORS policy login leaves /login/** to the application");
  }

  @Test
  void diagnosticsAreWarnedOfAtStartUp(CapturedOutput output) {
    Map<String, Object> properties = properties();
    properties.put("cors.diagnostics.enabled", "true");

    try (ObservedServer server = new ObservedServer(Stack.SERVLET, properties)) {
      assertThat(server.port()).isPositive();
    }
    assertThat(output.getOut().lines().filter(line -> line.contains("cors.diagnostics.enabled is")))
        .singleElement()
        .asString()
        .contains("WARN ");
  }

  @Test
  void structuredLogHasTheKeyValues(CapturedOutput output) throws IOException {
    Map<String, Object> properties = properties();
    properties.put("logging.structured.format.console", "logstash");
    try (ObservedServer server = new ObservedServer(Stack.SERVLET, properties)) {
      server.send("GET", "/api/x", List.of(List.of("Origin", "http://app.example.com")));
    } finally {
      // Spring Boot keeps the format as a system property, for whatever starts next.
      System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    }

    assertThat(output.getOut().lines().filter(line -> line.contains("Rejected CORS")))
        .singleElement()
        .asString()
        .contains("\"cors.reason\":\"ORIGIN_NOT_ALLOWED\"")
        .contains("\"cors.property\":\"cors.policies.app.allowed-origins\"")
        .contains("\"level\":\"WARN\"");
  }
}
