package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.conformance.DecisionRow;
import io.github.corsstarter.core.conformance.DecisionTable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short way for requests without an origin leads where the long one does. */
class WithoutOriginTests {

  private static final CorsPolicies CONFIGURED = new Configured();

  static Stream<DecisionRow> rows() {
    return DecisionTable.rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void pathAndMethodSufficeWithoutOrigin(DecisionRow row) {
    CorsEvaluator evaluator = CorsEvaluator.of(CONFIGURED, List.of());
    String method = row.request().method();
    String path = row.request().path();

    CorsDecision decision = evaluator.withoutOrigin(method, path);

    assertThat(decision).isEqualTo(evaluator.evaluate(CorsRequest.of(method, path).build()));
  }

  @Test
  void customResolverMayWantToKnowMore() {
    CorsEvaluator evaluator = CorsEvaluator.of(request -> null, List.of());

    assertThat(evaluator.withoutOrigin("GET", "/")).isNull();
  }

  /** One policy of each kind. */
  private static final class Configured implements CorsPolicies {

    private final CorsPolicy anyone = CorsPolicy.named("anyone").allowOrigins("*").build();

    private final CorsPolicy app =
        CorsPolicy.named("app").allowOrigins("https://a.example").build();

    @Override
    public @Nullable CorsPolicy named(String name) {
      return null;
    }

    @Override
    public @Nullable CorsPolicy governing(String path) {
      return path.startsWith("/public") ? anyone : path.startsWith("/api") ? app : null;
    }
  }
}
