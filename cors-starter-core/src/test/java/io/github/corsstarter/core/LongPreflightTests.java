package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.CorsDecision.Rejected;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is sent back to the client is short enough for every server. */
class LongPreflightTests {

  private static final CorsEvaluator ANYTHING =
      CorsEvaluator.of(
          request ->
              CorsPolicy.named("any")
                  .allowOrigins("https://a.example")
                  .allowCredentials()
                  .allowMethods("*")
                  .allowHeaders("*")
                  .build(),
          List.of());

  @Test
  void methodOf64CharactersIsAdmittedAndALongerOneIsNot() {
    assertThat(decide("M".repeat(64), "x").status()).isEqualTo(204);
    assertThat(reason(decide("M".repeat(65), "x"))).isEqualTo(RejectionReason.METHOD_NOT_ALLOWED);
  }

  @Test
  void namesOf4096CharactersAreAdmittedAndLongerOnesAreMalformed() {
    String half = "x".repeat(2048);

    assertThat(decide("PUT", half + "," + half).status()).isEqualTo(204);
    assertThat(reason(decide("PUT", half + ",y" + half)))
        .isEqualTo(RejectionReason.HEADERS_MALFORMED);
  }

  private static CorsDecision decide(String method, String headers) {
    return ANYTHING.decide(
        CorsRequest.of("OPTIONS", "/")
            .header("Origin", "https://a.example")
            .header("Access-Control-Request-Method", method)
            .header("Access-Control-Request-Headers", headers)
            .build());
  }

  private static RejectionReason reason(CorsDecision decision) {
    return ((Rejected) decision).reason();
  }
}
