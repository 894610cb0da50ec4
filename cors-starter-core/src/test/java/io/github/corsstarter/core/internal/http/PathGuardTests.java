package io.github.corsstarter.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

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
    "/a;x=1/./b, /a;x=1/b",
    "/a%2Fb/./c, /a/b/c",
    "/.//a, /a",
    "/x/..//a;b/;c/, /a;b/",
    "/a//../b, /a/b",
    "a/../b, /b",
    "../b, /b",
    "/a/b%00, /a/b%00",
    "/a/b%00;x, /a/b%00;x"
  })
  void disguisedPathIsResolved(String path, String resolved) {
    assertThat(PathGuard.resolveDisguised(path)).contains(resolved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..",
        "/../a/b",
        "/a/../../b",
        "/a/%2e%2E/../b",
        "/..;x=1/b",
        "/a/..;/..;/b",
        "//../b",
        "/a//../../b",
        "/;x/../b",
        "/..%2F..%5Cb",
        "/x%2F..%2F..",
        "/a/./../.."
      })
  void dotSegmentsLeadOutOfTheRoot(String path) {
    assertThat(PathGuard.leavesRoot(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "/a/..", "/a/b/../..", "/a/../b", "/...", "/a%2e", "/./a", "/%zz"})
  void pathStaysBelowItsRoot(String path) {
    assertThat(PathGuard.leavesRoot(path)).isFalse();
  }

  @Test
  void rawNulIsADisguise() {
    assertThat(PathGuard.resolveDisguised("/a\0b")).contains("/a\0b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "*",
        "/a/b",
        "/a/b.json",
        "/a/...",
        "/a/....",
        "/a/.well-known",
        "/a/b..c",
        "/a/..b",
        "/a/b..",
        "/a/b%2Fc",
        "/a/b%5Cc",
        "/a/b\\c",
        "/a/%252e%252e/b",
        "/a/%25%32e/b",
        "/a/b;x=../c",
        "/a/b;x=%2F..%2Fc",
        "/a/..%3b/b",
        "/a/b;%00"
      })
  void plainPathIsLeftAlone(String path) {
    assertThat(PathGuard.resolveDisguised(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "//a/b, /a/b",
    "/a///b, /a/b",
    "/;/a, /a",
    "/a/;x=1/b, /a/b",
    "/a%2Fb, /a/b",
    "/a%5cb, /a/b",
    "/a\\b, /a/b",
    "/%2Fa, /a",
    "/a//, /a/",
    "//, /"
  })
  void untidyPathIsTidied(String path, String tidied) {
    assertThat(PathGuard.isPlain(path)).isFalse();
    assertThat(PathGuard.tidy(path)).isEqualTo(tidied);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/a/", "/a/b.json", "/a/...", "/A-Z/0_9", "/a;x=1/b", "/a/b;", "/a.b/.c"})
  void pathThatIsTidyStaysAsItIs(String path) {
    assertThat(PathGuard.tidy(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "*", "/", "/a/b", "/a/", "/a/b.json", "/A-Z/0_9", "/a;x=1/b", "/a/b;"})
  void mostPathsArePlain(String path) {
    assertThat(PathGuard.isPlain(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "../a", "/.", "/a/..", "/a%2e", "/a\0", "/a%zz"})
  void pathsThatMayBeReadInAnotherWayAreNotPlain(String path) {
    assertThat(PathGuard.isPlain(path)).isFalse();
  }

  /** What is not plain may be harmless; what is plain must be. */
  @Property
  void plainPathCanBeReadInOneWayOnly(@ForAll("paths") String path) {
    if (PathGuard.isPlain(path)) {
      assertThat(PathGuard.resolveDisguised(path)).isEmpty();
      assertThat(PathGuard.tidy(path)).isEqualTo(path);
    }
  }

  @Property
  void resolvedPathIsPlainOrStillHasItsNul(@ForAll("paths") String path) {
    PathGuard.resolveDisguised(path)
        .filter(resolved -> !path.contains("%00"))
        .ifPresent(resolved -> assertThat(PathGuard.resolveDisguised(resolved)).isEmpty());
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of("/", ".", "..", "a", "%2e", "%2F", "%5c", "\\", ";", "%00", "%", "b.c")
        .list()
        .ofMaxSize(12)
        .map(parts -> "/" + String.join("", parts));
  }
}
