package io.github.corsstarter.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListHeadersTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin",
        "origin",
        "Accept, ORIGIN",
        "Origin,Accept",
        "a,\t origin\t ,b",
        ",origin"
      })
  void memberIsFoundInAnyCaseAndPlace(String value) {
    assertThat(ListHeaders.contains(value, "Origin")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "Origins", "X-Origin", "Ori gin", "Accept, X-Origin, Foo", ","})
  void partOfAMemberIsNoMember(String value) {
    assertThat(ListHeaders.contains(value, "Origin")).isFalse();
  }

  @Test
  void memberIsFoundInAnyLine() {
    assertThat(ListHeaders.contains(List.of("Accept", "Origin"), "Origin")).isTrue();
    assertThat(ListHeaders.contains(List.of("Accept", "Foo"), "Origin")).isFalse();
    assertThat(ListHeaders.contains(List.of(), "Origin")).isFalse();
  }

  @Test
  void membersOfSeveralLinesAreListedOnce() {
    List<String> members =
        ListHeaders.members(List.of("Origin, Accept", "", "accept,\tFoo ,, origin"));

    assertThat(members).containsExactly("Origin", "Accept", "Foo");
  }

  @Test
  void membersThatDifferInCaseAloneAreOne() {
    assertThat(ListHeaders.members(List.of("X-a, x-A, X-A"))).containsExactly("X-a");
  }

  @Test
  void missingMembersAreThoseThatNoLineHas() {
    assertThat(
            ListHeaders.missing(List.of("Accept, ORIGIN", "X-Tenant"), "Origin, Accept-Language"))
        .containsExactly("Accept-Language");
    assertThat(ListHeaders.missing(List.of("Accept"), "Origin, X-Tenant"))
        .containsExactly("Origin", "X-Tenant");
  }

  @Test
  void starLacksNothing() {
    assertThat(ListHeaders.missing(List.of("Accept", "*"), "Origin")).isEmpty();
  }

  /** What a handler or an upstream writes may have thousands of members. */
  @Test
  void linesAreReadOnceForAnyNumberOfMembers() {
    AtomicInteger readings = new AtomicInteger();
    List<String> lines =
        new AbstractList<>() {

          @Override
          public String get(int index) {
            readings.incrementAndGet();
            return names("a");
          }

          @Override
          public int size() {
            return 1;
          }
        };

    assertThat(ListHeaders.missing(lines, names("b"))).hasSize(10_000);
    assertThat(readings).hasValue(1);
  }

  private static String names(String prefix) {
    return IntStream.range(0, 10_000).mapToObj(i -> prefix + i).collect(Collectors.joining(", "));
  }
}
