package io.github.corsstarter.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorsRequestTests {

  @Test
  void requestIsSentToLocalhostOverHttpsUnlessToldOtherwise() {
    CorsRequest request = CorsRequest.of("GET", "/api").build();

    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/api");
    assertThat(request.scheme()).isEqualTo("https");
    assertThat(request.host()).isEqualTo("localhost");
    assertThat(request.port()).isEqualTo(443);
  }

  @Test
  void requestIsSentWhereItIsTold() {
    CorsRequest request = CorsRequest.of("GET", "/").to("HTTP", "[::A]", 8080).build();

    assertThat(request.scheme()).isEqualTo("http");
    assertThat(request.host()).isEqualTo("[::a]");
    assertThat(request.port()).isEqualTo(8080);
  }

  @Test
  void headerLinesAreFoundInAnyCaseAndInTheirOrder() {
    CorsRequest request =
        CorsRequest.of("GET", "/").header("X-Foo", "2").header("x-foo", "1").build();

    assertThat(request.headers("X-FOO")).containsExactly("2", "1").isUnmodifiable();
    assertThat(request.header("x-Foo")).isEqualTo("2, 1");
  }

  @Test
  void headerThatIsMissingHasNoLines() {
    CorsRequest request = CorsRequest.of("GET", "/").header("X-Foo", "1").build();

    assertThat(request.headers("X-Bar")).isEmpty();
    assertThat(request.header("X-Bar")).isNull();
    assertThat(request.header("X-Foo")).isEqualTo("1");
  }

  @Test
  void attributesAreFoundByTheirNames() {
    CorsRequest request = CorsRequest.of("GET", "/").attribute("tenant", 7).build();

    assertThat(request.attribute("tenant")).isEqualTo(7);
    assertThat(request.attribute("Tenant")).isNull();
  }

  @Test
  void builtRequestIsApartFromItsBuilder() {
    CorsRequestBuilder builder = CorsRequest.of("GET", "/").header("X-Foo", "1");
    CorsRequest request = builder.build();

    builder.header("X-Foo", "2").header("X-Bar", "3").attribute("tenant", 7);

    assertThat(request.headers("X-Foo")).containsExactly("1");
    assertThat(request.headers("X-Bar")).isEmpty();
    assertThat(request.attribute("tenant")).isNull();
  }

  @Test
  void movedRequestDiffersInItsPathAlone() {
    CorsRequest request =
        CorsRequest.of("PUT", "/a/../b")
            .to("http", "a.test", 8080)
            .header("X-Foo", "1")
            .attribute("tenant", 7)
            .build();

    CorsRequest moved = new RequestWithPath(request, "/b");

    assertThat(moved.path()).isEqualTo("/b");
    assertThat(moved.method()).isEqualTo("PUT");
    assertThat(moved.scheme()).isEqualTo("http");
    assertThat(moved.host()).isEqualTo("a.test");
    assertThat(moved.port()).isEqualTo(8080);
    assertThat(moved.header("x-foo")).isEqualTo("1");
    assertThat(moved.attribute("tenant")).isEqualTo(7);
  }
}
