package io.github.corsstarter.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.core.internal.http.PathGuard.Shape;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathGuardTests {

  @ParameterizedTest
  @CsvSource({
    "/a/../b, /b",
    "/a/./b, /a/b",
    "/a/b/.., /a",
    "/a/b/., /a/b",
    "/.., /",
    "/../../a, /a",
    "/a/..%2Fb, /b",
    "/a/..%2fb, /b",
    "/a/x%2F..%2F..%2Fb, /b",
    "/a/%2e%2E/b, /b",
    "/a/.%2e/b, /b",
    "/a/%2e/b, /a/b",
    "/a/..%5Cb, /b",
    "/a/..%5cb, /b",
    "/a/..\\b, /b",
    "/a\\..\\b, /b",
    "/a/..;x=1/b, /b",
    "/a/..;/b, /b",
    "/a;x=1/../b, /b",
    "/a;x=1/./b, /a/b",
    "/a%2Fb/./c, /a/b/c",
    "/.//a, /a",
    "/x/..//a;b/;c/, /a/",
    "/a//../b, /a/b",
    "a/../b, /b",
    "../b, /b",
    "/a/b%00, /a/b%00",
    "/a/b%00;x, /a/b%00",
    "/%00a, /%00a",
    "/a/%00/b, /a/%00/b",
    "/svc/x;%zz, /svc/x",
    "/svc/x;%, /svc/x",
    "/svc/x;a=%, /svc/x",
    "/svc/x;a=%2, /svc/x",
    "/svc/x;a=%2g/y, /svc/x/y",
    "/svc;%/x, /svc/x",
    "/svc/x%, /svc/x%25",
    "/svc/x%2, /svc/x%252",
    "/svc/x%zz, /svc/x%25zz",
    "/svc/%z0/..%2fx, /svc/x",
    "/svc/x%u002e, /svc/x%25u002e"
  })
  void malformedPathIsResolved(String path, String resolved) {
    assertThat(PathGuard.shape(path)).isEqualTo(Shape.MALFORMED);
    assertThat(PathGuard.readings(path)).endsWith(resolved);
  }

  /** RFC 3986 counts empty segments; Tomcat and nginx drop them before they resolve dots. */
  @Test
  void emptySegmentBeforeDotsIsReadInBothWays() {
    assertThat(PathGuard.readings("/a//../b;x//c"))
        .containsExactly("/a//../b//c", "/b/c", "/a/b/c");
  }

  @ParameterizedTest
  @CsvSource({
    "//a/b, /a/b",
    "/a///b, /a/b",
    "/;/a, /a",
    "/a/;x=1/b, /a/b",
    "/a/;x=1, /a/",
    "/a%2Fb, /a/b",
    "/a%5cb, /a/b",
    "/a\\b, /a/b",
    "/%2Fa, /a",
    "/a//, /a/",
    "//, /",
    "/a/b%2Fc;x=%2e%2e, /a/b/c"
  })
  void untidyPathIsTidied(String path, String resolved) {
    assertThat(PathGuard.shape(path)).isEqualTo(Shape.UNTIDY);
    assertThat(PathGuard.tidied(path)).isEqualTo(resolved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "*",
        "a",
        "/a/b",
        "/a/",
        "/a/b.json",
        "/A-Z/0_9",
        "/a;x=1/b",
        "/a/b;",
        "/a/...",
        "/a/....",
        "/a/.well-known",
        "/a/b..c",
        "/a/..b",
        "/a/b..",
        "/a/..%3b/b",
        "/a/%252e%252e/b",
        "/a/%25%32e/b",
        "/a/b;x=../c",
        "/a/b;x=%2F..%2Fc",
        "/a/b;%00",
        "/caf%C3%A9/x"
      })
  void plainPathIsReadAlikeByAll(String path) {
    assertThat(PathGuard.shape(path)).isEqualTo(Shape.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "../a", "/.", "/a/..", "/a\0b", "\0", "/\0", "%", "/a/%"})
  void shortestMalformedPathsAreFound(String path) {
    assertThat(PathGuard.shape(path)).isEqualTo(Shape.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({
    "/a;x=1/b;y/c, /a/b/c",
    "/a/..;x/b, /a/../b",
    "/svc//x;%zz, /svc//x",
    "/a%/b%2/%zz, /a%25/b%252/%25zz",
    "/a%20b%2F, /a%20b%2F"
  })
  void parametersAreLeftOutAndBrokenEscapesMended(String path, String without) {
    assertThat(PathGuard.withoutParameters(path)).isEqualTo(without);
  }

  /** What is not seen at a glance may be plain; what is seen must be. */
  @Property
  void glanceIsRight(@ForAll("paths") String path) {
    if (PathGuard.isPlain(path)) {
      assertThat(PathGuard.tidied(path)).isEqualTo(PathGuard.withoutParameters(path));
    }
  }

  @Property
  void readingsArePlainOrHaveTheirNul(@ForAll("paths") String path) {
    PathGuard.readings(path).stream()
        .skip(1)
        .forEach(
            reading -> {
              assertThat(PathGuard.shape(reading))
                  .isEqualTo(reading.contains("%00") ? Shape.MALFORMED : Shape.PLAIN);
              assertThat(PathGuard.tidied(reading)).isEqualTo(reading);
            });
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of("/", ".", "..", "a", "%2e", "%2F", "%5c", "\\", ";", "%00", "%", "b.c")
        .list()
        .ofMaxSize(12)
        .map(parts -> "/" + String.join("", parts));
  }
}
