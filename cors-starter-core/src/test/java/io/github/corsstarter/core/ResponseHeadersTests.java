package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.internal.http.Header;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseHeadersTests {

  private static final ResponseHeaders ADMITTED =
      new ResponseHeaders(
          "https://app.example.com",
          List.of(new Header("Access-Control-Expose-Headers", "x-total")),
          "Origin");

  private static final ResponseHeaders BARE =
      new ResponseHeaders(null, List.of(new Header("Cache-Control", "no-store")), "");

  @ParameterizedTest
  @CsvSource({
    "Access-Control-Allow-Origin, true",
    "access-control-allow-origin, true",
    "Access-Control-Allow-Credentials, true",
    "ACCESS-CONTROL-ALLOW-CREDENTIALS, true",
    "Access-Control-Expose-Headers, false",
    "Access-Control-Allow-Methods, false"
  })
  void originAndCredentialsOfAnAdmittedAnswerAreOurs(String name, boolean overridden) {
    assertThat(ADMITTED.overrides(name)).isEqualTo(overridden);
  }

  @ParameterizedTest
  @CsvSource({
    "access-control-allow-origin, https://app.example.com",
    "ACCESS-CONTROL-EXPOSE-HEADERS, x-total",
    "vary, Origin",
    "access-control-max-age,"
  })
  void ownValueIsFoundInAnyCase(String name, @Nullable String value) {
    assertThat(ADMITTED.value(name)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Access-Control-Allow-Origin",
        "Access-Control-Allow-Credentials",
        "Access-Control-Allow-Methods",
        "Access-Control-Allow-Headers",
        "access-control-expose-headers",
        "Access-Control-Max-Age"
      })
  void noCorsHeaderOfTheApplicationIsSentWhereWeSendNone(String name) {
    assertThat(BARE.overrides(name)).isTrue();
  }

  @Test
  void nothingIsFoundWhereNothingIsWritten() {
    assertThat(BARE.value("Access-Control-Allow-Origin")).isNull();
    assertThat(BARE.value("Vary")).isNull();
    assertThat(BARE.value("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void fieldsAreCopiedAndClosed() {
    List<Header> fields = new ArrayList<>(List.of(new Header("X-Foo", "1")));
    ResponseHeaders headers = new ResponseHeaders(null, fields, "");

    fields.clear();

    assertThat(headers.fields()).hasSize(1).isUnmodifiable();
  }
}
