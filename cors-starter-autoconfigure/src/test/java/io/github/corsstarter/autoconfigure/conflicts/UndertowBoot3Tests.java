package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UndertowBoot3Tests {

  @Test
  void undertowIsAmongTheServersInBothStacks() {
    assertThat(WebServer.servlet()).contains(WebServer.UNDERTOW);
    assertThat(WebServer.reactive()).contains(WebServer.REACTIVE_UNDERTOW);
  }
}
