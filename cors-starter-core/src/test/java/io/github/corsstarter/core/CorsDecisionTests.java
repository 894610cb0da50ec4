package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.NotCors;
import io.github.corsstarter.core.CorsDecision.NotGoverned;
import io.github.corsstarter.core.CorsDecision.Rejected;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorsDecisionTests {

  private static final CorsPolicy POLICY = CorsPolicy.rejectAll("app");

  private static final ResponseHeaders BARE = new ResponseHeaders(null, List.of(), "");

  @Test
  void requestThatNoPolicyGovernsIsLeftAlone() {
    CorsDecision decision = new NotGoverned();

    assertThat(decision.status()).isEqualTo(CorsDecision.PASSED_ON);
    assertThat(decision.isGuarded()).isFalse();
    assertThat(decision.headers()).isEqualTo(BARE);
  }

  @Test
  void requestThatIsNotCorsGoesOn() {
    assertThat(new NotCors(BARE, false).status()).isEqualTo(CorsDecision.PASSED_ON);
  }

  @Test
  void allowedPreflightEndsHereAndOthersGoOn() {
    assertThat(new Allowed(POLICY, RequestKind.PREFLIGHT, BARE).status()).isEqualTo(204);
    assertThat(new Allowed(POLICY, RequestKind.ACTUAL, BARE).status())
        .isEqualTo(CorsDecision.PASSED_ON);
    assertThat(new Allowed(POLICY, RequestKind.HANDSHAKE, BARE).status())
        .isEqualTo(CorsDecision.PASSED_ON);
    assertThat(new Allowed(POLICY, RequestKind.ACTUAL, BARE).isGuarded()).isTrue();
  }

  @Test
  void rejectedRequestIsGuarded() {
    assertThat(rejected("PUT").isGuarded()).isTrue();
  }

  @Test
  void refusedNameIsCut() {
    assertThat(rejected("x".repeat(64)).refusedName()).hasSize(64);
    assertThat(rejected("x".repeat(65)).refusedName()).isEqualTo("x".repeat(64));
    assertThat(rejected(null).refusedName()).isNull();
  }

  private static Rejected rejected(String refusedName) {
    return new Rejected(
        POLICY,
        RequestKind.ACTUAL,
        RejectionReason.METHOD_NOT_ALLOWED,
        refusedName,
        403,
        BARE,
        null);
  }
}
