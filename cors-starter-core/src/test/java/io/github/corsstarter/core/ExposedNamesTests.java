package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.internal.http.Header;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExposedNamesTests {

  @Test
  void namesOfTheApplicationFollowOursEachOnce() {
    assertThat(headers("Access-Control-Expose-Headers", "x-ours, x-both").exposing(theirs()))
        .isEqualTo("x-ours, x-both, X-Theirs, *");
  }

  @Test
  void namesOfTheApplicationSufficeWhereWeExposeNone() {
    assertThat(headers("Access-Control-Max-Age", "5").exposing(theirs()))
        .isEqualTo("X-Both, X-Theirs, *");
  }

  @Test
  void starIsLeftOutOfCredentialedAnswers() {
    ResponseHeaders credentialed = headers("Access-Control-Allow-Credentials", "true");

    assertThat(credentialed.exposing(theirs())).isEqualTo("X-Both, X-Theirs");
    assertThat(credentialed.exposing(List.of("*"))).isNull();
  }

  @Test
  void nothingIsExposedWhereNobodyExposes() {
    assertThat(headers("Access-Control-Max-Age", "5").exposing(List.of())).isNull();
  }

  private static List<String> theirs() {
    return List.of("X-Both,, X-Theirs", "*", "x-theirs");
  }

  private static ResponseHeaders headers(String name, String value) {
    return new ResponseHeaders("https://a.example", List.of(new Header(name, value)), "");
  }
}
