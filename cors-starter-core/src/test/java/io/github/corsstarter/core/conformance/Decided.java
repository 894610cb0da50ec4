package io.github.corsstarter.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.NotCors;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsDecision.Rescued;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A decision in the words of the table. */
record Decided(
    String kind,
    boolean allowed,
    @Nullable String reason,
    @Nullable String refusedName,
    @Nullable String rescue) {

  static Decided of(CorsDecision decision) {
    if (decision instanceof Allowed allowed) {
      return new Decided(text(allowed.kind()), true, null, null, null);
    }
    if (decision instanceof Rejected rejected) {
      String reason = rejected.reason().name();
      return new Decided(text(rejected.kind()), false, reason, rejected.refusedName(), null);
    }
    if (decision instanceof Rescued rescued) {
      return new Decided("not-cors", true, null, null, rescued.rescue().name());
    }
    if (decision instanceof NotCors) {
      return new Decided("not-cors", true, null, null, null);
    }
    return new Decided("not-governed", true, null, null, null);
  }

  void verify(Expectation expected) {
    assertThat(allowed).as("allowed").isEqualTo(expected.allowed());
    assertThat(kind).as("kind").isIn(expected.kind(), standIn(expected.kind()));
    if (expected.reason() != null) {
      assertThat(reason).as("reason").isEqualTo(expected.reason());
    }
    if (expected.refusedName() != null) {
      assertThat(refusedName).as("refusedName").isEqualTo(expected.refusedName());
    }
    if (expected.rescue() != null) {
      assertThat(rescue).as("rescue").isEqualTo(expected.rescue());
    }
  }

  /** The rows that came with the contract do not know of the finer kinds. */
  private static String standIn(String kind) {
    return switch (kind) {
      case "not-cors" -> "not-governed";
      case "actual" -> "handshake";
      default -> kind;
    };
  }

  private static String text(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
