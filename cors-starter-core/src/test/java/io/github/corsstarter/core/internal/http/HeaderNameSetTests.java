package io.github.corsstarter.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeaderNameSetTests {

  @Test
  void everyNameAmongManyIsFound() {
    List<String> names = IntStream.range(0, 500).mapToObj(i -> "x-name-" + i).toList();

    HeaderNameSet set = new HeaderNameSet(names);

    assertThat(names).allMatch(name -> contains(set, name));
    assertThat(names).noneMatch(name -> contains(set, name + "0-"));
    assertThat(names).noneMatch(name -> contains(set, name.substring(1)));
  }

  @Test
  void regionOfTextIsFoundInAnyCase() {
    HeaderNameSet set = new HeaderNameSet(List.of("x-foo"));

    assertThat(set.contains("a, X-Foo, b", 3, 8)).isTrue();
    assertThat(set.contains("a, X-Foo, b", 3, 7)).isFalse();
    assertThat(set.contains("a, X-Foo, b", 3, 9)).isFalse();
  }

  @Test
  void namesOfOneHashAreToldApart() {
    HeaderNameSet set = new HeaderNameSet(List.of("a~a~", "b_b_"));

    assertThat(List.of("a~a~", "b_b_", "a~b_", "b_a~"))
        .filteredOn(name -> contains(set, name))
        .containsExactly("a~a~", "b_b_");
  }

  @Test
  void repeatedNameIsOne() {
    assertThat(contains(new HeaderNameSet(List.of("x-foo", "x-foo")), "x-foo")).isTrue();
  }

  @Test
  void emptySetHasNothing() {
    assertThat(contains(new HeaderNameSet(List.of()), "x-foo")).isFalse();
  }

  private static boolean contains(HeaderNameSet set, String name) {
    return set.contains(name, 0, name.length());
  }
}
